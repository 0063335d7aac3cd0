package org.tarikh.events.reconciliation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.tarikh.events.dating.EventDate;
import org.tarikh.events.extraction.ActorRef;
import org.tarikh.events.extraction.PlaceRef;
import org.tarikh.events.language.DefiniteNames;
import org.tarikh.events.terms.ClaimField;
import org.tarikh.events.terms.Realis;

/**
 * Finds where articles that tell one event on their own account name doers, places or days that cannot all be right;
 * the rules stand at {@link Contests}. Nothing is said of a field on which they agree.
 */
final class Disagreements {
    /** What the articles say of one field, and why it is at odds; empty and null where it is not. */
    record Found(List<Saying> says, String why) {
        static final Found NONE = new Found(List.of(), null);
    }

    private final List<SourcedReport> reports;
    private final Sayings sayings;

    Disagreements(List<SourcedReport> reports, Sayings sayings) {
        this.reports = reports;
        this.sayings = sayings;
    }

    Found of(ClaimField field) {
        return switch (field) {
            case PERPETRATOR -> doers();
            case PLACE -> places();
            case DATE -> days();
            default -> Found.NONE;
        };
    }

    /** One entry for each set of doers; a set is bounded by what one sentence names. */
    private Found doers() {
        if (Family.of(reports.get(0)) != Family.VIOLENCE) {
            return Found.NONE;
        }
        Map<Set<String>, Set<String>> parties = new LinkedHashMap<>();
        for (SourcedReport report : reports) {
            Set<String> doers = known(report.initiators());
            if (!doers.isEmpty()) {
                parties.computeIfAbsent(doers, key -> new TreeSet<>()).addAll(known(report.recipients()));
            }
        }
        boolean apart = parties.entrySet().stream()
                .anyMatch(one -> parties.entrySet().stream().anyMatch(other -> areStrangers(one, other)));
        return apart
                ? found(
                        ClaimField.PERPETRATOR,
                        report -> known(report.initiators()).isEmpty() ? null : report.initiators(),
                        actors -> Contests.list(names(actors)),
                        "laid to ")
                : Found.NONE;
    }

    private static boolean areStrangers(
            Map.Entry<Set<String>, Set<String>> one, Map.Entry<Set<String>, Set<String>> other) {
        return one.getKey().stream()
                        .noneMatch(id ->
                                other.getKey().contains(id) || other.getValue().contains(id))
                && other.getKey().stream().noneMatch(one.getValue()::contains);
    }

    private static Set<String> known(List<ActorRef> actors) {
        Set<String> ids = new TreeSet<>();
        actors.stream().filter(actor -> actor.id() != null).forEach(actor -> ids.add(actor.id()));
        return ids;
    }

    private static Set<String> names(List<ActorRef> actors) {
        Set<String> names = new LinkedHashSet<>();
        actors.forEach(actor -> names.add(DefiniteNames.in(actor.name())));
        return names;
    }

    private Found places() {
        Map<String, PlaceRef> told = new LinkedHashMap<>();
        reports.stream()
                .map(SourcedReport::place)
                .filter(Whereabouts::fine)
                .forEach(place -> told.putIfAbsent(place.name() + place.id(), place));
        Family family = Family.of(reports.get(0));
        String hazard = reports.get(0).type().hazard();
        List<PlaceRef> places = List.copyOf(told.values());
        for (PlaceRef one : places) {
            if (places.stream().anyMatch(other -> Whereabouts.veto(one, other, family, hazard) != null)) {
                return found(
                        ClaimField.PLACE,
                        report -> Whereabouts.fine(report.place()) ? report.place() : null,
                        PlaceRef::name,
                        "told of ");
            }
        }
        return Found.NONE;
    }

    private Found days() {
        List<EventDate> told = new ArrayList<>();
        reports.stream()
                .filter(Disagreements::tellsDay)
                .map(SourcedReport::date)
                .forEach(told::add);
        LocalDate lastStart =
                told.stream().map(EventDate::start).max(LocalDate::compareTo).orElse(LocalDate.MIN);
        LocalDate firstEnd =
                told.stream().map(EventDate::end).min(LocalDate::compareTo).orElse(LocalDate.MAX);
        return lastStart.isAfter(firstEnd)
                ? found(
                        ClaimField.DATE,
                        report -> tellsDay(report) ? report.date() : null,
                        PlainDays::of,
                        "told to have been ")
                : Found.NONE;
    }

    /** The day on which something was put off, or to which, is not the day of it. */
    private static boolean tellsDay(SourcedReport report) {
        return report.realis() != Realis.FUTURE && Blocks.dayIsTold(report);
    }

    /** "told of Guzara by A, Injil by B and C". */
    private <T> Found found(
            ClaimField field, Function<SourcedReport, T> answer, Function<T, String> words, String lead) {
        List<Saying> says = sayings.told(field, answer, words);
        Map<String, Set<String>> by = new LinkedHashMap<>();
        says.forEach(saying ->
                by.computeIfAbsent(saying.says(), key -> new LinkedHashSet<>()).add(saying.name()));
        List<String> parts = new ArrayList<>();
        by.forEach((what, who) -> parts.add(what + " by " + Contests.list(who)));
        return new Found(says, lead + Contests.some(parts));
    }
}
