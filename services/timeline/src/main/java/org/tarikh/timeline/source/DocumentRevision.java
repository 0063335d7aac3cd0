package org.tarikh.timeline.source;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A document at one of its revisions.
 *
 * @param title null where none was told
 * @param publisher null where none was told
 * @param published null where it was not told
 * @param hash of its text
 * @param recorded when it was stored
 * @param retrieval how it was had from the web; null where it came otherwise
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DocumentRevision(
        int revision,
        String title,
        String publisher,
        LocalDate published,
        String hash,
        Instant recorded,
        Retrieval retrieval) {

    /** The one of that number, as it stands in an address, which may be null. */
    public static Optional<DocumentRevision> numbered(String number, List<DocumentRevision> revisions) {
        return revisions.stream()
                .filter(revision -> Integer.toString(revision.revision()).equals(number))
                .findFirst();
    }

    /**
     * How a revision was had from the web.
     *
     * @param address that answered
     * @param seen when the page was last found so, or null
     * @param snapshot where an archive keeps a copy, or null
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Retrieval(String address, Instant at, Instant seen, String snapshot) {}
}
