package org.tarikh.events.errata;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tarikh.events.problem.Code;
import org.tarikh.events.problem.Problem;
import org.tarikh.events.problem.Violation;

/** What a reader says is wrong, as it is sent. */
@Schema(description = "What is wrong with an event")
record ErrorReportRequest(
        @Schema(
                        description = "The part of the event that is wrong",
                        enumeration = {"title", "date", "place", "actors", "figures", "claims", "quotes", "other"})
                String field,
        @Schema(description = "What is wrong with it, 1 to 2000 characters", examples = "It was on the 22nd")
                String wrong,
        @Schema(nullable = true, description = "A web address where it is told otherwise, at most 2000 characters")
                String source,
        @Schema(nullable = true, description = "How to reach who reports it, at most 200 characters; never published")
                String contact) {
    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_CONTACT = 200;

    /**
     * The same in the form it is kept in: line ends of one sort, nothing around, empty parts absent.
     *
     * @throws Problem 400 naming every part that cannot be kept
     */
    ErrorReportRequest checked() {
        List<Violation> violations = new ArrayList<>();
        if (field == null || !ErrorReport.Field.WORDS.contains(field)) {
            violations.add(new Violation("field", "must be one of " + String.join(", ", ErrorReport.Field.WORDS)));
        }
        ErrorReportRequest clean = new ErrorReportRequest(field, clean(wrong), clean(source), clean(contact));
        if (clean.wrong == null) {
            violations.add(new Violation("wrong", "must say what is wrong"));
        }
        check("wrong", clean.wrong, LONGEST_TEXT, true, violations);
        check("source", clean.source, LONGEST_TEXT, false, violations);
        check("contact", clean.contact, LONGEST_CONTACT, false, violations);
        if (clean.source != null && !web(clean.source)) {
            violations.add(new Violation("source", "must be a web address that begins with http:// or https://"));
        }
        if (!violations.isEmpty()) {
            throw new Problem(Code.INVALID_FIELD, "The report cannot be kept as it is.", violations);
        }
        return clean;
    }

    private static String clean(String text) {
        String clean = text == null
                ? ""
                : text.replace("\r\n", "\n").replace('\r', '\n').strip();
        return clean.isEmpty() ? null : clean;
    }

    private static void check(String name, String text, int longest, boolean lines, List<Violation> violations) {
        if (text == null) {
            return;
        }
        if (text.codePointCount(0, text.length()) > longest) {
            violations.add(new Violation(name, "must have at most " + longest + " characters"));
        }
        if (text.codePoints().anyMatch(c -> control(c, lines))) {
            violations.add(new Violation(name, "must have no control characters"));
        }
    }

    /** Half of a pair of surrogates is no character either. */
    private static boolean control(int c, boolean lines) {
        boolean layout = lines && (c == '\n' || c == '\t');
        return !layout && Character.isISOControl(c) || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    private static boolean web(String address) {
        try {
            URI uri = new URI(address);
            return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
