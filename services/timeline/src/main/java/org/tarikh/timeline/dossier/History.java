package org.tarikh.timeline.dossier;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;

/** What differs from revision to revision of an event, the oldest first; {@code next} is null at the end. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record History(List<Change> changes, String next) {
    public History {
        changes = changes == null ? List.of() : List.copyOf(changes);
    }

    /** One revision and why it was made; {@code reason} is null where none was kept. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Change(long revision, Instant recorded, Reason reason, List<Difference> differences) {
        public Change {
            differences = differences == null ? List.of() : List.copyOf(differences);
        }
    }

    /**
     * Why a revision was made.
     *
     * @param cause {@code read}, {@code read_again}, {@code merged} …
     * @param says in English words, or null
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Reason(String cause, String says) {}

    /** One part that differs, in English words; null where there was, or is, nothing. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Difference(String field, String was, String now) {}
}
