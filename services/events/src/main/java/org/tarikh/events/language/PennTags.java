package org.tarikh.events.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Turns the universal word classes of the model into Penn Treebank tags, by the form of the word and the words before it. */
final class PennTags {
    private static final Set<String> MODALS = Set.of(
            "can", "could", "will", "would", "shall", "should", "may", "might", "must", "'ll", "ca", "wo", "ought",
            "sha");
    private static final Map<String, String> AUXILIARIES = Map.ofEntries(
            Map.entry("be", "VB"),
            Map.entry("am", "VBP"),
            Map.entry("is", "VBZ"),
            Map.entry("are", "VBP"),
            Map.entry("was", "VBD"),
            Map.entry("were", "VBD"),
            Map.entry("been", "VBN"),
            Map.entry("being", "VBG"),
            Map.entry("'s", "VBZ"),
            Map.entry("'re", "VBP"),
            Map.entry("'m", "VBP"),
            Map.entry("'ve", "VBP"),
            Map.entry("has", "VBZ"),
            Map.entry("had", "VBD"),
            Map.entry("having", "VBG"),
            Map.entry("does", "VBZ"),
            Map.entry("did", "VBD"),
            Map.entry("done", "VBN"),
            Map.entry("doing", "VBG"),
            Map.entry("'d", "VBD"));
    private static final Set<String> BEFORE_PARTICIPLE = Set.of(
            "be", "am", "is", "are", "was", "were", "been", "being", "'s", "'re", "'m", "has", "have", "had", "having",
            "'ve", "get", "gets", "got", "getting");
    private static final Set<String> BEFORE_BASE = Set.of("to", "do", "does", "did", "let", "lets", "help");
    private static final Set<String> POSSESSIVES = Set.of("my", "your", "his", "her", "its", "our", "their");
    private static final Set<String> PLURAL_NAMES = Set.of("States", "Nations", "Emirates", "Forces", "Guards");

    /** What may follow a verb that governs something. */
    private static final Set<String> AFTER_VERB =
            Set.of("NNP", "NNPS", "NN", "NNS", "DT", "JJ", "PRP$", "PRP", "IN", "CD", "TO", "$", "RB", "VBG");

    private PennTags() {}

    static String[] of(String[] words, String[] classes) {
        String[] tags = new String[words.length];
        for (int i = 0; i < words.length; i++) {
            tags[i] = tag(words, classes, i);
        }
        ArticledNames.mend(words, tags);
        for (int i = 1; i < words.length; i++) {
            boolean counted = tags[i - 1].equals("CD") || tags[i - 1].equals("DT") || tags[i - 1].startsWith("PRP");
            if (tags[i].equals("JJ") && !counted && isVerbal(words, classes, i)) {
                tags[i] = "VBN";
            }
        }
        for (int i = 0; i + 1 < words.length; i++) {
            if (tags[i + 1].equals("MD") && (tags[i].equals("VBZ") || tags[i].equals("VBP") || tags[i].equals("VB"))) {
                tags[i] = Inflection.isPlural(words[i]) ? "NNS" : "NN";
            }
        }
        if (Arrays.stream(tags).noneMatch(PennTags::isFinite)) {
            findVerb(words, tags);
        }
        return tags;
    }

    /** A sentence without a finite verb: models take a headline's verb for a noun ("Minister visits Kabul"). */
    private static void findVerb(String[] words, String[] tags) {
        for (int i = 1; i + 1 < words.length; i++) {
            String small = words[i].toLowerCase(Locale.ROOT);
            boolean named = tags[i].startsWith("NN") && tags[i - 1].startsWith("NN") && Inflection.isKnownForm(small);
            if (named && AFTER_VERB.contains(tags[i + 1])) {
                boolean plural =
                        tags[i - 1].equals("NNS") || tags[i - 1].equals("NNPS") || Inflection.isPlural(words[i - 1]);
                boolean third = small.endsWith("s") && !Inflection.isBase(small);
                if (third && !plural || plural && Inflection.isBase(small)) {
                    tags[i] = third ? "VBZ" : "VBP";
                    return;
                }
            }
        }
    }

    /** An adjective of the model that is the participle of a known verb and stands before no noun. */
    private static boolean isVerbal(String[] words, String[] classes, int i) {
        String next = i + 1 < classes.length ? classes[i + 1] : "";
        boolean qualifies = next.equals("NOUN") || next.equals("ADJ") || next.equals("PROPN") && !isDay(words[i + 1]);
        return !qualifies
                && next.length() > 0
                && !next.equals("PUNCT")
                && !next.equals("CCONJ")
                && Inflection.isKnownParticiple(words[i].toLowerCase(Locale.ROOT));
    }

    private static boolean isDay(String word) {
        return word.endsWith("day");
    }

    private static boolean isFinite(String tag) {
        return tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD");
    }

    private static String tag(String[] words, String[] classes, int i) {
        String word = words[i];
        String small = word.toLowerCase(Locale.ROOT);
        String mark = mark(word);
        if (mark != null) {
            return mark;
        }
        if (small.equals("'s") || small.equals("'")) {
            boolean verb = classes[i].equals("AUX") || classes[i].equals("VERB");
            return small.equals("'s") && verb ? "VBZ" : "POS";
        }
        if (small.equals("n't") || small.equals("not")) {
            return "RB";
        }
        if (MODALS.contains(small) && !classes[i].equals("NOUN") && !classes[i].equals("PROPN")) {
            return "MD";
        }
        return switch (classes[i]) {
            case "NOUN" -> Inflection.isPlural(small) ? "NNS" : "NN";
            case "PROPN" -> isPluralName(word) ? "NNPS" : "NNP";
            case "VERB", "AUX" -> verb(words, i, small);
            case "ADJ" -> degree(small, "JJ");
            case "ADV" ->
                small.equals("when") || small.equals("where") || small.equals("how") || small.equals("why")
                        ? "WRB"
                        : degree(small, "RB");
            case "PRON" -> pronoun(small, i + 1 < classes.length ? classes[i + 1] : "");
            case "DET" ->
                POSSESSIVES.contains(small) ? "PRP$" : small.equals("which") || small.equals("what") ? "WDT" : "DT";
            case "NUM" -> "CD";
            case "CCONJ" -> "CC";
            case "ADP", "SCONJ" -> small.equals("to") ? "TO" : small.equals("when") ? "WRB" : "IN";
            case "PART" -> small.equals("to") ? "TO" : "RP";
            case "INTJ" -> "UH";
            case "SYM" -> "SYM";
            case "PUNCT" -> ":";
            default -> "FW";
        };
    }

    private static String mark(String word) {
        if (word.isEmpty() || Character.isLetterOrDigit(word.codePointAt(0))) {
            return null;
        }
        return switch (word) {
            case ",", "،" -> ",";
            case ".", "!", "?", "؟", "۔" -> ".";
            case "\"", "''" -> "''";
            case "``" -> "``";
            case "(", "[", "{" -> "-LRB-";
            case ")", "]", "}" -> "-RRB-";
            case "$", "€", "£" -> "$";
            case "#" -> "#";
            case "%", "&", "+", "=", "@" -> "SYM";
            case ":", ";", "-", "--", "...", "…", "—", "•" -> ":";
            default -> null;
        };
    }

    private static String verb(String[] words, int i, String small) {
        String auxiliary = AUXILIARIES.get(small);
        if (small.equals("had") && wordBefore(words, i, BEFORE_PARTICIPLE)) {
            return "VBN";
        }
        if (auxiliary != null) {
            return auxiliary;
        }
        boolean base = wordBefore(words, i, BEFORE_BASE) || wordBefore(words, i, MODALS);
        if (base && !Inflection.isPastOnly(small)) {
            return "VB";
        }
        if (small.endsWith("ing") && !Inflection.isBase(small)) {
            return "VBG";
        }
        boolean past = Inflection.isPast(small);
        boolean participle = Inflection.isParticiple(small);
        if (past || participle) {
            return pastForm(words, i, small, past, participle);
        }
        if (small.endsWith("s") && !small.endsWith("ss") && !Inflection.isBase(small)) {
            return "VBZ";
        }
        return i == 0 ? "VB" : "VBP";
    }

    private static String pastForm(String[] words, int i, String small, boolean past, boolean participle) {
        if (!past) {
            return "VBN";
        }
        if (!participle) {
            return "VBD";
        }
        if (wordBefore(words, i, BEFORE_PARTICIPLE)) {
            return "VBN";
        }
        boolean agentFollows = i + 1 < words.length && words[i + 1].equalsIgnoreCase("by");
        if (agentFollows) {
            return "VBN";
        }
        boolean presentToo = Inflection.isBase(small);
        return presentToo && i == 0 ? "VB" : "VBD";
    }

    /** Whether the nearest word before, adverbs and negations aside, is one of these. */
    private static boolean wordBefore(String[] words, int i, Set<String> these) {
        for (int k = i - 1; k >= 0 && k >= i - 4; k--) {
            String small = words[k].toLowerCase(Locale.ROOT);
            if (these.contains(small)) {
                return true;
            }
            boolean passes = small.equals("n't")
                    || small.equals("not")
                    || small.equals("also")
                    || small.equals("never")
                    || small.equals("already")
                    || small.equals("still")
                    || small.equals("reportedly")
                    || small.endsWith("ly");
            if (!passes) {
                return false;
            }
        }
        return false;
    }

    private static String pronoun(String small, String next) {
        if (POSSESSIVES.contains(small)) {
            boolean object = small.equals("her")
                    && !Set.of("NOUN", "PROPN", "ADJ", "NUM").contains(next);
            return object ? "PRP" : "PRP$";
        }
        return switch (small) {
            case "who", "whom", "what", "whoever" -> "WP";
            case "whose" -> "WP$";
            case "which", "whichever" -> "WDT";
            case "there" -> "EX";
            case "this", "these", "those", "all", "some", "any", "both", "each", "another" -> "DT";
            case "that" -> "WDT";
            case "someone", "anyone", "everyone", "nobody", "nothing", "something", "everything", "none" -> "NN";
            default -> "PRP";
        };
    }

    private static String degree(String small, String tag) {
        if (small.equals("more") || small.equals("less") || small.equals("better") || small.equals("worse")) {
            return tag + "R";
        }
        if (small.equals("most") || small.equals("least") || small.equals("best") || small.equals("worst")) {
            return tag + "S";
        }
        return tag;
    }

    private static boolean isPluralName(String word) {
        return PLURAL_NAMES.contains(word)
                || word.endsWith("ians")
                || word.endsWith("anis")
                || word.equals("Afghans")
                || word.equals("Americans");
    }
}
