package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.List;
import java.util.Set;

/** Knows the places in a sentence that are of those who speak of a happening or are moved by it, not of the happening. */
final class Elsewhere {
    private static final Set<String> RESIDING =
            words("based headquartered exiled exile lives live resides reside settled raised born");
    private static final Set<String> JUDGING = words(
            "condemn denounce decry deplore mourn slam criticise criticize"
                    + " welcome hail praise applaud lament deny reject dismiss call brand label describe protest rally march demonstrate");
    private static final Set<String> MOVING = words("shock stun anger outrage enrage horrify sadden alarm upset dismay"
            + " spark prompt provoke inspire unsettle rattle fuel unnerve");
    private static final Set<String> GROUNDS =
            words("over for accused suspicion suspected connection accusing alleged allegedly wanted linked");
    private static final Set<String> LAW = Set.of("arrest", "charge", "verdict");

    private final Page page;

    Elsewhere(Page page) {
        this.page = page;
    }

    /** @param trigger the word whose place is sought */
    boolean isOf(Line line, Location location, int trigger) {
        if (RESIDING.contains(line.lower(location.at() - 1))) {
            return true;
        }
        for (Clause clause : page.clauses(line)) {
            if (clause.verb() == trigger) {
                continue;
            }
            String verb = line.verb(clause.verb());
            boolean judge = clause.subject().contains(location.from())
                    && !clause.subject().contains(trigger)
                    && !clause.passive()
                    && JUDGING.contains(verb);
            boolean moved = clause.object().contains(location.from())
                    && location.from() > clause.verb()
                    && MOVING.contains(verb)
                    && !clause.object().contains(trigger);
            if (judge || moved) {
                return true;
            }
        }
        return false;
    }

    /** "arrested over a plot in Lyon", "charged with an attack in Lyon": where the deed was that one is held for. */
    boolean isGround(Line line, Location location, int trigger) {
        if (location.from() <= trigger || !isOfLaw(page.hits(line), trigger)) {
            return false;
        }
        for (int i = trigger + 1; i < location.at(); i++) {
            if (GROUNDS.contains(line.lower(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfLaw(List<TriggerHit> hits, int trigger) {
        return hits.stream()
                .anyMatch(hit ->
                        hit.head() == trigger && LAW.contains(hit.trigger().group()));
    }
}
