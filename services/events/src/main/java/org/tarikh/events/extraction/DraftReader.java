package org.tarikh.events.extraction;

import java.util.ArrayList;
import java.util.List;

/** Makes a draft of every trigger of a sentence: its slots by grammar, its date, its place, how real it is. */
final class DraftReader {
    private final Page page;
    private final PartyReader parties;
    private final VerbReader verbs;
    private final NounReader nouns;

    DraftReader(Page page, PartyReader parties, Locations places) {
        this.page = page;
        this.parties = parties;
        verbs = new VerbReader(page, parties, places);
        nouns = new NounReader(page, parties, places);
    }

    List<Draft> read(Line line) {
        var drafts = new ArrayList<Draft>();
        List<Clause> clauses = page.clauses(line);
        TimeReader times = page.dating(line);
        parties.readSubjects(line, page.mentions(line), clauses);
        for (TriggerHit hit : page.hits(line)) {
            Clause clause = clauseOf(clauses, hit);
            Draft draft =
                    hit.trigger().verb() ? verbs.read(line, hit, clause, times) : nouns.read(line, hit, clause, times);
            if (draft != null) {
                drafts.add(draft);
            }
        }
        share(line, drafts);
        return drafts;
    }

    /** "were abducted and killed on Sunday": two verbs side by side are told of one day and place. */
    private static void share(Line line, List<Draft> drafts) {
        for (Draft first : drafts) {
            for (Draft second : drafts) {
                boolean beside = first.trigger.verb()
                        && second.trigger.verb()
                        && line.tag(first.token + 1).equals("CC")
                        && second.clause.start() == first.token + 2;
                if (beside) {
                    first.takeDay(second);
                    first.place = first.place == null ? second.place : first.place;
                }
                if (second.place == null && isOnTheSpot(first) && isJoined(first, second)) {
                    second.place = first.place;
                }
            }
        }
    }

    /** Who comes to a place or meets somebody there is in it. */
    private static boolean isOnTheSpot(Draft draft) {
        return draft.place != null && (draft.group.equals("visit") || draft.group.equals("talks"));
    }

    /** "met the elders in Asadabad and called for help": one subject did both. */
    private static boolean isJoined(Draft first, Draft second) {
        return first.trigger.verb()
                && second.trigger.verb()
                && second.clause.start() > first.token
                && second.line.tag(second.clause.start()).equals("VBD")
                && isMain(first.clause)
                && isMain(second.clause)
                && first.clause.subject().equals(second.clause.subject());
    }

    private static boolean isMain(Clause clause) {
        return clause.finite()
                && !clause.relative()
                && clause.modal() == null
                && !clause.subject().isEmpty();
    }

    private Clause clauseOf(List<Clause> clauses, TriggerHit hit) {
        Clause found = null;
        for (Clause clause : clauses) {
            if (clause.verb() == hit.head()) {
                return clause;
            }
            if (clause.object().contains(hit.head())
                    || found == null && clause.subject().contains(hit.head())) {
                found = clause;
            }
        }
        return hit.trigger().verb() ? null : found;
    }
}
