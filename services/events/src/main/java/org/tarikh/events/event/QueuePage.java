package org.tarikh.events.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of events that ask for an editor. */
@Schema(description = "Events that ask for an editor, those that ask most before others")
public record QueuePage(List<Item> items, @Schema(nullable = true, description = "Null at the end") String next) {

    /** One of them. */
    @Schema(name = "QueueItem", description = "An event that asks for an editor")
    public record Item(
            Event event,
            @Schema(description = "Importance times doubt", examples = "2.4142") double score,
            @Schema(description = "Why it asks", examples = "[\"unreviewed\", \"single_source\"]") List<String> reasons,
            @Schema(description = "Reports of errors that are open", examples = "0") int errors,
            @Schema(nullable = true, description = "Null where nobody has it in hand") Assignment assignment) {}

    /** One event as an editor sees it, whether or not it asks for one. */
    @Schema(name = "ReviewItem", description = "An event as an editor sees it")
    public record Reviewed(
            Event event,
            @Schema(description = "Importance times doubt", examples = "2.4142") double score,
            @Schema(description = "Why it asks; empty where it does not", examples = "[\"unreviewed\"]")
                    List<String> reasons,
            @Schema(description = "Reports of errors that are open", examples = "0") int errors,
            @Schema(nullable = true, description = "Null where nobody has it in hand") Assignment assignment,
            @Schema(nullable = true, description = "Null where `restore` has nothing to take back") LastAct last) {}

    /** The act that would be taken back. */
    @Schema(description = "The act that `restore` would take back")
    public record LastAct(
            @Schema(examples = "merge") String act,
            @Schema(description = "The event it was done to, which may be another one") UUID event,
            Instant at) {}
}
