package org.tarikh.timeline.figure;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A count over a period with the words it was read from.
 *
 * @param by who counts, or null
 * @param about what is counted, in English words
 * @param low null where the count is exact
 * @param high null where the count is exact
 * @param contradicts figures on the same matter and time that cannot be right together with this one
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Figure(
        UUID id,
        Counter by,
        String about,
        int count,
        Integer low,
        Integer high,
        LocalDate periodStart,
        LocalDate periodEnd,
        List<UUID> contradicts,
        Evidence evidence) {

    public Figure {
        contradicts = contradicts == null ? List.of() : List.copyOf(contradicts);
    }

    /** Who counts; {@code id} is null for one the lexicon does not know. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Counter(String id, String name) {}

    /**
     * The words, and where they stand.
     *
     * @param revision of the article's document
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Evidence(String article, Integer revision, String publisher, LocalDate published, Quote quote) {}

    /** A W3C TextQuoteSelector. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Quote(String exact) {}
}
