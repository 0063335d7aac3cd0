package org.tarikh.events.extraction;

import java.util.Set;
import org.tarikh.events.dating.TimeExpression;

/** Knows the head of an agency's report: "KABUL, Nov 20 (Reuters) -", whose day is that of the writing. */
final class Dateline {
    private static final Set<String> DASHES = Set.of("-", "–", "—", "--");
    private static final int REACH = 7;

    private Dateline() {}

    /** Whether a time stands between the town that opens a line and the dash before what is told. */
    static boolean holds(Line line, TimeExpression time) {
        int from = line.tokenAt(time.span().start());
        if (line.part == Line.Part.HEADLINE || from == 0 || from > REACH || !isHead(line, 0, from)) {
            return false;
        }
        int to = line.tokenAt(time.span().end() - 1) + 1;
        for (int i = to; i < Math.min(line.size(), to + REACH); i++) {
            if (DASHES.contains(line.text(i))) {
                return isHead(line, to, i);
            }
        }
        return false;
    }

    /** Names, brackets and what parts them; no verb and no word that prose writes small. */
    private static boolean isHead(Line line, int from, int to) {
        for (int i = from; i < to; i++) {
            char first = line.text(i).charAt(0);
            if (Character.isLetter(first) && !Character.isUpperCase(first)) {
                return false;
            }
        }
        return true;
    }
}
