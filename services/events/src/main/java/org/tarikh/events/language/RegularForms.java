package org.tarikh.events.language;

import java.util.Set;

/** The regular endings of English verbs and nouns, put on and taken off. */
final class RegularForms {
    private static final Set<String> NOT_PLURAL = Set.of(
            "news",
            "crisis",
            "basis",
            "analysis",
            "series",
            "headquarters",
            "politics",
            "physics",
            "economics",
            "mathematics",
            "chaos",
            "campus",
            "virus",
            "status",
            "bus",
            "gas",
            "always",
            "perhaps",
            "sometimes",
            "tuberculosis",
            "diabetes",
            "ethics",
            "logistics",
            "athletics",
            "means",
            "afterwards",
            "plus",
            "thus",
            "this",
            "his",
            "its",
            "was",
            "has",
            "yes",
            "us");
    /** Stems on which a silent e was dropped before -ed and -ing. */
    private static final Set<String> SILENT_E = Set.of(
            "at", "ud", "od", "ad", "ut", "ir", "ur", "ar", "iz", "is", "os", "us", "as", "ul", "um", "ok", "ak", "ik",
            "ap", "iv", "ov", "av", "uc", "ac", "ic", "nc", "rc", "dg", "rg", "ag", "ug", "rs", "ns", "lv", "rv", "bl",
            "pl", "tl", "dl", "gl", "kl", "fl", "in", "id", "ot", "op", "ip", "am", "im", "or", "il", "ol", "ys", "uk",
            "ob", "ib", "yz", "ec", "ed", "et");

    private RegularForms() {}

    static String withS(String base) {
        if (endsInConsonantY(base)) {
            return base.substring(0, base.length() - 1) + "ies";
        }
        boolean hisses = base.endsWith("s")
                || base.endsWith("x")
                || base.endsWith("z")
                || base.endsWith("ch")
                || base.endsWith("sh")
                || base.endsWith("o") && base.length() > 2 && !isVowel(base.charAt(base.length() - 2));
        return base + (hisses ? "es" : "s");
    }

    static String withEd(String base, boolean doubles) {
        if (base.endsWith("e")) {
            return base + "d";
        }
        if (endsInConsonantY(base)) {
            return base.substring(0, base.length() - 1) + "ied";
        }
        return doubled(base, doubles) + "ed";
    }

    static String withIng(String base, boolean doubles) {
        if (base.endsWith("ie")) {
            return base.substring(0, base.length() - 2) + "ying";
        }
        if (base.endsWith("e")
                && !base.endsWith("ee")
                && !base.endsWith("oe")
                && !base.endsWith("ye")
                && base.length() > 2) {
            return base.substring(0, base.length() - 1) + "ing";
        }
        return doubled(base, doubles) + "ing";
    }

    /** The base of a form of a verb that no list knows. */
    static String verb(String form) {
        int length = form.length();
        if (length > 4 && (form.endsWith("ied") || form.endsWith("ies"))) {
            return form.substring(0, length - 3) + "y";
        }
        if (length > 4 && form.endsWith("ed")) {
            return form.endsWith("eed") ? form.substring(0, length - 1) : restored(form.substring(0, length - 2));
        }
        if (length > 5 && form.endsWith("ing") && hasVowel(form.substring(0, length - 3))) {
            return restored(form.substring(0, length - 3));
        }
        return length > 3 && form.endsWith("s") && !form.endsWith("ss") ? singular(form) : form;
    }

    static String singular(String plural) {
        int length = plural.length();
        if (length > 4 && plural.endsWith("ies")) {
            return plural.substring(0, length - 3) + "y";
        }
        boolean hissed = plural.endsWith("ses") && plural.length() > 4 && plural.charAt(length - 4) == 's'
                || plural.endsWith("xes")
                || plural.endsWith("zzes")
                || plural.endsWith("ches")
                || plural.endsWith("shes")
                || plural.endsWith("uses") && plural.length() < 7 && !plural.endsWith("ouses");
        return plural.substring(0, length - (hissed ? 2 : 1));
    }

    static boolean looksPlural(String noun) {
        return noun.length() > 3
                && noun.endsWith("s")
                && !noun.endsWith("ss")
                && !noun.endsWith("us")
                && !noun.endsWith("sis")
                && !noun.endsWith("'s")
                && !NOT_PLURAL.contains(noun);
    }

    private static String restored(String stem) {
        int last = stem.length() - 1;
        char end = stem.charAt(last);
        if (last > 1 && end == stem.charAt(last - 1) && !isVowel(end)) {
            boolean keeps = end == 'l' || end == 's' || end == 'z' || end == 'f';
            return keeps ? stem : stem.substring(0, last);
        }
        boolean pair = last > 1
                && isVowel(stem.charAt(last - 1))
                && isVowel(stem.charAt(last - 2))
                && stem.charAt(last - 2) != 'u';
        boolean silent = !pair && last > 0 && SILENT_E.contains(stem.substring(last - 1))
                || end == 'v'
                || end == 'u' && last > 1;
        return silent || pair && (end == 's' || end == 'c' || end == 'g' || end == 'v') ? stem + "e" : stem;
    }

    private static String doubled(String base, boolean doubles) {
        return doubles ? base + base.charAt(base.length() - 1) : base;
    }

    private static boolean endsInConsonantY(String base) {
        return base.endsWith("y") && base.length() > 2 && !isVowel(base.charAt(base.length() - 2));
    }

    private static boolean hasVowel(String stem) {
        return stem.chars().anyMatch(c -> isVowel((char) c) || c == 'y');
    }

    private static boolean isVowel(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
    }
}
