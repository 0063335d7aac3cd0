package org.tarikh.events.lexicon;

import java.util.regex.Pattern;

/** The forms of ids and codes. */
final class Slug {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern PATH = Pattern.compile(SLUG + "(\\." + SLUG + ")*");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private Slug() {}

    static boolean isSlug(String id) {
        return SLUG.matcher(id).matches();
    }

    /** Slugs apart by points: a place within a place. */
    static boolean isPath(String id) {
        return PATH.matcher(id).matches();
    }

    static boolean isCountry(String code) {
        return COUNTRY.matcher(code).matches();
    }
}
