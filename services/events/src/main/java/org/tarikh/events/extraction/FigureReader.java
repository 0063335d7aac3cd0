package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tarikh.events.casualty.Casualty;
import org.tarikh.events.dating.TimeExpression;
import org.tarikh.events.language.Numbers;
import org.tarikh.events.language.Span;
import org.tarikh.events.terms.Precision;

/** Reads counts over a period, which are not events: "401 attacks between March 2024 and March 2025". */
final class FigureReader {
    private static final int FEWEST = 10;
    private static final int MANY = 1_000;
    private static final int NOUN_REACH = 4;
    private static final int MILLION = 1_000_000;
    private static final Set<String> VAGUE = words("hundreds thousands millions tens dozens scores several");
    private static final Set<String> AREAS = words("provinces districts countries cities villages states regions");
    private static final Set<String> HOMES = words("households families");
    private static final Set<String> HARMED = words("killed injured wounded displaced deported detained");
    private static final Set<String> NEEDED = words("gap shortfall fund funding needs called appeal appealed required");
    private static final Set<String> PEOPLE = words(
            "people refugees civilians afghans migrants returnees families children women"
                    + " households soldiers deaths casualties nationals residents iranians pakistanis syrians palestinians");

    private final Page page;
    private final SourceReader sources;

    FigureReader(Page page, SourceReader sources) {
        this.page = page;
        this.sources = sources;
    }

    /** @param tolls spans of counts that are an event's own toll */
    List<Figure> read(Set<Span> tolls) {
        var figures = new ArrayList<Figure>();
        if (page.article().row()) {
            return figures;
        }
        for (Line line : page.lines()) {
            if (line.part == Line.Part.HEADLINE) {
                continue;
            }
            for (int i = 0; i < line.size(); i++) {
                Numbers.Count count = Numbers.at(line.tokens(), i);
                if (count == null) {
                    continue;
                }
                Figure figure = figure(line, i, count, tolls);
                if (figure != null) {
                    figures.add(figure);
                }
                i = Math.max(i, count.end() - 1);
            }
        }
        return figures;
    }

    private Figure figure(Line line, int first, Numbers.Count count, Set<Span> tolls) {
        int noun = counted(line, first, count);
        if (noun < 0
                || isVague(line, first, count)
                || count.best() < FEWEST
                || count.best() > Integer.MAX_VALUE
                || isTime(line, first, count.end())) {
            return null;
        }
        Span counted = line.span(first, noun + 1);
        TimeExpression period = period(line);
        boolean needed = isMoney(line, first);
        boolean many = needed
                || count.best() >= MANY && PEOPLE.contains(line.lower(noun)) && !isToll(line, counted)
                || HOMES.contains(line.lower(noun)) && count.best() >= MANY / FEWEST;
        if (isLongAgo(period)) {
            return null;
        }
        if (period == null && !many || tolls.stream().anyMatch(counted::overlaps)) {
            return null;
        }
        Telling source = sources.of(line, first);
        ActorRef by = source != null
                ? source.by()
                : page.article().publisher() == null
                        ? null
                        : new ActorRef(null, page.article().publisher());
        LocalDate start =
                period == null || period.date() == null ? null : period.date().start();
        LocalDate end = period == null || period.date() == null
                ? null
                : period.bound() == TimeExpression.Bound.SINCE
                        ? page.published()
                        : period.date().end();
        return new Figure(
                by,
                line.words(count.end(), noun + 1),
                (int) count.best(),
                number(count.low()),
                number(count.high()),
                start,
                end,
                line.span(first, clauseEnd(line, noun)));
    }

    /** The noun counted, the harm of "another 40 were injured", or the number itself for money; -1 where none is. */
    private static int counted(Line line, int first, Numbers.Count count) {
        if (isMoney(line, first)) {
            return count.best() >= MILLION && needed(line) ? count.end() - 1 : -1;
        }
        int next = count.end();
        if ((line.lower(next).equals("were") || line.lower(next).equals("are"))
                && HARMED.contains(line.lower(next + 1))) {
            return next + 1;
        }
        int noun = noun(line, next);
        boolean area = noun >= 0
                && AREAS.contains(line.lower(noun))
                && line.tag(first - 1).equals("IN");
        return area ? -1 : noun;
    }

    private static boolean isMoney(Line line, int first) {
        return line.lower(first - 1).equals("$") || line.lower(first).startsWith("$");
    }

    private static boolean needed(Line line) {
        for (int i = 0; i < line.size(); i++) {
            if (NEEDED.contains(line.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** "hundreds of thousands" is no count. */
    private static boolean isVague(Line line, int first, Numbers.Count count) {
        for (int i = first; i < count.end(); i++) {
            if (VAGUE.contains(line.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** The dead of one happening are its toll, wherever it is told. */
    private boolean isToll(Line line, Span counted) {
        return page.casualties(line).stream()
                .anyMatch(casualty -> casualty.kind() == Casualty.Kind.KILLED
                        && casualty.span().overlaps(counted));
    }

    /** What was counted years ago is background. */
    private boolean isLongAgo(TimeExpression period) {
        return period != null
                && period.date() != null
                && page.published() != null
                && period.bound() != TimeExpression.Bound.SINCE
                && period.date().end().isBefore(page.published().minusYears(1).withDayOfYear(1));
    }

    private static Integer number(Long value) {
        return value == null || value > Integer.MAX_VALUE ? null : value.intValue();
    }

    private static int noun(Line line, int from) {
        for (int i = from; i < line.size() && i < from + NOUN_REACH; i++) {
            if (line.tag(i).equals("NNS") || line.tag(i).equals("NNPS") || PEOPLE.contains(line.lower(i))) {
                return i;
            }
            if (!line.isNoun(i) && !line.tag(i).startsWith("JJ") && !line.tag(i).equals("POS")) {
                return -1;
            }
        }
        return -1;
    }

    private boolean isTime(Line line, int first, int end) {
        Span span = line.span(first, Math.max(end, first + 1));
        return page.times(line).stream().anyMatch(time -> time.span().overlaps(span));
    }

    /** A stretch longer than a week in the sentence, or null. */
    private TimeExpression period(Line line) {
        for (TimeExpression time : page.times(line)) {
            boolean since = time.bound() == TimeExpression.Bound.SINCE && time.date() != null;
            boolean long_ = time.date() != null && time.date().precision().ordinal() > Precision.MONTH.ordinal();
            if (since || long_ || time.type() == TimeExpression.Type.PERIOD && time.date() != null) {
                return time;
            }
        }
        return null;
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
