package org.tarikh.events.scoring;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says which attributes of an event that was read are those of the event that was annotated. */
final class Judgement {
    /** What is judged; the words are those of the score sheet. */
    enum Attribute {
        DATE("date: start and end equal"),
        DATE_START("date: start equal"),
        DATE_NEAR("date: within a day of the range"),
        PRECISION("date precision"),
        PLACE("place: equal, or inside it"),
        PROVINCE("place: same province"),
        COUNTRY("country"),
        TYPE("type: a PLOVER type or the hazard"),
        FATALITIES("fatalities: best equal"),
        FATALITIES_WHERE_ANY("  where the gold has deaths"),
        FATALITIES_IN_RANGE("  within low and high"),
        STATUS("status");

        final String words;

        Attribute(String words) {
            this.words = words;
        }
    }

    private static final int PROVINCE_LEVEL = 4;
    private static final int COUNTRY_LEVEL = 6;

    private final Aliases aliases;

    Judgement(Aliases aliases) {
        this.aliases = aliases;
    }

    /** Right or wrong by attribute; one the annotation does not ask about is not in the map. */
    Map<Attribute, Boolean> of(Told.Event told, Expected.Event expected) {
        var right = new EnumMap<Attribute, Boolean>(Attribute.class);
        if (expected.date() != null) {
            date(told, expected.date(), right);
        }
        if (expected.place() != null) {
            place(told, expected.place(), right);
        }
        if (!expected.plover().isEmpty() || expected.hazard() != null) {
            boolean hazard = expected.hazard() != null && expected.hazard().equals(told.hazard());
            right.put(Attribute.TYPE, hazard || !Collections.disjoint(told.plover(), expected.plover()));
        }
        toll(told, expected.fatalities(), right);
        right.put(
                Attribute.STATUS, expected.status() == null || expected.status().equals(told.status()));
        return right;
    }

    /** A date the annotator knew and the text does not tell counts only where it was read right. */
    private static void date(Told.Event told, Expected.Day day, Map<Attribute, Boolean> right) {
        boolean equal = Stream.concat(Stream.of(day), day.alt().stream())
                .anyMatch(one -> one.start().equals(told.start()) && one.end().equals(told.end()));
        if ("knowledge".equals(day.basis()) && !equal) {
            return;
        }
        LocalDate start = told.start();
        right.put(Attribute.DATE, equal);
        right.put(
                Attribute.DATE_NEAR,
                start != null
                        && !start.minusDays(1).isAfter(day.end())
                        && !day.start().minusDays(1).isAfter(told.end()));
        right.put(Attribute.DATE_START, day.start().equals(start));
        right.put(
                Attribute.PRECISION, day.precision() == null || day.precision().equals(told.precision()));
    }

    private void place(Told.Event told, Expected.Place place, Map<Attribute, Boolean> right) {
        Set<String> names = Stream.concat(Stream.of(place.name()), place.alt().stream())
                .map(aliases::place)
                .collect(Collectors.toSet());
        boolean named = told.place() != null;
        boolean sameCountry = told.country() == null
                || place.country() == null
                || told.country().equals(place.country());
        boolean equal = named && names.contains(aliases.place(told.place())) && sameCountry;
        int level = place.precision() == null ? 0 : place.precision();
        if (!equal && named && level == COUNTRY_LEVEL) {
            equal = place.country() != null && place.country().equals(told.country());
        } else if (!equal && named && level == PROVINCE_LEVEL) {
            String province = place.admin1() == null ? place.name() : place.admin1();
            equal = told.admin1() != null
                    && aliases.place(told.admin1()).equals(aliases.place(province))
                    && sameCountry;
        }
        boolean country = place.country() != null && place.country().equals(told.country());
        boolean province = place.admin1() != null
                && country
                && Stream.of(told.admin1(), told.place())
                        .anyMatch(name -> aliases.place(name).equals(aliases.place(place.admin1())));
        right.put(Attribute.PLACE, equal);
        right.put(Attribute.COUNTRY, country);
        right.put(Attribute.PROVINCE, equal || province);
    }

    /** None told and nought are one. */
    private static void toll(Told.Event told, Expected.Toll toll, Map<Attribute, Boolean> right) {
        int best = toll == null || toll.best() == null ? 0 : toll.best();
        int read = told.fatalities() == null ? 0 : told.fatalities();
        right.put(Attribute.FATALITIES, read == best);
        if (best != 0) {
            int low = toll.low() == null || toll.low() == 0 ? best : toll.low();
            int high = toll.high() == null || toll.high() == 0 ? best : toll.high();
            right.put(Attribute.FATALITIES_WHERE_ANY, read == best);
            right.put(Attribute.FATALITIES_IN_RANGE, Math.min(low, best) <= read && read <= Math.max(high, best));
        }
    }

    Set<String> actors(Told.Event told, LocalDate published, boolean withGeneric) {
        return both(told.initiators(), told.recipients(), published, withGeneric);
    }

    Set<String> actors(Expected.Event expected, LocalDate published, boolean withGeneric) {
        return both(expected.initiators(), expected.recipients(), published, withGeneric);
    }

    private Set<String> both(List<String> some, List<String> others, LocalDate published, boolean withGeneric) {
        var all = new TreeSet<>(aliases.actors(some, published, withGeneric));
        all.addAll(aliases.actors(others, published, withGeneric));
        return all;
    }

    /** Every actor with its side. */
    Set<String> sides(List<String> initiators, List<String> recipients, LocalDate published) {
        var sides = new TreeSet<String>();
        aliases.actors(initiators, published, false).forEach(name -> sides.add("i " + name));
        aliases.actors(recipients, published, false).forEach(name -> sides.add("r " + name));
        return sides;
    }

    /** A claim by who says it, how, and with which number. */
    record Claimed(String by, String stance, Integer figure) {}

    Set<Claimed> claims(Told.Event told, LocalDate published) {
        return told.claims().stream()
                .map(claim -> new Claimed(by(claim.by(), published), claim.stance(), claim.figure()))
                .collect(Collectors.toSet());
    }

    Set<Claimed> claims(Expected.Event expected, LocalDate published) {
        return expected.claims().stream()
                .map(claim -> new Claimed(by(claim.by(), published), claim.stance(), claim.figure()))
                .collect(Collectors.toSet());
    }

    private String by(String name, LocalDate published) {
        return aliases.actor(name, published);
    }

    /** Whether what was claimed was read: claimant and stance, and the figure where there is one. */
    static boolean isRead(Claimed expected, Set<Claimed> told) {
        return told.stream()
                .anyMatch(one -> one.by().equals(expected.by())
                        && one.stance().equals(expected.stance())
                        && (expected.figure() == null || expected.figure().equals(one.figure())));
    }
}
