package org.tarikh.events.threads;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A storyline as clients see it.
 *
 * @param name the editor's where there is one, else the machine's
 * @param events how many events have its terms; those that only link to one of these come besides
 */
@Schema(description = "A storyline found from shared places, parties and words over time")
public record EventThread(
        UUID id,
        @Schema(description = "Rises by one whenever the thread differs; also its ETag", examples = "3") long revision,
        @Schema(examples = "Istanbul talks") String name,
        @Schema(description = "The name that its terms give", examples = "Istanbul talks") String machineName,
        @Schema(
                        description =
                                "What its events share: a row of the table of storylines, then ids of the lexicon",
                        examples = "[\"talks\", \"turkey.istanbul.istanbul\"]")
                List<String> terms,
        @Schema(description = "First day of its first event") LocalDate first,
        @Schema(description = "First day of its last event") LocalDate last,
        @Schema(description = "Events that have its terms", examples = "7") int events,
        @Schema(description = "Hidden by an editor: no event tells that it belongs to it") boolean hidden) {}
