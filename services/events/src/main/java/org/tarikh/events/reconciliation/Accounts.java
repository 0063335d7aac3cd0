package org.tarikh.events.reconciliation;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.tarikh.events.extraction.Claim;
import org.tarikh.events.language.DefiniteNames;
import org.tarikh.events.language.NameList;
import org.tarikh.events.terms.ClaimField;
import org.tarikh.events.terms.Stance;

/** Who says what of an event, in words for its summary; names in the order of the claims, each once. */
final class Accounts {
    private static final int NAMED = 3;
    private static final Pattern TOLL = Pattern.compile("\\b(?:killed|injured)\\b");

    private final List<Claim> claims;

    Accounts(List<Claim> claims) {
        this.claims = claims;
    }

    /**
     * ", according to the police and the United Nations", or nothing where no one is named or the words name them. Who
     * only tells that it happened answers for no count.
     */
    String source(String deed) {
        boolean counted = TOLL.matcher(deed).find();
        Set<String> told = names(claim -> (claim.stance() == Stance.REPORTS || claim.stance() == Stance.CLAIMS)
                && (claim.field() == ClaimField.OCCURRENCE && !counted || isToll(claim.field()))
                && !contested(claim.field()));
        told.removeIf(name -> deed.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT)));
        return told.isEmpty() ? "" : ", according to " + list(told);
    }

    /** What else is said, without its full stop; empty where nothing is. */
    String besides(String deed) {
        List<String> parts = new ArrayList<>();
        if (!deed.contains("claimed by")) {
            add(parts, Stance.CLAIMS, ClaimField.PERPETRATOR, " claimed responsibility");
        }
        add(parts, Stance.CONFIRMS, ClaimField.OCCURRENCE, " confirmed it");
        figures(parts, ClaimField.FATALITIES, "the dead");
        figures(parts, ClaimField.INJURIES, "the injured");
        add(parts, Stance.DENIES, ClaimField.OCCURRENCE, " denied it");
        add(parts, Stance.DENIES, ClaimField.PERPETRATOR, " denied responsibility");
        add(parts, Stance.DISPUTES, null, " disputed it");
        add(parts, Stance.NO_COMMENT, null, " had not commented");
        return String.join("; ", parts);
    }

    private void add(List<String> parts, Stance stance, ClaimField field, String does) {
        Set<String> names = names(claim -> claim.stance() == stance && (field == null || claim.field() == field));
        if (!names.isEmpty()) {
            parts.add(list(names) + does);
        }
    }

    /** "the dead were put at 5 by the police and at 12 by a hospital", where the figures differ. */
    private void figures(List<String> parts, ClaimField field, String whom) {
        if (!contested(field)) {
            return;
        }
        Map<Integer, Set<String>> told = new TreeMap<>();
        for (Claim claim : claims) {
            if (isFigure(claim, field)) {
                told.computeIfAbsent(claim.figure(), key -> new LinkedHashSet<>())
                        .add(DefiniteNames.in(claim.by().name()));
            }
        }
        parts.add(told.entrySet().stream()
                .map(entry ->
                        "at " + String.format(Locale.ROOT, "%,d", entry.getKey()) + " by " + list(entry.getValue()))
                .collect(joining(" and ", whom + " were put ", "")));
    }

    private boolean contested(ClaimField field) {
        Set<Integer> figures = new TreeSet<>();
        claims.stream().filter(claim -> isFigure(claim, field)).forEach(claim -> figures.add(claim.figure()));
        return figures.size() > 1;
    }

    private static boolean isFigure(Claim claim, ClaimField field) {
        return claim.field() == field
                && claim.figure() != null
                && claim.stance().tells();
    }

    private static boolean isToll(ClaimField field) {
        return field == ClaimField.FATALITIES || field == ClaimField.INJURIES;
    }

    private Set<String> names(Predicate<Claim> which) {
        Set<String> names = new LinkedHashSet<>();
        claims.stream()
                .filter(which)
                .forEach(claim -> names.add(DefiniteNames.in(claim.by().name())));
        return names;
    }

    private static String list(Set<String> names) {
        return NameList.of(names, NAMED);
    }
}
