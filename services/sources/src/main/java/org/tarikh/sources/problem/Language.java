package org.tarikh.sources.problem;

import java.util.Locale;
import java.util.Set;

/** Languages as requests and feeds give them: two-letter codes of ISO 639-1. */
public final class Language {
    private static final Set<String> CODES = Set.of(Locale.getISOLanguages());

    private Language() {}

    public static boolean isCode(String text) {
        return CODES.contains(text);
    }

    /** What a request is told whose language is none. */
    public static Violation wanted(String field) {
        return new Violation(field, "must be a two-letter code of ISO 639-1, such as en, fa or ps");
    }
}
