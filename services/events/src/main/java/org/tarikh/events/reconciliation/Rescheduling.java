package org.tarikh.events.reconciliation;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.tarikh.events.terms.Realis;

/**
 * Tells whether a meeting or visit was moved further than the days within which reports are compared.
 *
 * <table>
 *   <caption>What makes one event of two reports that lie up to {@value #REACH} days apart</caption>
 *   <tr><th></th><th>the earlier tells</th><th>the later tells</th><th>by themselves</th></tr>
 *   <tr><td>1</td><td>a plan</td><td>that it is put or called off, until a week after its day</td><td>yes</td></tr>
 *   <tr><td>2</td><td>that it is put off</td><td>that it took place, or a new day for it</td><td>yes</td></tr>
 *   <tr><td>3</td><td>a plan</td><td>the same, and that it had been planned for another day</td><td>yes</td></tr>
 *   <tr><td>4</td><td>a plan</td><td>that it took place on a later day, or a later day for it</td><td>no</td></tr>
 *   <tr><td>5</td><td>that it is put off</td><td>that it is put off again or called off</td><td>no</td></tr>
 * </table>
 *
 * <p>Those that are not one by themselves do not stand in each other's way where a report between them is one with both.
 * All of it asks that both tell of one meeting as {@link Agenda} has it.
 */
final class Rescheduling {
    /** As far as a plan is moved, in days. */
    static final int REACH = 183;

    /** What a plan and the word of its being moved come to at least; days and wording tell little of it. */
    static final double TOLD = 0.7;

    /** As far as two come that are one only through others: short of one event, and near enough not to part one. */
    static final double OPEN = 0.59;

    private static final int CELL_DAYS = 122;
    private static final String MEETING = "CONSULT";
    private static final Pattern MOVED = Pattern.compile("\\b(?:originally|postpone\\w*|reschedul\\w*|delayed|put off"
            + "|(?:had|has|have) been (?:due|scheduled|planned|set|expected))\\b");

    private Rescheduling() {}

    /** Whether the two tell by themselves that one is the other on another day. */
    static boolean isTold(SourcedReport a, SourcedReport b) {
        return inPlay(a) && inPlay(b) && (tells(a, b) && Agenda.goesOn(a, b) || tells(b, a) && Agenda.goesOn(b, a));
    }

    /** Whether the two may be one if another report tells so. */
    static boolean mayBe(SourcedReport a, SourcedReport b) {
        return inPlay(a)
                && inPlay(b)
                && (leavesOpen(a, b) && Agenda.goesOn(a, b) || leavesOpen(b, a) && Agenda.goesOn(b, a));
    }

    private static boolean tells(SourcedReport plan, SourcedReport later) {
        if (Plans.isCallOff(later)) {
            return Plans.tellsDayAhead(plan) && isWithin(first(plan), first(later), last(plan), Days.WINDOW);
        }
        if (Plans.isPutOff(plan)) {
            return isWithin(first(plan), later.date().start(), last(plan), REACH) && isLater(plan, later);
        }
        return leavesOpen(plan, later)
                && MOVED.matcher(Wording.normal(toldBy(later))).find();
    }

    private static boolean leavesOpen(SourcedReport plan, SourcedReport later) {
        if (Plans.isCallOff(later)) {
            return (Plans.announces(plan) || Plans.isPutOff(plan))
                    && isWithin(first(plan), first(later), last(plan), REACH);
        }
        LocalDate day = later.date().start();
        return Plans.announces(plan)
                && day.isAfter(plan.date().start())
                && isWithin(first(plan), day, last(plan), REACH)
                && isLater(plan, later);
    }

    /** What took place is after any plan; a plan is after one that was told before. */
    private static boolean isLater(SourcedReport plan, SourcedReport later) {
        LocalDate first = plan.source().published();
        LocalDate then = later.source().published();
        return later.realis() == Realis.ACTUAL || first != null && then != null && !then.isBefore(first);
    }

    private static boolean isWithin(LocalDate from, LocalDate day, LocalDate until, int reach) {
        return !day.isBefore(from) && DAYS.between(until, day) <= reach;
    }

    /** The day a report begins to bear on a meeting: that of telling of what is off or ahead, else that of the meeting. */
    private static LocalDate first(SourcedReport report) {
        LocalDate start = report.date().start();
        LocalDate published = report.source().published();
        if (published == null || !Plans.leavesDayOpen(report)) {
            return start;
        }
        if (Plans.isCallOff(report)) {
            return published;
        }
        LocalDate earliest = start.minusDays(REACH);
        return published.isAfter(start) ? start : published.isAfter(earliest) ? published : earliest;
    }

    /** The last day on which a meeting is to be; of what is put off, no later than a plan is moved. */
    private static LocalDate last(SourcedReport report) {
        LocalDate end = report.date().end();
        if (!Plans.isCallOff(report)) {
            return end;
        }
        LocalDate first = first(report);
        LocalDate latest = first.plusDays(REACH);
        return end.isBefore(first) ? first : end.isAfter(latest) ? latest : end;
    }

    /** Whether a report is of a meeting on days known to the month, or of its being put or called off. */
    static boolean inPlay(SourcedReport report) {
        return report.date() != null
                && Days.span(report.date()) == Days.Span.SHORT
                && (MEETING.equals(report.mainType()) && realIsOpen(report.realis()) || Plans.isCallOff(report));
    }

    private static boolean realIsOpen(Realis realis) {
        return realis == Realis.ACTUAL || realis == Realis.FUTURE;
    }

    /** The stretches of time in which a report looks for what it may be one with, so that two of them share one. */
    static List<String> cells(SourcedReport report) {
        LocalDate until = Plans.leavesDayOpen(report)
                ? last(report).plusDays(REACH)
                : report.date().start();
        long latest = Math.floorDiv(until.toEpochDay(), CELL_DAYS);
        List<String> cells = new ArrayList<>();
        for (long cell = Math.floorDiv(first(report).toEpochDay(), CELL_DAYS); cell <= latest; cell++) {
            cells.add("moved " + cell);
        }
        return cells;
    }

    private static String toldBy(SourcedReport report) {
        Passage first = report.quotes().get(0);
        return report.title() + ' ' + first.exact() + ' ' + Objects.requireNonNullElse(first.suffix(), "");
    }
}
