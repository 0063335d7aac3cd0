package org.tarikh.events.reconciliation;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tarikh.events.dating.EventDate;
import org.tarikh.events.extraction.PlaceRef;
import org.tarikh.events.language.DefiniteNames;
import org.tarikh.events.terms.DateBasis;
import org.tarikh.events.terms.Status;

/**
 * Sums an event up in one or two sentences: when and where, what, by whose account; then who says what else of it.
 *
 * <p>Nothing is added to what the reports tell: a day that is only the report's own is told as that, what is denied or
 * rumoured as what was said.
 */
final class Summary {
    private static final int NEAR = 2;
    private static final int COUNTRY = 6;

    private static final Pattern SITE = Pattern.compile(
            "(?i)\\b(?:base|airport|airfield|palace|prison|embassy|hospital|mosque|crossing|university)\\b");

    private Summary() {}

    /** @param calledOff whether it was planned for the date and will not be */
    static String of(String deed, Status status, boolean calledOff, EventDate date, PlaceRef place, Accounts accounts) {
        String when = date == null ? null : PlainDays.of(date);
        String where = place == null || isNamed(deed, place.name()) ? null : where(place, deed);
        boolean reported = date != null && date.basis() == DateBasis.PUBLICATION;
        String first = calledOff
                ? join(", ", planned(when, date, reported), where) + ": " + deed
                : switch (status) {
                    case PLANNED -> join(", ", planned(when, date, reported), where) + ": " + deed;
                    case RUMOUR, DENIED -> "it was said that " + led(reported ? null : when, where, deed);
                    default ->
                        reported ? "as reported " + when + ", " + led(null, where, deed) : led(when, where, deed);
                };
        String besides = accounts.besides(deed);
        return capital(first + accounts.source(deed)) + "." + (besides.isEmpty() ? "" : " " + capital(besides) + ".");
    }

    /** "on 3 November 2025 in Guzara, Herat, Afghanistan, two guards were killed". */
    private static String led(String when, String where, String deed) {
        String lead = join(" ", when, where);
        return lead.isEmpty() ? deed : lead + ", " + deed;
    }

    private static String planned(String when, EventDate date, boolean reported) {
        if (when == null) {
            return "planned";
        }
        String bare = date.start().equals(date.end()) ? when.substring("on ".length()) : when;
        return reported
                ? "planned as of " + bare
                : date.start().equals(date.end()) ? "planned for " + bare : "planned " + bare;
    }

    /** Whether the words name the place already, be it by the first word of its name ("the Bagram airbase"). */
    private static boolean isNamed(String deed, String name) {
        String first = name.split(" ")[0];
        boolean region = first.matches("(?i)(?:north|south|east|west|central).*|the|new|san|port|al");
        return contains(deed, region ? name : first);
    }

    private static String where(PlaceRef place, String deed) {
        String country = place.country() == null
                ? null
                : new Locale.Builder().setRegion(place.country()).build().getDisplayCountry(Locale.ENGLISH);
        boolean again = place.admin1() != null && place.admin1().startsWith(place.name());
        boolean told =
                country != null && (contains(deed, country) || place.name().contains(country));
        boolean site = SITE.matcher(place.name()).find();
        boolean itself = place.wherePrec() >= COUNTRY || place.name().equals(country);
        String name = DefiniteNames.in(place.name());
        return (place.wherePrec() == NEAR ? "near " : site ? "at " : "in ")
                + join(", ", name, again || itself ? null : place.admin1(), itself || told ? null : country);
    }

    private static boolean contains(String deed, String name) {
        return deed.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
    }

    private static String join(String by, String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(by));
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
