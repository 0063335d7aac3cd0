package org.tarikh.sources.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What changed from one revision to another. */
@Schema(name = "Difference", description = "What changed from one revision of a document to another")
public record Difference(
        @Schema(examples = "1") int from,
        @Schema(examples = "2") int to,
        @Schema(description = "What is told of the document besides its text, as far as that changed")
                List<FieldChange> fields,
        @Schema(description = "The text: what stayed, went and came, in the order of reading") List<Run> runs) {
    /** Characters of a stretch that stayed which are shown at its ends. */
    private static final int SHOWN = 200;
    /** Characters that are shown of all that went, and of all that came. */
    private static final int MOST_SHOWN = 500_000;

    /** What is told of the document, before and after; null for nothing. */
    @Schema(name = "FieldChange")
    public record FieldChange(
            @Schema(enumeration = {"title", "publisher", "published", "language", "byline"}) String field,
            @Schema(nullable = true) String from,
            @Schema(nullable = true) String to) {}

    /** A stretch of the text. */
    @Schema(name = "DifferenceRun")
    public record Run(
            @Schema(enumeration = {"same", "added", "removed"}) String kind,
            String text,
            @Schema(
                            description =
                                    "Code points left out here: of a long stretch that stayed, or of more that went"
                                            + " or came than is shown; 0 where text is all")
                    int folded) {}

    static Difference between(DocumentRevision from, DocumentRevision to) {
        List<FieldChange> fields = new ArrayList<>();
        field("title", from.title, to.title, fields);
        field("publisher", from.publisher, to.publisher, fields);
        field("published", from.published, to.published, fields);
        field("language", from.language, to.language, fields);
        field("byline", from.byline, to.byline, fields);
        return new Difference(from.number, to.number, fields, runs(from.text, to.text));
    }

    private static void field(String name, Object from, Object to, List<FieldChange> fields) {
        if (!Objects.equals(from, to)) {
            fields.add(new FieldChange(name, from == null ? null : from.toString(), to == null ? null : to.toString()));
        }
    }

    static List<Run> runs(String from, String to) {
        List<Run> runs = Comparison.of(from, to);
        List<Run> folded = new ArrayList<>();
        Map<String, Integer> room = new HashMap<>();
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            if (run.kind.equals("same")) {
                foldSame(run, i == 0 ? 0 : SHOWN, i == runs.size() - 1 ? 0 : SHOWN, folded);
            } else {
                int left = room.getOrDefault(run.kind, MOST_SHOWN);
                room.put(run.kind, foldChanged(run, left, folded));
            }
        }
        return folded;
    }

    /**
     * Leaves out the middle where that is long.
     *
     * @param head code points shown of its beginning
     * @param tail and of its end
     */
    private static void foldSame(Run run, int head, int tail, List<Run> folded) {
        String text = run.text;
        int length = text.codePointCount(0, text.length());
        if (length <= 2 * SHOWN + head + tail) {
            folded.add(run);
            return;
        }
        if (head > 0) {
            folded.add(new Run(run.kind, text.substring(0, text.offsetByCodePoints(0, head)), 0));
        }
        folded.add(new Run(run.kind, "", length - head - tail));
        if (tail > 0) {
            folded.add(new Run(run.kind, text.substring(text.offsetByCodePoints(text.length(), -tail)), 0));
        }
    }

    /** Leaves out what there is no room for; what room is left then. */
    private static int foldChanged(Run run, int room, List<Run> folded) {
        String text = run.text;
        if (text.length() <= room) {
            folded.add(run);
            return room - text.length();
        }
        int end = room > 0 && Character.isHighSurrogate(text.charAt(room - 1)) ? room - 1 : room;
        if (end > 0) {
            folded.add(new Run(run.kind, text.substring(0, end), 0));
        }
        folded.add(new Run(run.kind, "", text.codePointCount(end, text.length())));
        return 0;
    }
}
