package org.tarikh.events.extraction;

import java.time.LocalDate;
import java.util.List;
import org.tarikh.events.dating.EventDate;
import org.tarikh.events.dating.TimeExpression;
import org.tarikh.events.lexicon.Trigger.Pattern;
import org.tarikh.events.terms.DateBasis;
import org.tarikh.events.terms.Kind;
import org.tarikh.events.terms.Precision;

/**
 * Dates what an article tells without a day of its own, and ends what lasted. In this order: the day on which somebody said it,
 * for what happened the day its article tells next, for what was done the latest day of the news, else publication.
 */
final class NewsDay {
    private static final int WEEK = 7;

    /** How many sentences on a happening's day may be told. */
    private static final int NEXT = 6;

    /** Days after which an article is printed again, and a statement without a day is of the day of its news. */
    private static final int FRESH = 2;

    private final Page page;
    /** The latest day told of, or null. */
    private final LocalDate newest;

    /** The same where it lies before publication, else null. */
    private final LocalDate day;

    private final Lasting lasting;
    private LocalDate[] spoken;

    NewsDay(Page page) {
        this.page = page;
        lasting = new Lasting(page);
        newest = page.published() == null || page.article().row() ? null : latest(page);
        day = newest == null || newest.equals(page.published()) ? null : newest;
    }

    /** The event's date: its own, as long as it lasted, else the one its article gives it; or null. */
    EventDate of(Draft event) {
        if (event.date != null) {
            return lasting.of(event);
        }
        if (page.published() == null || page.article().row()) {
            return DraftDates.published(page);
        }
        LocalDate told = event.told != null ? event.told.start() : said(event);
        if (told == null && event.kind == Kind.INCIDENT) {
            told = next(event);
        }
        if (told == null && isStated(event)) {
            told = before(event);
        }
        boolean stale = day != null && day.isBefore(page.published().minusDays(FRESH));
        boolean ofNews = event.kind == Kind.INCIDENT || !isPerfect(event) && (!isStated(event) || stale);
        if (told == null && ofNews) {
            told = day;
        }
        return told == null
                ? DraftDates.published(page)
                : new EventDate(told, told, Precision.DAY, null, null, DateBasis.NARRATIVE);
    }

    /** A statement without a day is told as of the day it is printed on. */
    private static boolean isStated(Draft event) {
        return event.trigger.pattern() == Pattern.SAY;
    }

    /** "has pledged" is told as of the day it is told on, not of the day that the news happened. */
    private static boolean isPerfect(Draft event) {
        return event.clause != null
                && (event.line.lower(event.clause.start()).equals("has")
                        || event.line.lower(event.clause.start()).equals("have"));
    }

    /** The last day before it on which somebody is told to have spoken, or null where the article has newer news than that. */
    private LocalDate before(Draft event) {
        if (spoken == null) {
            spoken = new LocalDate[page.lines().size() + 1];
            for (int i = 0; i < page.lines().size(); i++) {
                TimeExpression time = page.dating(page.lines().get(i)).said();
                spoken[i + 1] =
                        time != null && isRecent(time.date()) ? time.date().start() : spoken[i];
            }
        }
        LocalDate told = spoken[event.line.index];
        return told != null && newest != null && told.isBefore(newest) ? null : told;
    }

    /** "three men were held, police said on Monday": the day of the saying, where it is of these days. */
    private LocalDate said(Draft event) {
        TimeExpression time = page.dating(event.line).said();
        return time != null && isRecent(time.date()) ? time.date().start() : null;
    }

    /** The first of these days on which the sentences after it tell that something happened. */
    private LocalDate next(Draft event) {
        List<Line> lines = page.lines();
        int from = event.line.index;
        for (int i = from; i < Math.min(lines.size(), from + NEXT); i++) {
            for (TimeExpression time : page.dating(lines.get(i)).happened()) {
                if (isRecent(time.date())) {
                    return time.date().start();
                }
            }
        }
        return null;
    }

    private boolean isRecent(EventDate date) {
        return !date.start().isAfter(page.published())
                && date.start().isAfter(page.published().minusDays(WEEK));
    }

    /** Publication day where it is told of, else the latest weekday of the week before it, or null. */
    private static LocalDate latest(Page page) {
        LocalDate latest = null;
        for (Line line : page.lines()) {
            for (TimeExpression time : page.times(line)) {
                EventDate date = time.date();
                if (date == null || date.precision() != Precision.DAY || time.future()) {
                    continue;
                }
                if (date.start().equals(page.published())) {
                    return date.start();
                }
                boolean recent = date.basis() == DateBasis.WEEKDAY
                        && date.start().isBefore(page.published())
                        && date.start().isAfter(page.published().minusDays(WEEK));
                if (recent) {
                    LocalDate end = date.start().plusDays(length(page, line));
                    LocalDate told = end.isAfter(page.published()) ? date.start() : end;
                    latest = latest == null || told.isAfter(latest) ? told : latest;
                }
            }
        }
        return latest;
    }

    /** How many days after its start something ended that a sentence tells to have gone on "for" a time. */
    private static int length(Page page, Line line) {
        for (TimeExpression time : page.times(line)) {
            int days = Lasting.isFor(line, time) ? Lasting.days(time) : 0;
            if (days > 0) {
                return days;
            }
        }
        return 0;
    }
}
