package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tarikh.events.lexicon.Lexicon;
import org.tarikh.events.lexicon.Trigger;

/** Finds the longest triggers of a sentence; a verb must be tagged as one, a noun as a noun. */
final class TriggerMatcher {
    /** Words that may stand between a verb and its particle: "shut them down". */
    private static final int PARTICLE_GAP = 2;

    /** Words that may stand between a verb and its object's noun: "lifted a four-day night curfew". */
    private static final int OBJECT_GAP = 5;

    private static final Set<String> PARTICLES =
            words("of to on down off out up from in for with against into upon over at by back through as away");

    /** "Sanctions Committee", "war crimes" are no sanctions and no war. */
    private static final Set<String> BODIES = words(
            "committee commission council office department ministry agency authority authorities management preparedness force group team"
                    + " unit court centre center law act programme program fund crime crimes toll"
                    + " penalty penalties row squad squads threat threats sentence sentences certificate certificates zone zones victim victims mission");

    private static final Set<String> BEFORE_MONTHS =
            words("in since until till by of last this next early late mid and to from before after");

    private static final Set<String> RELIEF =
            words("relief victims survivors response aid zone zones damage season risk");
    private final Map<String, List<Trigger>> verbs = new HashMap<>();
    private final Map<String, List<Trigger>> nouns = new HashMap<>();
    private final Meanings meanings;

    TriggerMatcher(Lexicon lexicon) {
        meanings = new Meanings(lexicon.triggers());
        for (Trigger trigger : lexicon.triggers()) {
            String key = trigger.verb()
                    ? trigger.words().get(0)
                    : trigger.words().get(trigger.words().size() - 1);
            (trigger.verb() ? verbs : nouns)
                    .computeIfAbsent(key, k -> new ArrayList<>())
                    .add(trigger);
        }
        verbs.values()
                .forEach(
                        list -> list.sort((a, b) -> b.words().size() - a.words().size()));
        nouns.values()
                .forEach(
                        list -> list.sort((a, b) -> b.words().size() - a.words().size()));
    }

    List<TriggerHit> find(Line line) {
        var hits = new ArrayList<TriggerHit>();
        for (int i = 0; i < line.size(); i++) {
            TriggerHit hit = null;
            TriggerHit last = hits.isEmpty() ? null : hits.get(hits.size() - 1);
            // "stopped issuing", "ordered to leave": the last word of a phrase tells nothing beside it.
            if (last != null && last.trigger().verb() && last.to() == i + 1 && line.isVerb(i)) {
                continue;
            }
            if (line.tag(i).startsWith("VB")) {
                hit = verb(line, i);
            }
            if (hit == null
                    && (line.isNoun(i)
                            || line.tag(i).equals("VBG")
                            || line.tag(i).startsWith("JJ"))) {
                hit = noun(line, i);
            }
            hit = hit == null ? null : meanings.meant(line, hit);
            if (hit != null) {
                hits.add(hit);
            }
        }
        return hits;
    }

    private TriggerHit verb(Line line, int at) {
        for (Trigger trigger : verbs.getOrDefault(line.verb(at), List.of())) {
            int end = rest(line, at, trigger.words());
            if (end > 0) {
                return new TriggerHit(at, end, at, trigger);
            }
        }
        return null;
    }

    private int rest(Line line, int at, List<String> words) {
        int token = at + 1;
        for (int w = 1; w < words.size(); w++) {
            String word = words.get(w);
            if (isArticle(word)) {
                continue;
            }
            int found = -1;
            int gap = isParticle(word) ? particleGap(words, w) : OBJECT_GAP;
            for (int i = token; i <= token + gap && i < line.size(); i++) {
                if (line.lower(i).equals(word)
                        || word.length() > 4 && line.isNoun(i) && line.noun(i).equals(word)) {
                    found = i;
                    break;
                }
                if (ends(line, i, w > 1 || isParticle(word))) {
                    break;
                }
            }
            if (found < 0) {
                return -1;
            }
            token = found + 1;
        }
        return token;
    }

    /** "took its owner into custody": an object may stand before the first particle of a longer phrase. */
    private static int particleGap(List<String> words, int at) {
        return words.size() == 2 ? PARTICLE_GAP : at == 1 ? OBJECT_GAP : 0;
    }

    /** Where an object's own noun can no longer come. */
    private static boolean ends(Line line, int i, boolean close) {
        String tag = line.tag(i);
        String word = line.lower(i);
        return line.isVerb(i) && !tag.equals("VBN") && !tag.equals("VBG")
                || word.equals(",")
                || word.equals(";")
                || word.equals(":")
                || tag.startsWith("W")
                || tag.equals("IN")
                        && (close || !word.equals("of"))
                        && !word.equals("than")
                        && !line.lower(i + 1).equals("least")
                || word.equals("that");
    }

    private static boolean isArticle(String word) {
        return word.equals("a") || word.equals("an") || word.equals("the");
    }

    private static boolean isParticle(String word) {
        return PARTICLES.contains(word);
    }

    /** "10 March", "in March": the month, not a march. */
    private static boolean isMonth(Line line, int at) {
        return line.text(at).equals("March")
                && (line.tag(at + 1).equals("CD")
                        || line.tag(at - 1).equals("CD")
                        || BEFORE_MONTHS.contains(line.lower(at - 1))
                        || at > 0 && at == line.size() - 1);
    }

    private TriggerHit noun(Line line, int at) {
        boolean modifies = (line.tag(at + 1).equals("NN") || line.tag(at + 1).equals("NNS"))
                && Character.isLowerCase(line.text(at + 1).charAt(0))
                && !NounStretches.TIMES.contains(line.lower(at + 1));
        boolean named = BODIES.contains(line.lower(at + 1));
        if (!line.isNoun(at) && line.isNoun(at + 1) || isMonth(line, at)) {
            return null;
        }
        // Some tell of an event in the plural alone: talks.
        List<Trigger> known = nouns.getOrDefault(line.noun(at), nouns.getOrDefault(line.lower(at), List.of()));
        for (Trigger trigger : known) {
            int size = trigger.words().size();
            boolean fits = at - size + 1 >= 0;
            for (int w = 0; w < size - 1 && fits; w++) {
                fits = line.lower(at - size + 1 + w).equals(trigger.words().get(w));
            }
            if (fits && !named && (!modifies || trigger.hazard() != null && !RELIEF.contains(line.lower(at + 1)))) {
                return new TriggerHit(at - size + 1, at + 1, at, trigger);
            }
        }
        return null;
    }
}
