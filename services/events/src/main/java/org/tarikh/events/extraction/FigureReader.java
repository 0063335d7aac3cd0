package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tarikh.events.casualty.Casualty;
import org.tarikh.events.dating.TimeExpression;
import org.tarikh.events.extraction.Clause.Range;
import org.tarikh.events.extraction.Counted.Sort;
import org.tarikh.events.language.Numbers;
import org.tarikh.events.language.Span;
import org.tarikh.events.lexicon.Actor;

/**
 * Reads counts over a period, which are not events: "401 attacks between March 2024 and March 2025".
 *
 * <p>A count is a figure where a month or more is told with it, or a rate ("a day"), where a sum is asked for, or where
 * somebody named counts thousands of people or hundreds of homes.
 */
final class FigureReader {
    private static final int FEWEST = 10;
    private static final int FEWEST_COUNTED = 3;
    private static final int HUNDRED = 100;
    private static final int MANY = 1_000;
    private static final int QUOTE_REACH = 12;
    private static final Set<String> AREAS = words("provinces districts countries cities villages states regions");
    private static final Set<String> COUNTING = words("record document register count verify log tally list");
    private static final Set<String> MORE = words("another further additional");

    private final Page page;
    private final SourceReader sources;
    private final OtherMatters others;
    private final String home;

    FigureReader(Page page, SourceReader sources, OtherMatters others, String home) {
        this.home = home;
        this.others = others;
        this.page = page;
        this.sources = sources;
    }

    /** The figure told last, which the next may go on from. */
    private record Last(Figure figure, FigurePeriod period, FigureTopic topic, Line line) {}

    /** @param tolls spans of counts that are an event's own toll */
    List<Figure> read(Set<Span> tolls) {
        var figures = new ArrayList<Figure>();
        if (page.article().row()) {
            return figures;
        }
        Last last = null;
        for (Line line : page.lines()) {
            if (line.part == Line.Part.HEADLINE || others.hold(line)) {
                continue;
            }
            for (int i = 0; i < line.size(); i++) {
                Numbers.Count count = Numbers.at(line.tokens(), i);
                if (count == null) {
                    continue;
                }
                Last told = isTime(line, i, count.end()) ? null : figure(line, i, count, tolls, last);
                if (told != null) {
                    figures.add(told.figure());
                    last = told;
                }
                i = Math.max(i, count.end() - 1);
            }
        }
        return figures;
    }

    private Last figure(Line line, int first, Numbers.Count count, Set<Span> tolls, Last last) {
        Counted counted = Counted.at(line, first, count);
        boolean area = counted != null
                && AREAS.contains(line.lower(counted.end() - 1))
                && line.tag(first - 1).equals("IN");
        if (counted == null || area) {
            return null;
        }
        boolean near = last != null && line.index - last.line().index <= 1;
        if (counted.sort() == Sort.SAME && !near) {
            return null;
        }
        Span span = line.span(first, counted.end());
        boolean toll = tolls.stream().anyMatch(span::overlaps);
        FigurePeriod period = period(line, counted, last);
        Telling source = sources.of(line, first);
        ActorRef counter = source == null || sources.isOutlet(source) ? counter(line, first) : null;
        ActorRef by = counter != null || source == null ? counter : source.by();
        boolean kept = counter != null || source != null && COUNTING.contains(source.verb());
        boolean stands = !toll && !isIdle(line, first) && isFigure(line, counted, period, by, kept);
        if (!stands || period != null && period.isLongAgo(page.published())) {
            return null;
        }
        ActorRef told = by != null
                ? by
                : near && counted.about() == null ? last.figure().by() : publisher();
        FigureTopic topic = counted.about() != null ? FigureTopic.of(page, line, counted, by, home) : last.topic();
        var figure = new Figure(
                told,
                counted.about() != null ? counted.about() : last.figure().about(),
                (int) count.best(),
                number(count.low()),
                number(count.high()),
                period == null ? null : period.start(),
                period == null ? null : period.end(),
                topic.matter(),
                topic.parties(),
                line.span(start(line, first), clauseEnd(line, counted.end() - 1)));
        return new Last(figure, period, topic, line);
    }

    /** The stretch told with the count, else that of the figure before where the words go on from it. */
    private FigurePeriod period(Line line, Counted counted, Last last) {
        FigurePeriod own = FigurePeriod.of(page, line, counted);
        boolean near = last != null && line.index - last.line().index <= 1;
        boolean goesOn = counted.sort() == Sort.SAME
                || MORE.contains(line.lower(counted.first()))
                || MORE.contains(line.lower(counted.first() - 1));
        return own == null && near && goesOn ? last.period() : own;
    }

    /** Staff employed, guests received: people that the chronology does not count. */
    private static boolean isIdle(Line line, int first) {
        return FigureWords.is("idle", line.lower(first - 1)) || FigureWords.is("idle", line.lower(first - 2));
    }

    /** @param kept whether a body tells what it counted or did itself */
    private boolean isFigure(Line line, Counted counted, FigurePeriod period, ActorRef by, boolean kept) {
        long count = counted.count().best();
        boolean people = counted.sort() == Sort.PEOPLE;
        if (counted.sort() == Sort.MONEY) {
            return true;
        }
        if (isRate(line, counted)) {
            return count >= HUNDRED;
        }
        if (period != null && counted.sort() != Sort.SAME && (kept || !period.isMonth())) {
            return count >= (kept ? FEWEST_COUNTED : FEWEST);
        }
        if (counted.sort() == Sort.SAME) {
            return count >= FEWEST && (period != null || count >= MANY);
        }
        boolean dead = people && isDead(line, line.span(counted.first(), counted.end()));
        return by != null && !dead && (people && count >= MANY || counted.sort() == Sort.HOME && count >= HUNDRED);
    }

    /** "a day", "per month", "every week", "daily". */
    private static boolean isRate(Line line, Counted counted) {
        for (int i = counted.end(); i < counted.end() + 3; i++) {
            String word = line.lower(i);
            boolean each = word.equals("a") || word.equals("per") || word.equals("every") || word.equals("each");
            if (each && FigureWords.is("unit", line.lower(i + 1))) {
                return true;
            }
            if (line.isVerb(i) || word.equals(",")) {
                return false;
            }
        }
        return false;
    }

    /**
     * The body whose own work the clause counts, "the agency has given food to 58,000 people", or whose paper the
     * sentence goes on from, "the commission put out a study that listed 31 raids".
     */
    private ActorRef counter(Line line, int first) {
        for (Clause clause : page.clauses(line)) {
            if (clause.passive() || clause.subject().isEmpty()) {
                continue;
            }
            boolean paper = issuesPaper(line, clause, first);
            boolean work = clause.object().contains(first);
            for (Mention mention : page.mentions(line)) {
                Actor actor = mention.actor();
                boolean subject = mention.within(clause.subject())
                        && mention.to() == clause.subject().to();
                if (subject && actor != null && (paper || work && actor.kind().equals("agency"))) {
                    return new ActorRef(actor.id(), actor.name());
                }
            }
        }
        return null;
    }

    /** "put out a report in June that …", of which the words before the count go on to tell. */
    private static boolean issuesPaper(Line line, Clause clause, int first) {
        Range object = clause.object();
        for (int i = object.from(); i < Math.min(object.to(), first); i++) {
            if (Cues.is("paper", line.lower(i))) {
                return true;
            }
        }
        return false;
    }

    private ActorRef publisher() {
        String publisher = page.article().publisher();
        return publisher == null ? null : new ActorRef(null, publisher);
    }

    /** The dead of one happening are its toll, wherever it is told. */
    private boolean isDead(Line line, Span counted) {
        return page.casualties(line).stream()
                .anyMatch(casualty -> casualty.kind() == Casualty.Kind.KILLED
                        && casualty.span().overlaps(counted));
    }

    private static Integer number(Long value) {
        return value == null || value > Integer.MAX_VALUE ? null : value.intValue();
    }

    private boolean isTime(Line line, int first, int end) {
        Span span = line.span(first, Math.max(end, first + 1));
        for (TimeExpression time : page.times(line)) {
            if (time.span().overlaps(span)) {
                return true;
            }
        }
        return false;
    }

    /** A few words before the count, back to where its clause begins. */
    private static int start(Line line, int first) {
        for (int i = first - 1; i >= Math.max(0, first - QUOTE_REACH); i--) {
            String word = line.lower(i);
            if (word.equals(",") || word.equals(";") || word.equals(":") || word.equals("that") || word.equals("and")) {
                return i + 1;
            }
        }
        return first <= QUOTE_REACH ? 0 : first;
    }

    private static int clauseEnd(Line line, int noun) {
        int end = noun + 1;
        while (end < line.size()
                && !line.lower(end).equals(",")
                && !line.lower(end).equals(".")
                && !line.lower(end).equals(";")) {
            end++;
        }
        return end;
    }
}
