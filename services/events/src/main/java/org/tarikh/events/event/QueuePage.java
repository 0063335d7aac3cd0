package org.tarikh.events.event;

import java.util.List;
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
}
