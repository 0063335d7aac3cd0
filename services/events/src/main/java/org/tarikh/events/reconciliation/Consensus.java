package org.tarikh.events.reconciliation;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.tarikh.events.dating.EventDate;
import org.tarikh.events.extraction.ActorRef;
import org.tarikh.events.extraction.EventType;
import org.tarikh.events.extraction.PlaceRef;
import org.tarikh.events.terms.Realis;

/**
 * What the reports of one event together say of each field. A figure or a date is always one that somebody told, never
 * a mean; where reports differ, the rule is told at the method. Reports come in the order of publication, so the first
 * of equals is the first published.
 */
final class Consensus {
    /** A spot that fewer than one in so many name is a detail of theirs, as where a quake was felt besides. */
    private static final int PLACE_SHARE = 5;

    private final List<SourcedReport> cluster;
    private final Support support;
    private final Plans plans;

    Consensus(List<SourcedReport> cluster, Support support, Plans plans) {
        this.cluster = cluster;
        this.support = support;
        this.plans = plans;
    }

    /**
     * Of those who tell the event as it stands a date that was told beats one taken from publication, then the more
     * precise, the better supported, the earlier.
     */
    EventDate date(Realis settled) {
        return best(
                plans.dating(settled),
                SourcedReport::date,
                comparing((EventDate date) -> Days.exact(date) ? 0 : 1)
                        .thenComparing(EventDate::precision)
                        .thenComparing(date -> -support.of(report -> sameDays(report.date(), date)))
                        .thenComparing(EventDate::start)
                        .thenComparing(date -> date.time() == null ? 1 : 0));
    }

    private static boolean sameDays(EventDate a, EventDate b) {
        return a != null && a.start().equals(b.start()) && a.end().equals(b.end());
    }

    /**
     * A spot beats a country or region where at least one in {@link #PLACE_SHARE} of those that tell a place tell it;
     * then the one most reports agree with, themselves or by a place around it.
     */
    PlaceRef place() {
        int telling = support.of(report -> report.place() != null);
        return best(
                cluster,
                SourcedReport::place,
                comparing((PlaceRef place) -> settled(place, telling) ? 0 : Whereabouts.fine(place) ? 2 : 1)
                        .thenComparing(place -> -support.of(
                                report -> report.place() != null && Whereabouts.within(place, report.place())))
                        .thenComparing(PlaceRef::wherePrec)
                        .thenComparing(place -> -String.valueOf(place.id()).length()));
    }

    private boolean settled(PlaceRef place, int telling) {
        int told = support.of(report -> report.place() != null && Whereabouts.within(report.place(), place));
        return Whereabouts.fine(place) && told * PLACE_SHARE >= telling;
    }

    /** The type most reports give, with what a third of them besides take it for. */
    EventType type() {
        List<SourcedReport> telling = plans.typing();
        EventType main = best(
                telling,
                SourcedReport::type,
                comparing(type -> -support.of(report -> report.type().equals(type))));
        TreeSet<String> other = new TreeSet<>();
        telling.forEach(report -> other.addAll(report.type().plover()));
        List<String> plover = new ArrayList<>(main.plover());
        int all = support.of(report -> true);
        other.stream()
                .filter(name -> !plover.contains(name))
                .filter(name -> 3 * support.of(report -> report.type().plover().contains(name)) >= all)
                .forEach(plover::add);
        return new EventType(plover, main.mode(), main.quad(), main.acledEvent(), main.acledSubEvent(), main.hazard());
    }

    /** The last word on a plan, as {@link Plans} tells; else the most told. */
    Realis realis() {
        LocalDate future = plans.last(Realis.FUTURE);
        LocalDate actual = plans.last(Realis.ACTUAL);
        LocalDate calledOff = plans.calledOff();
        if (actual != null && !isBefore(actual, future) && !isBefore(actual, calledOff)) {
            return Realis.ACTUAL;
        }
        if (calledOff != null && !isBefore(calledOff, future)) {
            return Realis.NEGATED;
        }
        if (actual != null || calledOff != null) {
            return Realis.FUTURE;
        }
        return best(
                cluster,
                plans::realis,
                comparing((Realis realis) -> -support.of(report -> plans.realis(report) == realis))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static boolean isBefore(LocalDate day, LocalDate other) {
        return other != null && day.isBefore(other);
    }

    /** Those most reports name first; who stands on both sides is kept where more reports put it. */
    List<ActorRef> actors(
            Function<SourcedReport, List<ActorRef>> side, Function<SourcedReport, List<ActorRef>> otherSide) {
        Map<String, ActorRef> named = new LinkedHashMap<>();
        cluster.forEach(
                report -> side.apply(report).forEach(actor -> named.putIfAbsent(SourcedReport.name(actor), actor)));
        return named.entrySet().stream()
                .filter(actor -> naming(side, actor.getKey()) >= naming(otherSide, actor.getKey()))
                .sorted(comparing(actor -> -naming(side, actor.getKey())))
                .map(Map.Entry::getValue)
                .toList();
    }

    private int naming(Function<SourcedReport, List<ActorRef>> side, String name) {
        return support.of(report -> SourcedReport.names(side.apply(report)).contains(name));
    }

    private static <T> T best(List<SourcedReport> reports, Function<SourcedReport, T> field, Comparator<T> order) {
        return reports.stream().map(field).filter(Objects::nonNull).min(order).orElse(null);
    }
}
