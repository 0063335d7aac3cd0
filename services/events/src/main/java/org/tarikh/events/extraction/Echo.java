package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.List;
import java.util.Set;

/** Finds at whom a judgement of something told before is aimed: "condemned the raid" is said to those who raided. */
final class Echo {
    private static final Set<String> JUDGEMENTS = words("ACCUSE REJECT SUPPORT");
    private static final Set<String> DEFINITE = words("the this that these such");
    private static final Set<String> MOVES = words(
            "move moves decision step steps order ban decree measure measures"
                    + " resolution announcement restriction restrictions law edict policy action actions visit release agreement deal");

    private final Page page;
    private final Powers powers;

    Echo(Page page, Powers powers) {
        this.page = page;
        this.powers = powers;
    }

    /** Gives a judgement without a target those who did what it judges. */
    void settle(Draft judgement, List<Draft> events) {
        if (!judgement.isStatement()
                || judgement.clause == null
                || judgement.clause.passive()
                || !powers.tops(judgement.recipients.values()).isEmpty()
                || judgement.plover.stream().noneMatch(JUDGEMENTS::contains)
                || !isOfDeed(judgement)) {
            return;
        }
        Set<String> own = powers.tops(judgement.initiators.values());
        for (int i = events.size() - 1; i >= 0; i--) {
            Draft deed = events.get(i);
            if (deed.isStatement()) {
                continue;
            }
            Set<String> others = powers.tops(deed.initiators.values());
            if (!others.isEmpty() && others.stream().noneMatch(own::contains)) {
                deed.initiators.values().forEach(ref -> judgement.recipients.putIfAbsent(ref.name(), ref));
            }
            return;
        }
    }

    private boolean isOfDeed(Draft judgement) {
        Line line = judgement.line;
        int i = judgement.clause.verb() + 1;
        if (!DEFINITE.contains(line.lower(i))) {
            return false;
        }
        i++;
        while (line.tag(i).startsWith("JJ") || line.isNoun(i)) {
            int noun = i;
            boolean named = MOVES.contains(line.lower(i))
                    || page.hits(line).stream()
                            .anyMatch(hit -> hit.head() == noun && hit.trigger().isNoun());
            if (named) {
                return true;
            }
            i++;
        }
        return false;
    }
}
