package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.Set;
import org.tarikh.events.language.Inflection;

/** Mends the tags of words that news uses one way only, where the tagger took a verb for a noun or a noun for a verb. */
final class TagRepair {
    private static final Set<String> NOUNS =
            words("drone quake police ceasefire militia airstrike temblor blast shura");
    private static final Set<String> PAST = words(
            "struck sought fought fled withdrew overran swept vowed slammed shelled bombed raided ambushed clashed");
    private static final Set<String> PRESENT = words(
            "says warns urges denies rejects vows accuses condemns insists seeks"
                    + " welcomes dismisses kills arrives frees detains expels criticises criticizes slams agrees meets tells bans"
                    + " summons threatens refuses orders pledges hails blames calls asks sanctions deports arrests suspends appoints grants extends");
    private static final Set<String> ONLY_VERBS = words(
            "says warns urges denies rejects vows accuses condemns insists seeks welcomes dismisses expels threatens");
    private static final Set<String> BLOWS = words("strikes hits rocks jolts shakes kills batters lashes");
    private static final Set<String> SHOCKS =
            words("earthquake quake temblor storm cyclone typhoon hurricane blast explosion bomb"
                    + " avalanche tremor flood landslide bomber");
    private static final Set<String> BODIES = words("committee list regime monitoring team panel resolution");
    /** Deeds in the plural that the tagger takes for verbs. */
    static final Set<String> DEEDS = words("clashes attacks strikes talks protests blasts raids visits reports claims"
            + " threats bans tests drills plans flights shells fires moves calls forces guards patrols floods rallies"
            + " marches demonstrations");

    private static final Set<String> HARMS = words("kill injure wound leave hit");
    private static final Set<String> DEALS = words("deal agreement bargain accord truce balance");
    private static final Set<String> SAYING =
            words("warning saying adding urging citing calling accusing stressing noting");

    private static final Set<String> PAPERS =
            words("statement statements letter video message communique communiqué declaration memo");
    private static final Set<String> LINKS = words("between with in on over at near against");
    private static final Set<String> SHORT_PAST = words("shot hit shut cut put left led met");
    private static final Set<String> HELD = words("accused convicted suspected charged");
    private static final Set<String> CLOSING = words("close open shut");
    private static final Set<String> BE = words("is are was were been be being");

    private TagRepair() {}

    static void mend(String[] tags, String[] lower) {
        // Twice, since what follows a word decides it too.
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < tags.length; i++) {
                tags[i] = mended(tags, lower, i);
                tags[i] = TagDoubts.mended(tags, lower, i);
            }
        }
    }

    private static String mended(String[] tags, String[] lower, int i) {
        String word = lower[i];
        String tag = tags[i];
        String before = i > 0 ? tags[i - 1] : "";
        String after = i + 1 < tags.length ? tags[i + 1] : "";
        boolean verb = tag.startsWith("VB");
        String earlier = i > 0 ? lower[i - 1] : "";
        if (!verb && BLOWS.contains(word) && SHOCKS.contains(earlier)) {
            return "VBZ";
        }
        String later = i + 1 < lower.length ? lower[i + 1] : "";
        if (verb
                && word.equals("travel")
                && (later.equals("exemption") || later.equals("ban") || later.equals("restrictions"))) {
            return "NN";
        }
        if (verb && word.equals("sanctions") && BODIES.contains(later)) {
            return "NNS";
        }
        if (before.equals("POS") && (tag.equals("VBZ") || tag.equals("VBP") || tag.equals("VB"))) {
            return tag.equals("VBZ") ? "NNS" : "NN";
        }
        if (tag.equals("VBG") && i == 0 && (FiniteTags.isOne(after) || after.equals("IN") && isSubject(tags))) {
            return "NN";
        }
        if (word.equals("shot") && i + 1 < lower.length && lower[i + 1].equals("dead") && !verb) {
            return before.startsWith("VB") ? "VBN" : "VBD";
        }
        if (word.equals("dead") && earlier.equals("shot")) {
            return "RB";
        }
        if (word.equals("said") && tag.startsWith("NN")) {
            return "VBD";
        }
        if (tag.startsWith("JJ") && word.equals("military") && (after.startsWith("VB") || after.equals("MD"))) {
            return "NN";
        }
        if (verb && word.equals("talks") && before.startsWith("NN")) {
            return "NNS";
        }
        if (!verb
                && word.equals("head")
                && i + 1 < lower.length
                && lower[i + 1].equals("to")
                && before.startsWith("NN")) {
            return "VBP";
        }
        if (verb
                && (NOUNS.contains(word)
                        || word.equals("charge") && i + 1 < lower.length && lower[i + 1].startsWith("d'"))) {
            return "NN";
        }
        if (verb
                && word.endsWith("s")
                && NOUNS.contains(word.substring(0, word.length() - 1))
                && before.startsWith("VB")) {
            return "NNS";
        }
        // "an alleged militant hideout", "the captured pilot".
        boolean described =
                after.startsWith("NN") || after.equals("JJ") && i + 2 < tags.length && tags[i + 2].startsWith("NN");
        if (tag.equals("VBD") && (before.equals("DT") || before.equals("PRP$")) && described) {
            return "JJ";
        }
        if (!verb && PAST.contains(word) && (before.startsWith("NN") || before.equals("PRP"))) {
            return "VBD";
        }
        if (tag.startsWith("NN") && ONLY_VERBS.contains(word) && before.startsWith("NN") && opensObject(after)) {
            return "VBZ";
        }
        if (tag.startsWith("NN")
                && PRESENT.contains(word)
                && before.startsWith("NN")
                && opensObject(after)
                && !FiniteTags.hold(tags, 0, 2)) {
            return "VBZ";
        }
        if (DEEDS.contains(word) && i == 0 && tag.startsWith("VB") && LINKS.contains(later)) {
            return "NNS";
        }
        boolean object = after.equals("CD") || after.equals("DT") || after.startsWith("PRP") || after.equals("NNP");
        if (tag.startsWith("NN") && SHORT_PAST.contains(word) && before.startsWith("NN") && object) {
            return "VBD";
        }
        if (tag.startsWith("JJ")
                && word.endsWith("ed")
                && before.equals("CC")
                && (after.equals("NNP") || after.equals("DT") || after.equals("CD"))
                && Inflection.isKnownParticiple(word)
                && FiniteTags.hold(tags, 0, 1)) {
            return "VBD";
        }
        if (tag.startsWith("JJ") && BE.contains(earlier) && later.equals("and") && Inflection.isKnownParticiple(word)) {
            return "VBN";
        }
        if (!verb && isPhrase(lower, i) && before.startsWith("NN")) {
            return "VBP";
        }
        if (verb
                && DEEDS.contains(word)
                && (FiniteTags.isOne(after) || HARMS.contains(i + 1 < lower.length ? lower[i + 1] : ""))) {
            return "NNS";
        }
        if (tag.startsWith("NN") && HARMS.contains(word) && after.equals("CD") && before.startsWith("NN")) {
            return "VBP";
        }
        if (tag.startsWith("NN") && HARMS.contains(word) && after.equals("CD") && before.equals(",")) {
            return "VBP";
        }
        if (HELD.contains(word)
                && tag.equals("VBD")
                && before.startsWith("NN")
                && after.equals("IN")
                && FiniteTags.hold(tags, 0, 2)) {
            return "VBN";
        }
        // "In a statement issued on Tuesday": what is put out is no doer.
        if (tag.equals("VBD")
                && PAPERS.contains(earlier)
                && (after.equals("IN") || after.equals("RB") || after.equals("NNP"))
                && !later.equals("that")) {
            return "VBN";
        }
        if (tag.equals("VBG") && word.equals("crossing") && isNamed(tags, i)) {
            return "NN";
        }
        if (!verb
                && CLOSING.contains(word)
                && before.startsWith("NN")
                && (after.startsWith("NN") || after.equals("DT") || after.equals("JJ"))
                && !FiniteTags.hold(tags, 0, 1)) {
            return "VBP";
        }
        if (!verb && SAYING.contains(word) && before.equals(",")) {
            return "VBG";
        }
        return tag;
    }

    /** "Fighting in Khartoum went on": a finite verb comes before any comma. */
    private static boolean isSubject(String[] tags) {
        for (int i = 1; i < tags.length && !tags[i].equals(",") && !tags[i].startsWith("W"); i++) {
            if (FiniteTags.isOne(tags[i])) {
                return true;
            }
        }
        return false;
    }

    /** "the Karkha crossing into Balvia": the place, not somebody who crosses. */
    private static boolean isNamed(String[] tags, int crossing) {
        int i = crossing - 1;
        while (i >= 0 && (tags[i].startsWith("NN") || tags[i].startsWith("JJ"))) {
            i--;
        }
        return i < crossing - 1 && (i < 0 || tags[i].equals("DT") || tags[i].startsWith("VB") || tags[i].equals("IN"));
    }

    /** "gunmen open fire", "the two strike a deal": with its noun the word can only be the verb. */
    private static boolean isPhrase(String[] lower, int i) {
        return lower[i].startsWith("open") && i + 1 < lower.length && lower[i + 1].equals("fire")
                || lower[i].startsWith("strike")
                        && i + 2 < lower.length
                        && lower[i + 1].equals("a")
                        && DEALS.contains(lower[i + 2]);
    }

    private static boolean opensObject(String tag) {
        return !tag.startsWith("VB") && !tag.equals("MD") && !tag.equals("CC") && !tag.equals(".") && !tag.isEmpty();
    }
}
