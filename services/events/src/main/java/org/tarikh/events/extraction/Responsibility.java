package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.List;
import java.util.Set;
import org.tarikh.events.extraction.Clause.Range;

/** Reads who says he did it, or is blamed for it, and gives the attack told before its perpetrator. */
final class Responsibility {
    private static final Set<String> OWNS = words("claim accept take admit assume own acknowledge");
    private static final Set<String> DOES =
            words("do carry conduct launch mount stage perform execute commit perpetrate plant detonate");
    private static final Set<String> DEEDS = words("attack attacks assault bombing bombings blast blasts explosion"
            + " explosions raid ambush killing killings strike strikes shooting operation it this that them both");
    private static final Set<String> MEN =
            words("men man members member fighters fighter militants bombers bomber forces soldiers mujahideen"
                    + " gunmen wing supporters");
    private static final Set<String> ITS = words("its their his");
    private static final Set<String> TELLING = words("say claim announce declare write tweet report");

    private final Page page;
    private final PartyReader parties;

    Responsibility(Page page, PartyReader parties) {
        this.page = page;
        this.parties = parties;
    }

    /** Names the perpetrator of the last attack told where this sentence says who it was. */
    void settle(Line line, List<Draft> events) {
        Draft attack = last(events);
        if (attack == null) {
            return;
        }
        for (Clause clause : page.clauses(line)) {
            Party claimant = claimant(line, clause);
            if (!claimant.isNone() && claimant.power() && isOpen(attack)) {
                attack.initiators.clear();
                attack.initiators(claimant);
                claimant.actors().forEach(ref -> attack.recipients.remove(ref.name()));
            }
        }
    }

    private static Draft last(List<Draft> events) {
        for (int i = events.size() - 1; i >= 0; i--) {
            String family = Family.of(events.get(i).group);
            if (family.equals("force") || family.equals("abduction")) {
                return events.get(i);
            }
        }
        return null;
    }

    private static boolean isOpen(Draft attack) {
        return attack.initiators.values().stream().allMatch(ref -> ref.id() == null);
    }

    private Party claimant(Line line, Clause clause) {
        if (clause.negated() || clause.infinitive() || RealisRule.isNobody(line, clause.subject())) {
            return Party.NONE;
        }
        String verb = line.verb(clause.verb());
        Range object = clause.object();
        if (clause.passive()) {
            boolean claimed =
                    verb.equals("claim") && (clause.subject().isEmpty() || line.holds(clause.subject(), DEEDS));
            return claimed ? parties.by(line, page.mentions(line), object) : Party.NONE;
        }
        if (OWNS.contains(verb) && (has(line, object, "responsibility") || deed(line, object))) {
            return parties.subject(clause);
        }
        if (isBehind(line, clause) || DOES.contains(verb) && clause.governor() != null && line.holds(object, DEEDS)) {
            boolean told = clause.governor() == null || isTelling(line, clause.governor());
            return told ? parties.subject(clause) : Party.NONE;
        }
        boolean own =
                clause.governor() != null && isTelling(line, clause.governor()) && isOwnMan(line, clause.subject());
        return own ? parties.subject(clause.governor()) : Party.NONE;
    }

    private static boolean isTelling(Line line, Clause clause) {
        return TELLING.contains(line.verb(clause.verb())) && !clause.passive();
    }

    /** "claimed the bombing". */
    private static boolean deed(Line line, Range object) {
        int i = object.from();
        boolean definite = line.tag(i).equals("DT") || line.tag(i).equals("PRP$");
        while (i < object.to() && i < object.from() + 5) {
            if (definite && DEEDS.contains(line.lower(i)) && line.isNoun(i)) {
                return true;
            }
            if (line.tag(i).equals("IN")) {
                return false;
            }
            i++;
        }
        return false;
    }

    private static boolean isBehind(Line line, Clause clause) {
        return line.verb(clause.verb()).equals("be")
                && line.lower(clause.verb() + 1).equals("behind");
    }

    /** "one of its members had worn the belt". */
    private static boolean isOwnMan(Line line, Range subject) {
        for (int i = subject.from(); i + 1 < subject.to(); i++) {
            if (ITS.contains(line.lower(i)) && MEN.contains(line.lower(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(Line line, Range range, String word) {
        return line.holds(range, Set.of(word)) && !line.lower(range.from()).equals("no");
    }
}
