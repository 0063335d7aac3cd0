package org.tarikh.timeline.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.tarikh.frontend.chronology.Ribbon.Tick;
import org.tarikh.timeline.chronology.Bucket;

/** Names the years, months, days or hours under a ribbon, never so many that they crowd. */
record Ticks(Ribbons ribbons, Scale scale) {
    private static final int MOST = 12;
    private static final int HOURS = 24;

    List<Tick> of(Bucket bucket) {
        if (bucket == Bucket.HOUR) {
            return hours();
        }
        long days = scale.days();
        if (days > 2 * 366) {
            return years();
        }
        return days > 62 ? months() : days();
    }

    private List<Tick> years() {
        List<Tick> ticks = new ArrayList<>();
        int years = scale.last().getYear() - scale.first().getYear() + 1;
        int step = step(years, 1, 2, 5, 10, 20, 50, 100, 500);
        for (int year = scale.first().getYear() / step * step;
                year <= scale.last().getYear();
                year += step) {
            LocalDate first = LocalDate.of(Math.max(1, year), 1, 1);
            add(ticks, first, first.plusYears(step).minusDays(1), dates().year(first));
        }
        return ticks;
    }

    private List<Tick> months() {
        List<Tick> ticks = new ArrayList<>();
        LocalDate month = scale.first().withDayOfMonth(1);
        int step = step((int) ChronoUnit.MONTHS.between(month, scale.last()) + 1, 1, 2, 3, 6);
        for (; !month.isAfter(scale.last()); month = month.plusMonths(step)) {
            String name = month.getMonthValue() == 1 || ticks.isEmpty()
                    ? dates().shortMonth(month) + " " + dates().year(month)
                    : dates().shortMonth(month);
            add(ticks, month, month.plusMonths(step).minusDays(1), name);
        }
        return ticks;
    }

    private List<Tick> days() {
        List<Tick> ticks = new ArrayList<>();
        int step = step((int) scale.days(), 1, 2, 5, 7);
        for (LocalDate day = scale.first(); !day.isAfter(scale.last()); day = day.plusDays(step)) {
            boolean named = ticks.isEmpty() || day.getDayOfMonth() <= step;
            add(ticks, day, day.plusDays(step - 1L), named ? named(day) : number(day));
        }
        return ticks;
    }

    /** Each day leads to itself; its hours are named only, since an address knows no hour. */
    private List<Tick> hours() {
        List<Tick> ticks = new ArrayList<>();
        int step = scale.days() > 1 ? 6 : 3;
        for (LocalDate day = scale.first(); !day.isAfter(scale.last()); day = day.plusDays(1)) {
            add(ticks, day, day, named(day));
            for (int hour = step; hour < HOURS; hour += step) {
                String name = ribbons.reader().lang().digits("%02d:00".formatted(hour));
                ticks.add(new Tick(Ribbons.percent(scale.at(day, hour)), name, null, null));
            }
        }
        return ticks;
    }

    private String named(LocalDate day) {
        return number(day) + " " + dates().shortMonth(day);
    }

    private String number(LocalDate day) {
        return ribbons.reader().lang().digits(String.valueOf(day.getDayOfMonth()));
    }

    private Dates dates() {
        return ribbons.dates();
    }

    private static int step(int units, int... steps) {
        for (int step : steps) {
            if (units <= step * MOST) {
                return step;
            }
        }
        return steps[steps.length - 1];
    }

    private void add(List<Tick> ticks, LocalDate first, LocalDate last, String name) {
        double x = scale.at(first);
        if (x >= 0 && x <= 94) {
            ticks.add(new Tick(Ribbons.percent(x), name, ribbons.range(first, last), dates().days(first, last)));
        }
    }
}
