package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.List;
import java.util.Set;
import org.tarikh.events.terms.Realis;

/** Takes what is announced for the happening: who announces that he cancelled talks cancels them. */
final class Announcements {
    private static final Set<String> ANNOUNCING = words("announce declare reveal confirm");
    private static final int DEPTH = 3;

    private Announcements() {}

    /** Leaves of an announcement and what it announces the latter, with the day and the speaker of the former. */
    static void settle(List<Draft> drafts) {
        for (Draft told : List.copyOf(drafts)) {
            boolean announces = told.trigger.verb()
                    && told.plover.isEmpty()
                    && told.clause != null
                    && !told.isStatement()
                    && told.trigger.words().size() == 1
                    && ANNOUNCING.contains(told.trigger.text());
            Draft content = !announces
                    ? null
                    : drafts.stream()
                            .filter(draft ->
                                    draft != told && draft.trigger.verb() && isBelow(draft.clause, told.clause))
                            .findFirst()
                            .orElse(null);
            if (content != null && told.realis == Realis.ACTUAL) {
                drafts.remove(told);
                join(content, told);
            }
        }
    }

    private static boolean isBelow(Clause clause, Clause top) {
        Clause at = clause;
        for (int i = 0; at != null && i < DEPTH; i++) {
            if (at.governor() == top && at.embedded()) {
                return clause.finite() && !clause.relative();
            }
            at = at.governor();
        }
        return false;
    }

    private static void join(Draft content, Draft told) {
        content.takeDay(told);
        if (content.initiators.isEmpty() && content.clause.passive()) {
            told.initiators.forEach(content.initiators::putIfAbsent);
        }
        if (content.realis == Realis.HYPOTHETICAL && "would".equals(content.clause.modal())) {
            content.realis = Realis.FUTURE;
        }
        if (content.realis == Realis.ACTUAL || content.realis == Realis.FUTURE) {
            content.score = Math.max(content.score, told.score);
        }
    }
}
