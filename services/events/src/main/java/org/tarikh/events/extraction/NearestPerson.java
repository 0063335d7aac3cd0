package org.tarikh.events.extraction;

import java.util.List;
import org.tarikh.events.extraction.Clause.Range;
import org.tarikh.events.lexicon.Role;

/** Finds whom "he" or "she" stands for within a sentence in which only states and groups act besides. */
final class NearestPerson {
    private final Standing standing;
    private final Powers powers;

    NearestPerson(Standing standing, Powers powers) {
        this.standing = standing;
        this.powers = powers;
    }

    /**
     * "They sheltered Foo as he planned it": where no person acts in the sentence, "he" is the person named last before it,
     * {@link Party#NONE} where that does not decide; who "he" is that says something, the sentences before tell.
     */
    Party of(Line line, List<Mention> mentions, List<Clause> clauses, Clause clause) {
        Range pronoun = clause.subject();
        if (!isPersonal(line, pronoun) || Cues.isNeutral(line.verb(clause.verb()))) {
            return Party.NONE;
        }
        for (Clause other : clauses) {
            if (other.subject().from() < pronoun.from() && isOneMan(line, mentions, other.subject())) {
                return Party.NONE;
            }
        }
        Party nearest = Party.NONE;
        for (Mention mention : mentions) {
            if (mention.to() <= pronoun.from()
                    && mention.actor() != null
                    && mention.actor().isPerson()) {
                List<ActorRef> refs = powers.withParents(mention.actor());
                nearest = new Party(refs, Role.OFFICIAL, true, line.words(mention.from(), mention.to()));
            }
        }
        return nearest;
    }

    private static boolean isPersonal(Line line, Range range) {
        String word = range.to() - range.from() == 1 ? line.lower(range.from()) : "";
        return word.equals("he") || word.equals("she");
    }

    /** Whether a subject may be one man: a name or a noun in the singular that is no state's and no group's. */
    private boolean isOneMan(Line line, List<Mention> mentions, Range range) {
        int head = standing.head(line, range);
        String word = head < 0 ? line.lower(range.from()) : line.lower(head);
        if (range.isEmpty() || word.equals("they") || word.equals("it") || word.equals("we")) {
            return false;
        }
        boolean many = head >= 0 && line.tag(head).endsWith("S");
        boolean body = mentions.stream()
                .anyMatch(mention -> mention.from() <= head
                        && head < mention.to()
                        && (mention.actor() == null || !mention.actor().isPerson()));
        return !many && !body;
    }
}
