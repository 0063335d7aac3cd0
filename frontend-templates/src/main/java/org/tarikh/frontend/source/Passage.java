package org.tarikh.frontend.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** One paragraph of a source, cut into runs of words that are marked or not. */
public record Passage(List<Run> runs) {

    /**
     * Words that are marked throughout or not at all.
     *
     * @param begins the numbers of the quotes that begin here, for links to lead to; each number begins but once
     */
    public record Run(String text, boolean marked, List<Integer> begins) {}

    /** A quote's place, in code points from the text's beginning; the end is exclusive. Several may share a number. */
    public record Quote(int number, int start, int end) {}

    /**
     * Cuts a text at its line breaks and at the ends of its quotes; quotes may overlap and may run over paragraphs.
     * Blank lines vanish, every other code point is kept.
     */
    public static List<Passage> of(String text, List<Quote> quotes) {
        int[] points = text.codePoints().toArray();
        List<Quote> inOrder =
                quotes.stream().sorted(Comparator.comparingInt(Quote::start)).toList();
        Map<Integer, Integer> first = new HashMap<>();
        inOrder.forEach(quote -> first.putIfAbsent(quote.number(), quote.start()));
        List<Passage> passages = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= points.length; at++) {
            if (at == points.length || points[at] == '\n') {
                if (!new String(points, start, at - start).isBlank()) {
                    passages.add(new Passage(runs(points, start, at, inOrder, first)));
                }
                start = at + 1;
            }
        }
        return passages;
    }

    private static List<Run> runs(int[] points, int start, int end, List<Quote> quotes, Map<Integer, Integer> first) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(start, end));
        for (Quote quote : quotes) {
            if (quote.start() > start && quote.start() < end) {
                cuts.add(quote.start());
            }
            if (quote.end() > start && quote.end() < end) {
                cuts.add(quote.end());
            }
        }
        List<Run> runs = new ArrayList<>();
        int from = start;
        for (int to : cuts.tailSet(start, false)) {
            int at = from;
            boolean marked = quotes.stream().anyMatch(quote -> quote.start() <= at && quote.end() > at);
            List<Integer> begins = quotes.stream()
                    .filter(quote -> quote.start() == at)
                    .map(Quote::number)
                    .filter(number -> first.get(number) == at)
                    .distinct()
                    .toList();
            runs.add(new Run(new String(points, from, to - from), marked, begins));
            from = to;
        }
        return runs;
    }
}
