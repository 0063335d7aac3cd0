package org.tarikh.events.lexicon;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The forms of ids and codes. */
public final class Slug {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern PATH = Pattern.compile(SLUG + "(\\." + SLUG + ")*");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private Slug() {}

    /** The Latin letters and digits of a name in small letters, words apart by hyphens; empty where it has none. */
    public static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}'’‘ʿʾ]", "")
                .toLowerCase(Locale.ROOT);
        return plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    public static boolean isSlug(String id) {
        return SLUG.matcher(id).matches();
    }

    /** Slugs apart by points: a place within a place. */
    public static boolean isPath(String id) {
        return PATH.matcher(id).matches();
    }

    static boolean isCountry(String code) {
        return COUNTRY.matcher(code).matches();
    }
}
