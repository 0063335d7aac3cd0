package org.tarikh.events.errata;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tarikh.events.problem.Code;
import org.tarikh.events.problem.Problem;

/** What the desk makes of a report. */
@Schema(description = "What the desk makes of a report; what is not given stays")
record ErrorReportAnswer(
        @Schema(
                        nullable = true,
                        enumeration = {"open", "resolved", "dismissed"})
                String state,
        @Schema(
                        nullable = true,
                        description = "What the desk says to it, at most 2000 characters",
                        examples = "It was the 22nd")
                String answer,
        @Schema(
                        nullable = true,
                        description = "Who answers, at most 200 characters; a name that is signed in counts over it")
                String by) {
    private static final int LONGEST_ANSWER = 2000;
    private static final int LONGEST_NAME = 200;

    /** @throws Problem 400 naming the field that cannot be kept */
    ErrorReportAnswer checked() {
        if (state != null && !ErrorReport.State.WORDS.contains(state)) {
            throw Problem.field(
                    Code.INVALID_FIELD, "state", "must be one of " + String.join(", ", ErrorReport.State.WORDS));
        }
        check("answer", answer, LONGEST_ANSWER);
        check("by", by, LONGEST_NAME);
        return this;
    }

    private static void check(String field, String text, int longest) {
        if (text != null && text.length() > longest) {
            throw Problem.field(Code.INVALID_FIELD, field, "must have at most " + longest + " characters");
        }
        if (text != null && text.indexOf('\u0000') >= 0) {
            throw Problem.field(Code.INVALID_FIELD, field, "must have no null characters");
        }
    }
}
