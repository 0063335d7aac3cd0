package org.tarikh.timeline.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tarikh.frontend.event.QuoteRef;
import org.tarikh.frontend.event.TollHistory;
import org.tarikh.frontend.event.TollHistory.Chart;
import org.tarikh.frontend.event.TollHistory.Dot;
import org.tarikh.frontend.event.TollHistory.Row;
import org.tarikh.frontend.event.TollHistory.Stroke;
import org.tarikh.frontend.event.TollHistory.Tick;
import org.tarikh.frontend.terms.Matter;
import org.tarikh.timeline.chronology.Entry;

/** The history of an event's figures, in the order in which they were reported: a table, and steps drawn from it. */
record TollHistories(Entries entries) {
    private static final int HEIGHT = 150;
    private static final int TOP = 26;
    private static final int BASE = 124;

    /** More columns than this are not told apart; then only figures that differ from the one before are drawn. */
    private static final int MOST_COLUMNS = 24;

    private static final int MOST_SERIES = 3;
    private static final int MOST_TICKS = 6;

    /** Null where no report gives a figure. */
    TollHistory history(List<Entry.TollReport> tolls, Map<Integer, QuoteRef> quotes) {
        List<Row> rows = tolls.stream()
                .filter(toll -> figure(toll) != null)
                .map(toll -> row(toll, quotes))
                .toList();
        return rows.isEmpty()
                ? null
                : new TollHistory(
                        rows,
                        Stream.of(chart(tolls, true), chart(tolls, false))
                                .filter(Objects::nonNull)
                                .toList());
    }

    private Row row(Entry.TollReport toll, Map<Integer, QuoteRef> quotes) {
        return new Row(
                killed(toll),
                figure(toll),
                entries.party(toll.by(), null),
                toll.publisher(),
                entries.dates().day(toll.published()),
                toll.copy(),
                quotes.get(toll.evidence()));
    }

    private static boolean killed(Entry.TollReport toll) {
        return "fatalities".equals(toll.field());
    }

    private String figure(Entry.TollReport toll) {
        return entries.figure(toll.low(), toll.best(), toll.high());
    }

    /** Null where there is nothing to see: one figure, or the same all along. A copy adds nothing to the drawing. */
    private Chart chart(List<Entry.TollReport> tolls, boolean killed) {
        List<Entry.TollReport> told = tolls.stream()
                .filter(toll -> killed(toll) == killed && !toll.copy() && toll.published() != null)
                .filter(toll -> figure(toll) != null)
                .toList();
        if (told.size() > MOST_COLUMNS) {
            told = changes(told);
        }
        int most = told.stream().mapToInt(TollHistories::high).max().orElse(0);
        if (most == 0 || told.stream().map(this::figure).distinct().count() < 2) {
            return null;
        }
        Map<String, Integer> series = series(told);
        List<Dot> dots = new ArrayList<>();
        List<Stroke> strokes = new ArrayList<>();
        Map<String, Integer> last = new HashMap<>();
        for (int i = 0; i < told.size(); i++) {
            Entry.TollReport toll = told.get(i);
            Integer before = last.put(counter(toll), i);
            boolean repeats = before != null && figure(told.get(before)).equals(figure(toll));
            int y = y(best(toll), most);
            int high = y(high(toll), most);
            dots.add(new Dot(x(i, told), y, y(low(toll), most), high, high - 9, repeats ? null : figure(toll)));
            int line = series.get(counter(toll));
            if (before != null && line < MOST_SERIES) {
                int from = y(best(told.get(before)), most);
                strokes.add(new Stroke(x(before, told), from, x(i, told), from, line));
                strokes.add(new Stroke(x(i, told), from, x(i, told), y, line));
            }
        }
        return new Chart(
                killed ? Matter.FATALITIES : Matter.INJURIES,
                HEIGHT,
                BASE,
                told.stream()
                        .map(toll -> figure(toll) + " (" + entries.dates().day(toll.published()) + ")")
                        .collect(Collectors.joining(", ")),
                dots,
                strokes,
                ticks(told),
                series.size() < 2
                        ? List.of()
                        : series.keySet().stream().limit(MOST_SERIES).toList());
    }

    /** Those that differ from what their counter said before, the latest where these are too many as well. */
    private List<Entry.TollReport> changes(List<Entry.TollReport> told) {
        Map<String, String> last = new HashMap<>();
        List<Entry.TollReport> changes = told.stream()
                .filter(toll -> !figure(toll).equals(last.put(counter(toll), figure(toll))))
                .toList();
        return changes.subList(Math.max(0, changes.size() - MOST_COLUMNS), changes.size());
    }

    private static Map<String, Integer> series(List<Entry.TollReport> told) {
        Map<String, Integer> series = new LinkedHashMap<>();
        told.forEach(toll -> series.putIfAbsent(counter(toll), series.size()));
        return series;
    }

    /** Who counts, by name; empty where nobody is named. */
    private static String counter(Entry.TollReport toll) {
        return toll.by() == null || toll.by().name() == null ? "" : toll.by().name();
    }

    private List<Tick> ticks(List<Entry.TollReport> told) {
        List<Tick> ticks = new ArrayList<>();
        LocalDate day = null;
        int apart = Math.max(1, told.size() / MOST_TICKS);
        int lastAt = -apart;
        for (int i = 0; i < told.size(); i++) {
            LocalDate published = told.get(i).published();
            if (!published.equals(day) && i - lastAt >= apart) {
                ticks.add(new Tick(
                        x(i, told),
                        entries.reader().lang().digits(String.valueOf(published.getDayOfMonth())) + " "
                                + entries.dates().shortMonth(published)));
                lastAt = i;
            }
            day = published;
        }
        return ticks;
    }

    private static String x(int i, List<Entry.TollReport> told) {
        return String.format(Locale.ROOT, "%.2f%%", 100.0 * (i + 0.5) / told.size());
    }

    private static int y(int figure, int most) {
        return BASE - (int) Math.round((BASE - TOP) * (double) figure / most);
    }

    private static int best(Entry.TollReport toll) {
        return first(toll.best(), toll.low(), toll.high());
    }

    private static int low(Entry.TollReport toll) {
        return first(toll.low(), toll.best(), toll.high());
    }

    private static int high(Entry.TollReport toll) {
        return first(toll.high(), toll.best(), toll.low());
    }

    private static int first(Integer... figures) {
        return Stream.of(figures).filter(Objects::nonNull).findFirst().orElse(0);
    }
}
