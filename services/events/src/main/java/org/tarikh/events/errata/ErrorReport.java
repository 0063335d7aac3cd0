package org.tarikh.events.errata;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a reader says is wrong with an event, without how to reach them. */
@Schema(description = "What a reader says is wrong with an event; how to reach the reader is not told here")
public record ErrorReport(
        UUID id,
        @Schema(description = "The event it is about; the one that stayed where it had been merged") UUID event,
        @Schema(description = "The event's revision when the report came", examples = "3") long revision,
        @Schema(
                        description = "The part of the event that is wrong",
                        enumeration = {"title", "date", "place", "actors", "figures", "claims", "quotes", "other"})
                String field,
        @Schema(examples = "It was on the 22nd, not the 21st") String wrong,
        @Schema(nullable = true, description = "Where it is told otherwise", examples = "https://example.org/story")
                String source,
        @Schema(enumeration = {"open", "resolved", "dismissed"}) String state,
        Instant received,
        @Schema(description = "Rises with each answer; the ETag", examples = "1") long version,
        @Schema(nullable = true, description = "What the desk says to it") String answer,
        @Schema(nullable = true) Instant answered,
        @Schema(nullable = true, description = "Who answered, where a name was given") String answeredBy) {

    /** The part of an event that is wrong. */
    enum Field {
        TITLE,
        DATE,
        PLACE,
        ACTORS,
        FIGURES,
        CLAIMS,
        QUOTES,
        OTHER;

        static final List<String> WORDS =
                Arrays.stream(values()).map(Field::toString).toList();

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the desk has made of a report. */
    enum State {
        OPEN,
        RESOLVED,
        DISMISSED;

        static final List<String> WORDS =
                Arrays.stream(values()).map(State::toString).toList();

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
