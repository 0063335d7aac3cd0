package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.Set;
import org.tarikh.events.language.Inflection;

/** Mends tags that cannot stand beside those of their neighbours: a verb behind "without", an adjective where the sentence wants its verb. */
final class TagDoubts {
    /** Behind these comes no verb but one in -ing. */
    private static final Set<String> PREPOSITIONS = words(
            "of for against from with by between among amongst over under amid during without into despite on at");

    /** Words in -ed that also join clauses. */
    private static final Set<String> JOINING = words("provided provided, based given supposed unprovoked");

    private static final Set<String> GROUP = Set.of("DT", "CD", "PRP$", "POS");
    private static final Set<String> TELLING = words("said says say told reported believes think thinks claimed added");
    private static final Set<String> LOADED = words("laden packed filled rigged fitted stuffed loaded");
    private static final int REACH = 6;
    private static final Set<String> SUBORDINATING = words("since after before until because as when while");

    private TagDoubts() {}

    static String mended(String[] tags, String[] lower, int i) {
        String tag = tags[i];
        String word = lower[i];
        String before = i > 0 ? tags[i - 1] : "";
        String earlier = i > 0 ? lower[i - 1] : "";
        String after = i + 1 < tags.length ? tags[i + 1] : "";
        if (word.startsWith("d'") && i > 0 && !tag.startsWith("NN")) {
            return "NN";
        }
        if (word.equals("takeover") && !tag.startsWith("NN")) {
            return "NN";
        }
        if (i == 0 && tag.equals("VB") && after.startsWith("NN") && FiniteTags.hold(tags, 1, 1)) {
            return "NN";
        }
        if (isPast(tag, word)
                && (before.startsWith("NN") || before.equals("PRP"))
                && opensObject(after)
                && !FiniteTags.hold(tags, 0, 1)) {
            return "VBD";
        }
        if (tag.equals("VBD") && PREPOSITIONS.contains(earlier) && before.equals("IN") && after.startsWith("NN")) {
            return "JJ";
        }
        if ((tag.equals("VBP") || tag.equals("VB")) && PREPOSITIONS.contains(earlier) && before.equals("IN")) {
            return "NN";
        }
        if (tag.equals("VBD") && before.startsWith("RB") && earlier.endsWith("ly") && isGroup(tags, i)) {
            return "VBN";
        }
        if (tag.startsWith("VB") && LOADED.contains(word) && before.startsWith("NN") && isWith(lower, i)) {
            return "JJ";
        }
        if (tag.equals("VBN") && word.equals("come") && before.equals("NNS")) {
            return "VBP";
        }
        if (tag.equals("VBD") && Inflection.isKnownParticiple(word) && isReduced(tags, lower, i)
                || tag.equals("VBD") && isBeforeVerb(tags, lower, i)) {
            return "VBN";
        }
        if (tag.equals("VBZ") && TagRepair.DEEDS.contains(word) && SUBORDINATING.contains(earlier)) {
            return "NNS";
        }
        return tag;
    }

    /** "two cars laden with explosives": what a thing is, no happening that owns the day behind it. */
    private static boolean isWith(String[] lower, int i) {
        return i + 1 < lower.length && lower[i + 1].equals("with");
    }

    /** "the democratically elected government": between an article and its noun. */
    private static boolean isGroup(String[] tags, int i) {
        return i > 1
                && i + 1 < tags.length
                && (tags[i - 2].equals("DT") || tags[i - 2].equals("PRP$") || tags[i - 2].equals("POS"))
                && (tags[i + 1].equals("NN") || tags[i + 1].equals("NNS"));
    }

    /** "was among eight people arrested in May": a participle without an object, behind a preposition's noun that follows the sentence's verb. */
    private static boolean isReduced(String[] tags, String[] lower, int i) {
        String after = i + 1 < tags.length ? tags[i + 1] : "";
        if (!after.equals("IN") && !after.equals("RB")) {
            return false;
        }
        int j = i - 1;
        while (j > 0 && (tags[j].startsWith("NN") || tags[j].startsWith("JJ") || GROUP.contains(tags[j]))) {
            j--;
        }
        if (j >= i - 1 || j < 1 || !PREPOSITIONS.contains(lower[j])) {
            return false;
        }
        for (int k = j - 1; k >= 0 && k >= j - REACH && !lower[k].equals(",") && !lower[k].equals("that"); k--) {
            if (FiniteTags.isOne(tags[k])) {
                return !TELLING.contains(lower[k]);
            }
        }
        return false;
    }

    /** "a channel attributed to the group posted that": of two verbs with nothing but a phrase between the second is the sentence's. */
    private static boolean isBeforeVerb(String[] tags, String[] lower, int i) {
        String after = i + 1 < tags.length ? tags[i + 1] : "";
        boolean open = i > 0
                && tags[i - 1].startsWith("NN")
                && (after.equals("IN") || after.equals("TO"))
                && !TELLING.contains(lower[i])
                && (lower[i].endsWith("ed") || Inflection.isKnownParticiple(lower[i]));
        for (int j = i + 2; open && j + 1 < tags.length && j < i + REACH + 2; j++) {
            if (tags[j].equals("VBD")) {
                boolean object = lower[j + 1].equals("that") || tags[j + 1].equals("DT") || tags[j + 1].equals("PRP");
                return object && tags[j - 1].startsWith("NN");
            }
            if (!tags[j].startsWith("NN") && !tags[j].startsWith("JJ") && !GROUP.contains(tags[j])) {
                return false;
            }
        }
        return false;
    }

    /** A word in -ed taken for an adjective or a preposition: "expressed concern", "asked both". */
    private static boolean isPast(String tag, String word) {
        return (tag.equals("JJ") || tag.equals("IN"))
                && word.endsWith("ed")
                && word.length() > 4
                && !JOINING.contains(word)
                && Inflection.isKnownParticiple(word);
    }

    private static boolean opensObject(String after) {
        return after.startsWith("NN")
                || after.equals("DT")
                || after.equals("IN")
                || after.equals("TO")
                || after.equals("CD")
                || after.startsWith("JJ")
                || after.startsWith("PRP");
    }
}
