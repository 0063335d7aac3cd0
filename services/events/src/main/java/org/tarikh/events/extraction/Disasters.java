package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tarikh.events.lexicon.Actor;
import org.tarikh.events.lexicon.Lexicon;

/** Tells disasters as disasters: what an earthquake, a flood or an accident does is nobody's attack. */
final class Disasters {
    private static final Set<String> MANY = words("spate series string number history years decades past recent");
    private static final Set<String> WARLIKE =
            words("gunfire artillery rocket shell mortar small-arms heavy enemy under");

    /** What brings a flood is told as part of it. */
    private static final Set<String> RAINS = words("rain downpour storm rainfall thunderstorm cyclone monsoon");

    private final Lexicon lexicon;

    Disasters(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Leaves one draft of each disaster of a sentence, with the harm that the sentence tells of it. */
    void settle(List<Draft> drafts) {
        if (drafts.stream().anyMatch(Disasters::isSurvey)) {
            drafts.removeIf(draft -> isSurvey(draft) || isHarm(draft, draft) && !draft.ownDate);
        }
        drafts.removeIf(Disasters::isShooting);
        boolean attack = drafts.stream().anyMatch(this::isAttack);
        drafts.removeIf(
                draft -> attack && draft.trigger.isNoun() && !draft.ownDate && "FR".equals(draft.trigger.hazard()));
        Draft disaster = disaster(drafts);
        if (disaster == null) {
            return;
        }
        drafts.removeIf(draft -> {
            boolean same = draft != disaster
                    && (isHarm(draft, disaster)
                            || draft.trigger.hazard() != null
                                    && (draft.trigger.hazard().equals(disaster.trigger.hazard())
                                            || isRain(draft) && isWater(disaster)
                                            || isFire(draft, disaster)));
            if (same) {
                draft.plover.clear();
                draft.initiators.clear();
                // "Quake jolts the north; tremors felt in the capital": it was where it struck.
                draft.place = disaster.place == null || draft.trigger.verb() ? draft.place : null;
                disaster.absorb(draft);
            }
            return same;
        });
        // "A helicopter with the president crashed": whose it was may say where.
        boolean crash = disaster.group.equals("accident") && disaster.trigger.verb();
        if (disaster.trigger.hazard() != null && !crash) {
            disaster.initiators.clear();
            removePowers(disaster.recipients);
        }
    }

    /** A hazard before an accident, and what happened before what is only named in passing. */
    private static Draft disaster(List<Draft> drafts) {
        Draft found = null;
        for (Draft draft : drafts) {
            boolean hazard = draft.trigger.hazard() != null;
            if (hazard && (found == null || found.trigger.hazard() == null || isRain(found) && isWater(draft))
                    || draft.group.equals("accident") && found == null) {
                found = draft;
            }
        }
        return found;
    }

    private static boolean isRain(Draft draft) {
        return RAINS.contains(draft.line.noun(draft.token));
    }

    /** A tanker that overturns and burns is one accident. */
    private static boolean isFire(Draft draft, Draft disaster) {
        return "FR".equals(draft.trigger.hazard()) && "AC".equals(disaster.trigger.hazard());
    }

    private static boolean isWater(Draft draft) {
        return draft.group.equals("flood") || draft.group.equals("slide");
    }

    /** "killed", "strikes" beside a disaster, unless somebody is said to have done it. */
    private boolean isHarm(Draft draft, Draft disaster) {
        boolean force = Family.of(draft.group).equals("force")
                || draft.group.equals("accident")
                || draft.group.equals("expulsion") && draft.clause.subject().contains(disaster.token);
        return force
                && draft.trigger.verb()
                && (draft.initiators.values().stream().noneMatch(this::isPower) || isBehindRelative(draft, disaster));
    }

    /** "The earthquake that struck Afghanistan killed seven": the state is what was struck, not who killed. */
    private static boolean isBehindRelative(Draft draft, Draft disaster) {
        if (draft.clause == null || draft.clause.subject().isEmpty()) {
            return false;
        }
        for (int i = disaster.token + 1; i < draft.clause.subject().from(); i++) {
            String word = draft.line.lower(i);
            if (word.equals("that") || word.equals("which")) {
                return true;
            }
            if (word.equals(",") || draft.line.tag(i).equals("CC")) {
                return false;
            }
        }
        return false;
    }

    /** A power's blow, whose fires are part of it. */
    private boolean isAttack(Draft draft) {
        return draft.trigger.verb()
                && Family.of(draft.group).equals("force")
                && draft.clause.finite()
                && draft.initiators.values().stream().anyMatch(this::isPower);
    }

    /** "opened fire", "came under fire" is no blaze. */
    private static boolean isShooting(Draft draft) {
        Line line = draft.line;
        String before = line.lower(draft.token - 1);
        return "FR".equals(draft.trigger.hazard())
                && line.lower(draft.token).startsWith("fire")
                && (before.startsWith("open") || before.startsWith("return") || WARLIKE.contains(before));
    }

    /** "five years of deadly earthquakes", "a spate of quakes": many told as one are no happening. */
    private static boolean isSurvey(Draft draft) {
        Line line = draft.line;
        int token = draft.token;
        boolean plural = draft.trigger.isNoun() && line.lower(token).equals(line.noun(token) + "s");
        return "EQ".equals(draft.trigger.hazard())
                && plural
                && !draft.ownDate
                && (line.precededBy(token, 4, MANY) || line.precededBy(Math.min(line.size(), token + 6), 5, MANY));
    }

    private void removePowers(Map<String, ActorRef> parties) {
        parties.values().removeIf(this::isPower);
    }

    private boolean isPower(ActorRef ref) {
        Actor actor = ref.id() == null ? null : lexicon.actor(ref.id());
        return actor != null && actor.isPower();
    }
}
