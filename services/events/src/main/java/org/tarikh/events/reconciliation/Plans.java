package org.tarikh.events.reconciliation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.tarikh.events.terms.Realis;

/**
 * Tells what has become of something announced: one event through its announcement, its postponement, its cancellation
 * and its taking place.
 *
 * <table>
 *   <caption>What the reports of a plan make of it, by the last day on which one of these was published</caption>
 *   <tr><th></th><th>told last</th><th>realis</th><th>date</th></tr>
 *   <tr><td>1</td><td>that it took place, be it on the day of the others</td><td>actual</td><td>that of those who tell
 *       that it did</td></tr>
 *   <tr><td>2</td><td>that it is called off, be it on the day of its announcement</td><td>negated</td><td>the planned one</td></tr>
 *   <tr><td>3</td><td>that it is put off to another day, or announced again after it was put off</td><td>future</td>
 *       <td>the new one</td></tr>
 *   <tr><td>4</td><td>that it is put off, to no day that is told</td><td>future</td><td>the planned one</td></tr>
 *   <tr><td>5</td><td>its announcement</td><td>future</td><td>the planned one</td></tr>
 * </table>
 *
 * <p>How far apart these may lie is told at {@link Rescheduling}. A postponement that is told by itself, of a plan nobody here tells, is an act of its own.
 */
final class Plans {
    private static final Set<String> ACTS = Set.of("REJECT", "SANCTION", "CONCEDE");

    /** A day that was moved is no sign against. */
    private static final double OPEN_DAY = 0.8;

    /** One that was moved by weeks is one. */
    private static final double OTHER_DAY = 0.5;

    private final List<SourcedReport> reports;
    private final boolean planned;

    /** @param reports in the order of publication */
    Plans(List<SourcedReport> reports) {
        this.reports = reports;
        planned = reports.stream().anyMatch(Plans::announces);
    }

    /**
     * Whether two reports that tell different days may yet be of one event: a plan and what is told of its being put or
     * called off, or either of these and what took place no earlier than it was to, or than it was put off; with no party
     * that the other does not have.
     */
    static boolean mayBeOne(SourcedReport a, SourcedReport b) {
        if (!follows(a, b) && !follows(b, a)) {
            return false;
        }
        Set<String> parties = a.parties();
        Set<String> others = b.parties();
        return parties.containsAll(others) || others.containsAll(parties);
    }

    private static boolean follows(SourcedReport plan, SourcedReport later) {
        if (announces(plan) && isCallOff(later)) {
            return !isBefore(later.source().published(), plan.source().published());
        }
        boolean tookPlace = later.realis() == Realis.ACTUAL && !isCallOff(later) && later.date() != null;
        if (!tookPlace) {
            return false;
        }
        return isPutOff(plan)
                ? !isBefore(later.date().start(), plan.source().published())
                : announces(plan)
                        && plan.date() != null
                        && !isBefore(later.date().start(), plan.date().start());
    }

    private static boolean isBefore(LocalDate day, LocalDate other) {
        return day == null || other == null || day.isBefore(other);
    }

    /** How well the days of a plan and its being put or called off go together, whichever they are; else 0. */
    static double likeness(SourcedReport a, SourcedReport b) {
        boolean end = isCallOff(a) != isCallOff(b) && (announces(a) || announces(b));
        boolean near = Days.near(a.date(), b.date());
        return near && end && mayBeOne(a, b) ? OPEN_DAY : Rescheduling.isTold(a, b) ? OTHER_DAY : 0;
    }

    /** Whether a report tells of what lies ahead or was put off, so that another day rules nothing out. */
    static boolean leavesDayOpen(SourcedReport report) {
        return announces(report) || isCallOff(report);
    }

    /** A report that names a meeting which took place is none, though its words tell of another called off before. */
    static boolean isCallOff(SourcedReport report) {
        return CallOff.isToldBy(report) && (isAct(report) || CallOff.isNamed(report.title()));
    }

    static boolean announces(SourcedReport report) {
        return report.realis() == Realis.FUTURE && !isAct(report) && !isCallOff(report);
    }

    private static boolean isAct(SourcedReport report) {
        return ACTS.contains(report.mainType());
    }

    /** Whether a report tells of what lies ahead, be it the new day of what was put off. */
    static boolean tellsDayAhead(SourcedReport report) {
        return announces(report) || isPutOff(report) && tellsNewDay(report);
    }

    static boolean isPutOff(SourcedReport report) {
        return isCallOff(report) && CallOff.isPutOff(report);
    }

    /** What a report makes of the event: its own realis, but for one that tells of a plan's end. */
    Realis realis(SourcedReport report) {
        return !planned || !isCallOff(report) ? report.realis() : isPutOff(report) ? Realis.FUTURE : Realis.NEGATED;
    }

    /** Whether a report is the one to name a plan by that has been put off: the last word on it. */
    boolean moves(SourcedReport report, Realis settled) {
        LocalDate putOff = planned && settled == Realis.FUTURE ? last(Plans::isPutOff) : null;
        return putOff != null
                && (isAnnouncedAfter(report, putOff)
                        || isPutOff(report)
                                && putOff.equals(publishedOn(report))
                                && reports.stream().noneMatch(other -> isAnnouncedAfter(other, putOff)));
    }

    private static boolean isAnnouncedAfter(SourcedReport report, LocalDate putOff) {
        return announces(report) && publishedOn(report).isAfter(putOff);
    }

    private static LocalDate publishedOn(SourcedReport report) {
        return Objects.requireNonNullElse(report.source().published(), LocalDate.MIN);
    }

    /** The last day on which a plan was told to be called off, null where it was not or none is known. */
    LocalDate calledOff() {
        return planned ? last(report -> isCallOff(report) && !isPutOff(report)) : null;
    }

    /** The last day on which a report makes that of the event, null where none does. */
    LocalDate last(Realis realis) {
        return last(report -> realis(report) == realis);
    }

    private LocalDate last(Predicate<SourcedReport> which) {
        return reports.stream()
                .filter(which)
                .map(Plans::publishedOn)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    /** The reports that tell the day of the event as it now stands. */
    List<SourcedReport> dating(Realis settled) {
        if (!planned) {
            return reports;
        }
        if (settled == Realis.FUTURE) {
            LocalDate putOff = Objects.requireNonNullElse(last(Plans::isPutOff), LocalDate.MAX);
            List<SourcedReport> moved = only(report -> isPutOff(report) && tellsNewDay(report)
                    || report.date() != null && isAnnouncedAfter(report, putOff));
            if (!moved.isEmpty()) {
                LocalDate last = moved.get(moved.size() - 1).source().published();
                return moved.stream()
                        .filter(report -> Objects.equals(last, report.source().published()))
                        .toList();
            }
        }
        List<SourcedReport> telling = only(report -> report.date() != null
                && (settled == Realis.NEGATED || settled == Realis.FUTURE
                        ? announces(report)
                        : realis(report) == settled));
        return telling.isEmpty() ? reports : telling;
    }

    private static boolean tellsNewDay(SourcedReport report) {
        return report.date() != null
                && Days.exact(report.date())
                && report.source().published() != null
                && report.date().end().isAfter(report.source().published());
    }

    /** The reports of what kind of event it is: those of the plan and its taking place, not of its end. */
    List<SourcedReport> typing() {
        List<SourcedReport> telling = planned ? only(report -> !isCallOff(report)) : reports;
        return telling.isEmpty() ? reports : telling;
    }

    private List<SourcedReport> only(Predicate<SourcedReport> which) {
        return reports.stream().filter(which).toList();
    }
}
