package org.tarikh.sources.document;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.DiffAlgorithmListener;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tarikh.sources.document.Difference.Run;

/**
 * Two texts side by side, by line and within lines that changed by word. Bounded as a whole: where the texts would take too
 * many steps, what changed is told in larger pieces, and at worst all that lies between their common beginning and end.
 */
final class Comparison {
    private static final String SAME = "same";
    private static final String REMOVED = "removed";
    private static final String ADDED = "added";

    /** For the whole of two texts; some tenths of a second. */
    private static final long MOST_STEPS = 50_000_000;
    /** Lines or words of a text that are compared one by one. */
    private static final int MOST_PIECES = 200_000;
    /** Lines or words that differ in one comparison. What is kept while comparing grows with the square of this. */
    private static final int MOST_DIFFERENT = 2_000;
    /** Beyond so many runs lines are compared no closer. */
    private static final int MANY_RUNS = 5_000;

    private final List<Run> runs = new ArrayList<>();
    private long steps = MOST_STEPS;

    private Comparison() {}

    /** All of both texts, in the order of reading: without what was added the first, without what was removed the second. */
    static List<Run> of(String from, String to) {
        Comparison comparison = new Comparison();
        comparison.compare(from, to, false);
        return comparison.runs;
    }

    private void compare(String from, String to, boolean byWord) {
        int head = head(from, to, byWord);
        int tail = tail(from, to, head, byWord);
        add(SAME, from.substring(0, head));
        changed(from.substring(head, from.length() - tail), to.substring(head, to.length() - tail), byWord);
        add(SAME, from.substring(from.length() - tail));
    }

    private void changed(String from, String to, boolean byWord) {
        List<String> before = pieces(from, byWord);
        List<String> after = pieces(to, byWord);
        List<AbstractDelta<Integer>> deltas = deltas(before, after);
        if (deltas == null) {
            add(REMOVED, from);
            add(ADDED, to);
            return;
        }
        int at = 0;
        for (AbstractDelta<Integer> delta : deltas) {
            int start = delta.getSource().getPosition();
            int end = start + delta.getSource().size();
            add(SAME, String.join("", before.subList(at, start)));
            String gone = String.join("", before.subList(start, end));
            int first = delta.getTarget().getPosition();
            String come = String.join(
                    "", after.subList(first, first + delta.getTarget().size()));
            if (byWord || gone.isEmpty() || come.isEmpty() || runs.size() > MANY_RUNS) {
                add(REMOVED, gone);
                add(ADDED, come);
            } else {
                compare(gone, come, true);
            }
            at = end;
        }
        add(SAME, String.join("", before.subList(at, before.size())));
    }

    /** Null where it would take too long. */
    private List<AbstractDelta<Integer>> deltas(List<String> before, List<String> after) {
        if (before.isEmpty() || after.isEmpty() || before.size() > MOST_PIECES || after.size() > MOST_PIECES) {
            return null;
        }
        Map<String, Integer> numbers = new HashMap<>();
        int shorter = Math.min(before.size(), after.size());
        try {
            return DiffUtils.diff(numbered(before, numbers), numbered(after, numbers), new Bound(shorter))
                    .getDeltas();
        } catch (TooFar e) {
            return null;
        }
    }

    /** What is alike gets one number, so that long lines are compared once. */
    private static List<Integer> numbered(List<String> pieces, Map<String, Integer> numbers) {
        return pieces.stream()
                .map(piece -> numbers.computeIfAbsent(piece, unseen -> numbers.size()))
                .toList();
    }

    /** Code units that both begin with, whole pieces. */
    private static int head(String from, String to, boolean byWord) {
        int shorter = Math.min(from.length(), to.length());
        int head = 0;
        while (head < shorter && from.charAt(head) == to.charAt(head)) {
            head++;
        }
        if (head == from.length() && head == to.length()) {
            return head;
        }
        head = Math.min(head, shorter - 1);
        while (head > 0 && !begins(from, head, byWord)) {
            head--;
        }
        return Math.max(head, 0);
    }

    /** Code units that both end with, whole pieces, without those that both begin with. */
    private static int tail(String from, String to, int head, boolean byWord) {
        int most = Math.min(from.length(), to.length()) - head;
        int tail = 0;
        while (tail < most && from.charAt(from.length() - 1 - tail) == to.charAt(to.length() - 1 - tail)) {
            tail++;
        }
        // What comes before is looked at too, and is alike from the second one on.
        tail--;
        while (tail > 0 && !begins(from, from.length() - tail, byWord)) {
            tail--;
        }
        return Math.max(tail, 0);
    }

    /** Whether a line or word begins there, within the text. */
    private static boolean begins(String text, int at, boolean byWord) {
        return byWord
                ? Character.isWhitespace(text.charAt(at - 1)) && !Character.isWhitespace(text.charAt(at))
                : text.charAt(at - 1) == '\n';
    }

    /** The lines or words, each with the white space after it; a few more than are compared are enough. */
    private static List<String> pieces(String text, boolean byWord) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int i = 1; i < text.length() && pieces.size() <= MOST_PIECES; i++) {
            if (begins(text, i, byWord)) {
                pieces.add(text.substring(start, i));
                start = i;
            }
        }
        if (!text.isEmpty()) {
            pieces.add(text.substring(start));
        }
        return pieces;
    }

    /** Joined to the run before where that is of one kind. */
    private void add(String kind, String text) {
        if (text.isEmpty()) {
            return;
        }
        Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (last != null && last.kind().equals(kind)) {
            runs.set(runs.size() - 1, new Run(kind, last.text() + text, 0));
        } else {
            runs.add(new Run(kind, text, 0));
        }
    }

    /** Ends a comparison that goes too far. With d pieces that differ, Myers' algorithm looks at d places, and at what is alike. */
    private final class Bound implements DiffAlgorithmListener {
        private final int shorter;

        Bound(int shorter) {
            this.shorter = shorter;
        }

        @Override
        public void diffStart() {
            // nothing was taken yet
        }

        @Override
        public void diffStep(int different, int most) {
            steps -= different + 2L * shorter;
            if (steps < 0 || different > MOST_DIFFERENT) {
                throw new TooFar();
            }
        }

        @Override
        public void diffEnd() {
            // what it took is counted
        }
    }

    /** The comparison goes too far. */
    private static final class TooFar extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooFar() {
            super(null, null, false, false);
        }
    }
}
