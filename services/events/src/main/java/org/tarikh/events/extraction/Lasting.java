package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tarikh.events.dating.EventDate;
import org.tarikh.events.dating.TimeExpression;
import org.tarikh.events.dating.TimeExpression.Bound;
import org.tarikh.events.dating.TimeExpression.Type;
import org.tarikh.events.lexicon.Trigger.Pattern;
import org.tarikh.events.terms.Kind;
import org.tarikh.events.terms.Precision;

/** Ends a happening that went on for days where its words tell how long, or until when. */
final class Lasting {
    private static final int WEEK = 7;
    private static final int LONGEST = 31;

    /** More tellings of one event are not asked how long it went on. */
    private static final int MOST_TELLINGS = 12;

    /** No sentence of a newspaper has more clauses or times; what has is a list, or no text. */
    private static final int MOST = 40;

    private static final Set<String> MOMENTS =
            words("verdict charge sanction law office release recognition statement");
    private static final Set<String> WENT_ON = words("last continue go rage run drag persist stretch extend");
    private static final Set<String> ENDED = words("end finish conclude close stop subside cease");
    private static final Set<String> OPENING = words("from starting beginning");

    private final Page page;

    Lasting(Page page) {
        this.page = page;
    }

    /** The event's date, with the end that its words tell. */
    EventDate of(Draft event) {
        EventDate date = event.date;
        if (!event.ownDate
                || date.precision() != Precision.DAY
                || event.trigger.pattern() == Pattern.SAY
                || MOMENTS.contains(event.group)) {
            return date;
        }
        LocalDate end = end(event, date.start());
        int tellings = 0;
        for (Draft telling : event.absorbed) {
            if (end == null && tellings++ < MOST_TELLINGS) {
                end = end(telling, date.start());
            }
        }
        boolean told = end != null && end.isAfter(date.start());
        if (!told || page.published() != null && end.isAfter(page.published()) && event.kind == Kind.INCIDENT) {
            return date;
        }
        Precision precision = ChronoUnit.DAYS.between(date.start(), end) < WEEK ? Precision.DAYS : Precision.MONTH;
        return new EventDate(date.start(), end, precision, date.time(), date.zone(), date.basis());
    }

    private LocalDate end(Draft event, LocalDate start) {
        if (page.clauses(event.line).size() > MOST || page.times(event.line).size() > MOST) {
            return null;
        }
        for (Clause clause : clauses(event)) {
            String verb = event.line.verb(clause.verb());
            boolean wentOn = WENT_ON.contains(verb);
            boolean subject = event.trigger.isNoun() && event.token < clause.start();
            for (TimeExpression time : page.times(event.line)) {
                if (!clause.equals(owner(event.line, time))) {
                    continue;
                }
                int days = days(time);
                boolean length =
                        days > 0 && (isFor(event.line, time) || wentOn && subject && follows(event.line, clause, time));
                if (length) {
                    return start.plusDays(days);
                }
                boolean until = time.bound() == Bound.UNTIL || ENDED.contains(verb) && subject;
                if (until && isEnd(time.date(), start)) {
                    return time.date().end();
                }
            }
        }
        return whole(event, start);
    }

    /** The clause that the event's words stand in, and those of which they are the subject. */
    private List<Clause> clauses(Draft event) {
        var clauses = new ArrayList<Clause>();
        if (event.clause != null) {
            clauses.add(event.clause);
        }
        if (event.trigger.isNoun()) {
            boolean within = false;
            for (Clause clause : page.clauses(event.line)) {
                // "Clashes that began on Tuesday went on": what follows a relative clause has its noun for subject.
                boolean subject =
                        clause.subject().contains(event.token) || within && clause.finite() && !clause.relative();
                if (subject && !clause.equals(event.clause)) {
                    clauses.add(clause);
                }
                within = subject && clause.relative();
            }
        }
        return clauses;
    }

    /** "a three-day strike from 6 May". */
    private LocalDate whole(Draft event, LocalDate start) {
        Line line = event.line;
        if (!event.trigger.isNoun()) {
            return null;
        }
        int opens = new NounStretches(line).opens(event.token);
        int days = 0;
        boolean from = false;
        for (TimeExpression time : page.times(line)) {
            int first = line.tokenAt(time.span().start());
            if (first >= opens && first < event.token && days(time) > 0) {
                days = days(time);
            }
            from |= time.date() != null
                    && time.date().start().equals(start)
                    && OPENING.contains(line.lower(line.lower(first - 1).equals("on") ? first - 2 : first - 1));
        }
        return from && days > 0 ? start.plusDays(days) : null;
    }

    private static boolean isEnd(EventDate date, LocalDate start) {
        return date != null
                && date.precision() == Precision.DAY
                && date.end().isAfter(start)
                && ChronoUnit.DAYS.between(start, date.end()) <= LONGEST;
    }

    /** The clause of the last verb before the time, else the first of the sentence. */
    private Clause owner(Line line, TimeExpression time) {
        int first = line.tokenAt(time.span().start());
        Clause owner = null;
        for (Clause clause : page.clauses(line)) {
            if (owner == null || clause.verb() < first && clause.verb() > owner.verb()) {
                owner = clause;
            }
        }
        return owner;
    }

    /** Whether "for" leads it. */
    static boolean isFor(Line line, TimeExpression time) {
        int first = line.tokenAt(time.span().start());
        return line.lower(first).equals("for")
                || line.lower(first - 1).equals("for")
                || line.lower(first - 2).equals("for");
    }

    /** "lasted about three days": nothing but a measure stands between. */
    private static boolean follows(Line line, Clause clause, TimeExpression time) {
        int first = line.tokenAt(time.span().start());
        return first > clause.verb() && first - clause.verb() <= 4;
    }

    /** How many days after its start something ended that went on so long, at most a month: two days from Monday end on Tuesday, 48 hours on Wednesday. */
    static int days(TimeExpression time) {
        if (time.type() != Type.DURATION || time.value() == null) {
            return 0;
        }
        try {
            long days;
            if (time.value().startsWith("PT")) {
                days = Math.round(Duration.parse(time.value()).toHours() / 24.0);
            } else {
                Period period = Period.parse(time.value());
                days = period.toTotalMonths() * LONGEST + period.getDays() - 1;
            }
            return days > 0 && days <= LONGEST ? (int) days : 0;
        } catch (DateTimeParseException notALength) {
            return 0;
        }
    }
}
