package org.tarikh.events.review;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tarikh.events.event.Event;
import org.tarikh.events.extraction.ActorRef;
import org.tarikh.events.extraction.Toll;

/** An event that an editor writes, as it is documented; {@link EditReader} reads it. */
@Schema(name = "NewEvent", description = "An event that an editor found in the words of an article")
record NewEventForm(
        @Schema(
                        required = true,
                        enumeration = {"incident", "move"})
                String kind,
        @Schema(required = true, description = "One line, at most 300 characters") String title,
        @Schema(nullable = true, description = "At most 2000 characters") String summary,
        @Schema(required = true) Event.Type type,
        @Schema(
                        nullable = true,
                        description = "Actual when left out",
                        enumeration = {"actual", "future", "hypothetical", "negated", "historical"})
                String realis,
        @Schema(nullable = true) EventEdit.Day date,
        @Schema(nullable = true) EventEdit.Where place,
        @Schema(nullable = true, description = "Each by the id of an actor, or by a name; at most 50")
                List<ActorRef> initiators,
        @Schema(nullable = true, description = "Each by the id of an actor, or by a name; at most 50")
                List<ActorRef> recipients,
        @Schema(nullable = true) Toll fatalities,
        @Schema(nullable = true) Toll injuries,
        @Schema(required = true) Where evidence,
        @Schema(nullable = true, description = "Who writes it, at most 200 characters") String by,
        @Schema(nullable = true, description = "Why, at most 2000 characters") String note) {

    /** Where words stand. */
    @Schema(name = "NewEvidence", description = "Where the words stand that tell of it")
    record Where(
            @Schema(description = "Id of the article") String article,
            @Schema(description = "The revision of its document, the one that stands") long revision,
            @Schema(description = "First code point of the words in the document revision's text") int start,
            @Schema(description = "The code point after the last") int end) {}
}
