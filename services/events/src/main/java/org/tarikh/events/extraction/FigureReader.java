package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tarikh.events.dating.TimeExpression;
import org.tarikh.events.language.Numbers;
import org.tarikh.events.language.Span;
import org.tarikh.events.terms.Precision;

/** Reads counts over a period, which are not events: "401 attacks between March 2024 and March 2025". */
final class FigureReader {
    private static final int FEWEST = 10;
    private static final int MANY = 1_000;
    private static final int NOUN_REACH = 4;
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
        int noun = noun(line, count.end());
        if (noun < 0 || count.best() < FEWEST || count.best() > Integer.MAX_VALUE || isTime(line, first, count.end())) {
            return null;
        }
        Span counted = line.span(first, noun + 1);
        TimeExpression period = period(line);
        boolean many = count.best() >= MANY && PEOPLE.contains(line.lower(noun));
        if (period == null && !many || tolls.stream().anyMatch(counted::overlaps)) {
            return null;
        }
        SourceReader.Source source = sources.of(line);
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
