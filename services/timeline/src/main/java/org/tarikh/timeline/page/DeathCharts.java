package org.tarikh.timeline.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tarikh.frontend.company.CompanyMessages;
import org.tarikh.frontend.company.Deaths;
import org.tarikh.frontend.company.Deaths.Bar;
import org.tarikh.frontend.company.Deaths.Level;
import org.tarikh.frontend.company.Deaths.Line;
import org.tarikh.frontend.company.Deaths.Tick;
import org.tarikh.timeline.chronology.DeathMonths;
import org.tarikh.timeline.chronology.Filter;
import org.tarikh.timeline.chronology.Killed;

/** Draws how many were killed month by month, or year by year where the months would be too many to tell apart. */
record DeathCharts(Companies companies) {
    private static final int HEIGHT = 190;
    private static final int TOP = 20;
    private static final int BASE = 164;
    private static final int MOST_MONTHS = 60;

    /** So few bars would be blocks; empty months before them keep them bars. */
    private static final int FEWEST = 12;

    /** How much of its stretch a bar takes. */
    private static final double BAR = 0.56;

    private static final int MOST_TICKS = 8;
    private static final int LEVELS = 3;

    /** A stretch with any dead still has to be seen. */
    private static final int LEAST = 2;

    private record Stretch(LocalDate first, LocalDate last, Killed killed) {}

    static DeathCharts of(Reader reader, CompanyMessages words, Filter filter) {
        return new DeathCharts(new Companies(reader, words, filter));
    }

    /** Null where nobody was killed in a month that is known. */
    Deaths draw(DeathMonths deaths) {
        if (deaths.months().isEmpty()) {
            return null;
        }
        LocalDate first = deaths.months().get(0).first();
        LocalDate last = deaths.months().get(deaths.months().size() - 1).first();
        boolean years = ChronoUnit.MONTHS.between(first, last) >= MOST_MONTHS;
        ChronoUnit unit = years ? ChronoUnit.YEARS : ChronoUnit.MONTHS;
        List<Stretch> stretches = stretches(deaths.months(), years);
        LocalDate end = stretches.get(stretches.size() - 1).first();
        LocalDate start = stretches.get(0).first();
        int columns = (int) Math.max(FEWEST, unit.between(start, end) + 1);
        LocalDate drawn = end.minus(columns - 1L, unit);
        long most = stretches.stream()
                .mapToLong(stretch -> stretch.killed().high())
                .max()
                .orElse(1);
        long step = step(most);
        double top = Math.ceil((double) most / step) * step;
        return new Deaths(
                years,
                HEIGHT,
                BASE,
                stretches.stream()
                        .map(stretch -> bar(stretch, (int) unit.between(drawn, stretch.first()), columns, top, years))
                        .toList(),
                levels(step, top),
                ticks(drawn, columns, unit),
                stretches.stream().map(stretch -> line(stretch, years)).toList(),
                stretches.stream().map(stretch -> words(stretch, years)).collect(Collectors.joining("; ")),
                deaths.coarser().any() ? companies.range(deaths.coarser()) : null);
    }

    private static List<Stretch> stretches(List<DeathMonths.Month> months, boolean years) {
        if (!years) {
            return months.stream()
                    .map(month -> new Stretch(
                            month.first(), month.first().plusMonths(1).minusDays(1), month.killed()))
                    .toList();
        }
        TreeMap<Integer, Killed> sums = new TreeMap<>();
        months.forEach(month -> sums.merge(month.first().getYear(), month.killed(), Killed::plus));
        return sums.entrySet().stream()
                .map(year -> new Stretch(
                        LocalDate.of(year.getKey(), 1, 1), LocalDate.of(year.getKey(), 12, 31), year.getValue()))
                .toList();
    }

    private Bar bar(Stretch stretch, int column, int columns, double top, boolean years) {
        double slot = 100.0 / columns;
        Killed killed = stretch.killed();
        int low = y(killed.low(), top);
        int high = Math.min(BASE - LEAST, y(killed.high(), top));
        return new Bar(
                percent(slot * (column + (1 - BAR) / 2)),
                percent(slot * BAR),
                percent(slot * (column + (1 + BAR) / 2)),
                low,
                BASE - low,
                high,
                BASE - high,
                Companies.between(killed) ? Integer.valueOf(y(killed.best(), top)) : null,
                words(stretch, years));
    }

    private static int y(long killed, double top) {
        return BASE - (int) Math.round((BASE - TOP) * killed / top);
    }

    /** The least of 1, 2, 5, 10, 20 … that needs at most {@value #LEVELS} lines. */
    private static long step(long most) {
        for (long ten = 1; ; ten *= 10) {
            for (long step : new long[] {ten, 2 * ten, 5 * ten}) {
                if (step * LEVELS >= most) {
                    return step;
                }
            }
        }
    }

    private List<Level> levels(long step, double top) {
        List<Level> levels = new ArrayList<>();
        for (long at = step; at <= top; at += step) {
            levels.add(new Level(y(at, top), companies.reader().lang().number(at)));
        }
        return levels;
    }

    private List<Tick> ticks(LocalDate first, int columns, ChronoUnit unit) {
        Dates dates = Dates.of(companies.reader());
        int every = (columns + MOST_TICKS - 1) / MOST_TICKS;
        List<Tick> ticks = new ArrayList<>();
        for (int column = 0; column < columns; column += every) {
            LocalDate at = first.plus(column, unit);
            LocalDate before = first.plus(column - (long) every, unit);
            boolean named = ticks.isEmpty() || at.getYear() != before.getYear();
            String name = unit == ChronoUnit.YEARS
                    ? dates.year(at)
                    : dates.shortMonth(at) + (named ? " " + dates.year(at) : "");
            ticks.add(new Tick(percent(100.0 / columns * (column + 0.5)), name));
        }
        return ticks;
    }

    private Line line(Stretch stretch, boolean years) {
        Killed killed = stretch.killed();
        Filter then = companies
                .filter()
                .with("from", stretch.first().toString())
                .with("to", stretch.last().toString());
        return new Line(
                name(stretch, years),
                companies.reader().chronology(then),
                number(killed.entries()),
                number(killed.low()),
                number(killed.best()),
                number(killed.high()));
    }

    private String words(Stretch stretch, boolean years) {
        Killed killed = stretch.killed();
        String best = Companies.between(killed) ? " (" + companies.words().best(number(killed.best())) + ")" : "";
        return name(stretch, years) + ": " + companies.range(killed) + best;
    }

    private String name(Stretch stretch, boolean years) {
        Dates dates = Dates.of(companies.reader());
        String year = dates.year(stretch.first());
        return years ? year : dates.month(stretch.first()) + " " + year;
    }

    private String number(long count) {
        return companies.reader().lang().number(count);
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.3f%%", value);
    }
}
