package org.tarikh.events.review;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tarikh.events.extraction.ActorRef;

/** A claim that an editor found in the words of an article. */
@Schema(description = "A claim that an editor found in the words of an article")
record ClaimForm(
        @Schema(description = "Id of the article the words stand in") String article,
        @Schema(description = "The revision of its document, the one that stands") Long revision,
        @Schema(description = "First code point of the words in the document revision's text") Integer start,
        @Schema(description = "The code point after the last") Integer end,
        @Schema(description = "Who says so: the id of an actor, or a name as it is written") ActorRef by,
        @Schema(enumeration = {"reports", "claims", "confirms", "denies", "disputes", "no_comment"}) String stance,
        @Schema(enumeration = {"occurrence", "perpetrator", "fatalities", "injuries", "place", "date", "content"})
                String field,
        @Schema(nullable = true, description = "Of fatalities or injuries: how many") Integer figure,
        @Schema(nullable = true, description = "Who adds it, at most 200 characters") String editor,
        @Schema(nullable = true, description = "Why, at most 2000 characters") String note) {}
