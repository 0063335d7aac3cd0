package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.Set;
import org.tarikh.events.extraction.Clause.Range;
import org.tarikh.events.terms.Kind;
import org.tarikh.events.terms.Realis;

/** Settles by the words of its clause what a verb tells: what is announced ahead, a ban that is a shutdown, a pledge that is aid. */
final class DraftContent {
    static final Set<String> CUT_OFF = words(
            "internet fibre-optic fiber-optic network networks"
                    + " telecommunications telecom phone electricity power border crossing crossings airport airspace flights roads");
    private static final Set<String> RELIEF =
            words("aid assistance funds relief humanitarian emergency funding medicine");

    private DraftContent() {}

    static void settle(Draft draft, Line line, Range range) {
        announced(draft);
        byContent(draft, line, range);
    }

    /** What a power says it will do is a promise or a threat besides. */
    private static void announced(Draft draft) {
        boolean ahead = draft.realis == Realis.FUTURE || "would".equals(draft.clause.modal());
        if (!ahead || draft.plover.isEmpty() || draft.isStatement()) {
            return;
        }
        switch (draft.trigger.plover()) {
            case "AID", "COOPERATE", "CONCEDE", "RETREAT", "SUPPORT" -> draft.plover.add("AGREE");
            case "SANCTION", "COERCE", "ASSAULT", "PROTEST", "MOBILIZE" -> draft.plover.add("THREATEN");
            default -> {
                // Visits and talks ahead are what they are.
            }
        }
    }

    /** A ban on the internet is a shutdown, a pledge of relief is aid. */
    private static void byContent(Draft draft, Line line, Range range) {
        for (int i = range.from(); i < range.to(); i++) {
            String word = line.lower(i);
            if (CUT_OFF.contains(word) && Family.of(draft.group).equals("restriction")) {
                draft.kind = Kind.INCIDENT;
                draft.group = "closure";
                draft.strong = true;
            } else if (RELIEF.contains(word) && (draft.group.equals("pledge") || draft.group.equals("release"))) {
                draft.group = "aid";
                draft.plover.clear();
                draft.plover.add("AID");
                draft.strong = true;
            }
        }
    }
}
