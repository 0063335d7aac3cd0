package org.tarikh.events.event;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the machine would tell of the fields that editors set. */
@Schema(description = "What the machine would tell of the fields that editors set")
public record Proposal(
        UUID event,
        @Schema(examples = "4") long revision,
        @Schema(description = "The fields that editors set", examples = "[\"date\", \"place\"]") List<String> edited,
        @Schema(
                        description =
                                "For each of them that the machine reads otherwise: `was` is what is told, `now` what it"
                                        + " would tell")
                List<Difference> differences,
        @Schema(description = "Those of them that the machine reads otherwise than when they were set")
                List<String> news) {}
