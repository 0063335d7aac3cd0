package org.tarikh.events.scoring;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the fields of annotated events and of those read into words, so that a person can compare them. */
final class Fields {
    private static final String NONE = "–";

    private Fields() {}

    static String date(Expected.Day day) {
        return day == null
                ? NONE
                : Stream.concat(Stream.of(day), day.alt().stream())
                        .map(one -> days(one.start(), one.end(), one.precision(), one.basis()))
                        .collect(Collectors.joining(" or "));
    }

    static String date(Told.Event told) {
        return told.start() == null ? NONE : days(told.start(), told.end(), told.precision(), told.basis());
    }

    private static String days(Object start, Object end, String precision, String basis) {
        String days = start.equals(end) ? start.toString() : start + " to " + end;
        return days + named(precision) + named(basis);
    }

    private static String named(String word) {
        return word == null ? "" : ", " + word;
    }

    static String place(Expected.Place place) {
        return place == null
                ? NONE
                : joined(Stream.of(place.name(), place.admin1(), place.country()))
                        + (place.alt().isEmpty() ? "" : " or " + String.join(" or ", place.alt()));
    }

    static String place(Told.Event told) {
        return told.place() == null ? NONE : joined(Stream.of(told.place(), told.admin1(), told.country()));
    }

    static String type(Collection<String> plover, String hazard) {
        String types = joined(Stream.concat(plover.stream(), Stream.of(hazard == null ? "" : hazard)));
        return types.isEmpty() ? NONE : types;
    }

    static String actors(List<String> initiators, List<String> recipients) {
        return some(initiators) + " → " + some(recipients);
    }

    private static String some(List<String> names) {
        return names.isEmpty() ? NONE : String.join(", ", names);
    }

    static String toll(Expected.Toll toll) {
        return toll == null || toll.best() == null ? NONE : toll.best().toString();
    }

    static String toll(Told.Event told) {
        return told.fatalities() == null ? NONE : told.fatalities().toString();
    }

    static String claims(Collection<Judgement.Claimed> claims) {
        return claims.isEmpty()
                ? NONE
                : claims.stream()
                        .map(claim -> claim.by() + " " + claim.stance()
                                + (claim.figure() == null ? "" : " " + claim.figure()))
                        .sorted()
                        .collect(Collectors.joining("; "));
    }

    private static String joined(Stream<String> words) {
        return words.filter(Objects::nonNull).filter(word -> !word.isEmpty()).collect(Collectors.joining(", "));
    }
}
