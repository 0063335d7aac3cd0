package org.tarikh.timeline.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.tarikh.frontend.event.QuoteView.Run;
import org.tarikh.timeline.chronology.Entry;

/**
 * One passage of one article with every quote an event takes from it: quotes of an article that overlap, or whose
 * surrounding words do, are one passage.
 *
 * @param number from 1, in order of publication, by which claims and the source's page name the passage
 * @param evidence indexes of its quotes in the event's evidence, in order of their place
 */
record Quoted(int number, Entry.Evidence first, List<Integer> evidence, List<Run> runs) {
    private static final Comparator<Quoted> IN_ORDER_OF_TIME = Comparator.comparing(
                    (Quoted quoted) -> quoted.first().published(),
                    Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(quoted -> Objects.toString(quoted.first().article(), ""))
            .thenComparing(quoted -> start(quoted.first()));

    /** Every quote stands in exactly one passage; the oldest publication comes first, what has no date last. */
    static List<Quoted> of(List<Entry.Evidence> evidence) {
        List<Quoted> passages = new ArrayList<>();
        for (List<Integer> text : byText(evidence).values()) {
            text.sort(
                    Comparator.comparing((Integer i) -> start(evidence.get(i))).thenComparing(i -> i));
            List<Integer> passage = new ArrayList<>();
            int end = 0;
            for (int i : text) {
                Words words = Words.of(evidence.get(i));
                if (!passage.isEmpty() && words.from() > end) {
                    passages.add(passage(evidence, passage));
                    passage = new ArrayList<>();
                }
                end = passage.isEmpty() ? words.to() : Math.max(end, words.to());
                passage.add(i);
            }
            passages.add(passage(evidence, passage));
        }
        passages.sort(IN_ORDER_OF_TIME);
        return IntStream.range(0, passages.size())
                .mapToObj(i -> passages.get(i).numbered(i + 1))
                .toList();
    }

    private Quoted numbered(int place) {
        return new Quoted(place, first, evidence, runs);
    }

    /** Positions can be compared within one revision of one document only; what has none stands alone. */
    private static Map<List<Object>, List<Integer>> byText(List<Entry.Evidence> evidence) {
        Map<List<Object>, List<Integer>> texts = new LinkedHashMap<>();
        for (int i = 0; i < evidence.size(); i++) {
            Entry.Evidence one = evidence.get(i);
            List<Object> text = one.position() == null || one.quote() == null
                    ? List.of(i)
                    : Arrays.asList(one.article(), one.document(), one.revision());
            texts.computeIfAbsent(text, key -> new ArrayList<>()).add(i);
        }
        return texts;
    }

    private static Quoted passage(List<Entry.Evidence> evidence, List<Integer> quotes) {
        TreeMap<Integer, Integer> points = new TreeMap<>();
        TreeMap<Integer, Integer> marks = new TreeMap<>();
        for (int quote : quotes) {
            Words words = Words.of(evidence.get(quote));
            for (int i = 0; i < words.points().length; i++) {
                points.put(words.from() + i, words.points()[i]);
            }
            marks.merge(words.start(), words.end(), Math::max);
        }
        return new Quoted(0, evidence.get(quotes.get(0)), List.copyOf(quotes), runs(points, marks));
    }

    private static List<Run> runs(TreeMap<Integer, Integer> points, TreeMap<Integer, Integer> marks) {
        List<Run> runs = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean marked = false;
        int end = Integer.MIN_VALUE;
        for (Map.Entry<Integer, Integer> point : points.entrySet()) {
            Integer mark = marks.get(point.getKey());
            end = mark == null ? end : Math.max(end, mark);
            boolean inside = point.getKey() < end;
            if (inside != marked && !text.isEmpty()) {
                runs.add(new Run(text.toString(), marked));
                text.setLength(0);
            }
            marked = inside;
            text.appendCodePoint(point.getValue());
        }
        if (!text.isEmpty()) {
            runs.add(new Run(text.toString(), marked));
        }
        return framed(runs);
    }

    /** What surrounds the quotes ends at the line they stand on, and shows that the text goes on. */
    private static List<Run> framed(List<Run> runs) {
        List<Run> framed = new ArrayList<>(runs);
        if (!framed.isEmpty() && !framed.get(0).marked()) {
            String before = framed.remove(0).text();
            before = before.substring(before.lastIndexOf('\n') + 1);
            if (!before.isBlank()) {
                framed.add(0, new Run("…" + before, false));
            }
        }
        if (!framed.isEmpty() && !framed.get(framed.size() - 1).marked()) {
            String after = framed.remove(framed.size() - 1).text();
            after = after.indexOf('\n') < 0 ? after : after.substring(0, after.indexOf('\n'));
            if (!after.isBlank()) {
                framed.add(new Run(after + "…", false));
            }
        }
        return List.copyOf(framed);
    }

    private static int start(Entry.Evidence evidence) {
        return evidence.position() == null ? 0 : evidence.position().start();
    }

    /**
     * A quote with the words around it, placed in its document's text.
     *
     * @param points all of it
     * @param from where that begins, in code points
     * @param start where the quote itself begins, in code points
     * @param end where the quote ends, exclusive
     */
    private record Words(int[] points, int from, int start, int end) {
        static Words of(Entry.Evidence evidence) {
            Entry.Quote quote = evidence.quote();
            if (quote == null || quote.exact() == null) {
                return new Words(new int[0], Quoted.start(evidence), Quoted.start(evidence), Quoted.start(evidence));
            }
            String before = Objects.toString(quote.prefix(), "");
            int start = Quoted.start(evidence);
            return new Words(
                    (before + quote.exact() + Objects.toString(quote.suffix(), ""))
                            .codePoints()
                            .toArray(),
                    start - before.codePointCount(0, before.length()),
                    start,
                    start + quote.exact().codePointCount(0, quote.exact().length()));
        }

        int to() {
            return from + points.length;
        }
    }
}
