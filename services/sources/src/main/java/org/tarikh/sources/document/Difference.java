package org.tarikh.sources.document;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    /** Beyond so many lines or words on a side, what changed is told as a whole. */
    private static final int MOST_LINES = 5_000;

    private static final int MOST_WORDS = 4_000;

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
            @Schema(description = "Code points that stayed and are left out here; 0 where text is all") int folded) {}

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
        List<Run> runs = new ArrayList<>();
        compare(pieces(from, "(?<=\n)"), pieces(to, "(?<=\n)"), MOST_LINES, true, runs);
        List<Run> folded = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            fold(runs.get(i), i == 0, i == runs.size() - 1, folded);
        }
        return folded;
    }

    private static void compare(List<String> from, List<String> to, int most, boolean byWord, List<Run> runs) {
        int head = 0;
        while (head < Math.min(from.size(), to.size()) && from.get(head).equals(to.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(from.size(), to.size()) - head
                && from.get(from.size() - 1 - tail).equals(to.get(to.size() - 1 - tail))) {
            tail++;
        }
        add("same", from.subList(0, head), runs);
        List<String> before = from.subList(head, from.size() - tail);
        List<String> after = to.subList(head, to.size() - tail);
        if (before.size() > most || after.size() > most) {
            add("removed", before, runs);
            add("added", after, runs);
        } else {
            int at = 0;
            for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
                add("same", before.subList(at, delta.getSource().getPosition()), runs);
                List<String> gone = delta.getSource().getLines();
                List<String> come = delta.getTarget().getLines();
                if (byWord && !gone.isEmpty() && !come.isEmpty()) {
                    compare(words(gone), words(come), MOST_WORDS, false, runs);
                } else {
                    add("removed", gone, runs);
                    add("added", come, runs);
                }
                at = delta.getSource().getPosition() + delta.getSource().size();
            }
            add("same", before.subList(at, before.size()), runs);
        }
        add("same", from.subList(from.size() - tail, from.size()), runs);
    }

    private static List<String> words(List<String> lines) {
        return pieces(String.join("", lines), "(?<=\\s)(?=\\S)");
    }

    private static List<String> pieces(String text, String parting) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(parting));
    }

    /** Joined to the run before where that is of one kind. */
    private static void add(String kind, List<String> pieces, List<Run> runs) {
        if (pieces.isEmpty()) {
            return;
        }
        String text = String.join("", pieces);
        Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (last != null && last.kind.equals(kind)) {
            runs.set(runs.size() - 1, new Run(kind, last.text + text, 0));
        } else {
            runs.add(new Run(kind, text, 0));
        }
    }

    private static void fold(Run run, boolean first, boolean last, List<Run> folded) {
        int[] points = run.text.codePoints().toArray();
        int head = first ? 0 : SHOWN;
        int tail = last ? 0 : SHOWN;
        if (!run.kind.equals("same") || points.length <= 2 * SHOWN + head + tail) {
            folded.add(run);
            return;
        }
        if (head > 0) {
            folded.add(new Run("same", new String(points, 0, head), 0));
        }
        folded.add(new Run("same", "", points.length - head - tail));
        if (tail > 0) {
            folded.add(new Run("same", new String(points, points.length - tail, tail), 0));
        }
    }
}
