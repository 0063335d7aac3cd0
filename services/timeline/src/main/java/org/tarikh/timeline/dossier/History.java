package org.tarikh.timeline.dossier;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Set;

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

        /** The same where nothing is told of the one before. */
        Change first() {
            return new Change(revision, recorded, reason == null ? null : reason.alone(), List.of());
        }

        /** The same without what is told of other events. */
        Change alone() {
            return new Change(
                    revision,
                    recorded,
                    reason == null ? null : reason.alone(),
                    differences.stream()
                            .filter(difference -> !difference.field().equals("link"))
                            .toList());
        }
    }

    /**
     * Why a revision was made.
     *
     * @param cause {@code read}, {@code read_again}, {@code merged} …
     * @param says in English words, or null
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Reason(String cause, String says) {
        private static final Set<String> OF_OTHERS = Set.of("merged", "split");

        /** The words name the other events where they came together or apart. */
        Reason alone() {
            return OF_OTHERS.contains(cause) ? new Reason(cause, null) : this;
        }
    }

    /** One part that differs, in English words; null where there was, or is, nothing. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Difference(String field, String was, String now) {}
}
