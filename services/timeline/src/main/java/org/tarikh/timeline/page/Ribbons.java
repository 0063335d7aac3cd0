package org.tarikh.timeline.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.tarikh.frontend.chronology.Ribbon;
import org.tarikh.frontend.chronology.Ribbon.Column;
import org.tarikh.frontend.chronology.Ribbon.Controls;
import org.tarikh.frontend.chronology.Ribbon.Peak;
import org.tarikh.frontend.chronology.Ribbon.Window;
import org.tarikh.timeline.chronology.Bucket;
import org.tarikh.timeline.chronology.Density;
import org.tarikh.timeline.chronology.Filter;
import org.tarikh.timeline.chronology.Span;

/**
 * Draws how many events each stretch of time holds: 100 units wide, 60 high.
 *
 * @param unranged the filter without a range, which each column narrows to its own
 */
record Ribbons(Reader reader, Dates dates, Filter filter, Filter unranged) {
    private static final double HEIGHT = 60;
    private static final double MARGIN = 3;

    /** A bucket with a single event still has to be seen. */
    private static final double LEAST = 1.6;

    /** Below this many a bucket is no peak worth a name. */
    private static final long PEAK = 3;

    private static final int MOST_DAYS_BY_HOUR = 2;

    static Ribbons of(Reader reader, Filter filter) {
        return new Ribbons(
                reader, Dates.of(reader), filter, filter.without("from").without("to"));
    }

    /** The finest bucket whose columns can still be told apart and hit. */
    static Bucket bucket(Span span) {
        long days = ChronoUnit.DAYS.between(span.first(), span.last()) + 1;
        if (days <= MOST_DAYS_BY_HOUR) {
            return Bucket.HOUR;
        }
        if (days <= 120) {
            return Bucket.DAY;
        }
        if (days <= 2 * 366) {
            return Bucket.WEEK;
        }
        return days <= 16 * 366 ? Bucket.MONTH : Bucket.YEAR;
    }

    /**
     * Draws a span.
     *
     * @param whole true for the whole span, on which the range chosen is shown as a window
     * @param controls true where this ribbon says what the range is and how to leave it
     */
    Ribbon draw(Span given, Density density, boolean whole, boolean controls) {
        Bucket bucket = density.bucket();
        Scale scale = whole
                ? new Scale(start(given.first(), bucket), end(given.last(), bucket))
                : new Scale(given.first(), given.last());
        List<Density.Count> counts = density.counts().stream()
                .filter(count -> !end(count.day(), bucket).isBefore(scale.first())
                        && !count.day().isAfter(scale.last()))
                .toList();
        long most = Math.max(1, most(counts, Density.Count::incident));
        long mostMoves = Math.max(1, most(counts, Density.Count::move));
        double unit = (HEIGHT - 2 * MARGIN) / (most + mostMoves);
        double axis = MARGIN + most * unit;
        LocalDate from = filter.from().orElse(given.first());
        LocalDate to = filter.to().orElse(given.last());
        boolean ranged = filter.from().isPresent() || filter.to().isPresent();
        return new Ribbon(
                number(HEIGHT),
                number(axis),
                scale.first().toString(),
                scale.last().toString(),
                reader.chronology(unranged),
                counts.stream()
                        .map(count -> column(count, bucket, scale, unit, axis))
                        .toList(),
                new Ticks(this, scale).of(bucket),
                whole ? peaks(counts, bucket, scale, unit, axis) : List.of(),
                whole && ranged ? window(scale, from, to) : null,
                controls
                        ? new Controls(
                                dates.days(from, to.isBefore(from) ? from : to),
                                ranged ? wider(from, to) : null,
                                closer(from, to, counts),
                                ranged ? reader.chronology(unranged) : null,
                                bucket == Bucket.HOUR ? untimed(density.undistributed()) : null)
                        : null);
    }

    private String untimed(Density.Kinds without) {
        long number = without.incident() + without.move();
        return number == 0 ? null : reader.lang().number(number);
    }

    String range(LocalDate from, LocalDate to) {
        return reader.chronology(unranged.with("from", from.toString()).with("to", to.toString()));
    }

    private Column column(Density.Count count, Bucket bucket, Scale scale, double unit, double axis) {
        LocalDate start = later(start(count.day(), bucket), scale.first());
        LocalDate end = earlier(end(count.day(), bucket), scale.last());
        boolean hour = bucket == Bucket.HOUR;
        double left = hour ? scale.at(start, count.hour()) : scale.at(start);
        double right = hour ? scale.at(start, count.hour() + 1) : scale.at(end.plusDays(1));
        double up = height(count.incident(), unit);
        double down = height(count.move(), unit);
        return new Column(
                number(left),
                number(Math.max(0.12, (right - left) * 0.86)),
                range(start, end),
                hour
                        ? dates.day(start) + reader.lang().digits(" %02d:00".formatted(count.hour()))
                        : dates.days(start, end),
                count.incident() == 0 ? null : reader.lang().number(count.incident()),
                count.move() == 0 ? null : reader.lang().number(count.move()),
                number(up),
                number(axis - up),
                number(down),
                start.toString(),
                end.toString());
    }

    private static double height(long count, double unit) {
        return count == 0 ? 0 : Math.max(LEAST, count * unit);
    }

    /** The fullest bucket on each side of the line, named. */
    private List<Peak> peaks(List<Density.Count> counts, Bucket bucket, Scale scale, double unit, double axis) {
        List<Peak> peaks = new ArrayList<>();
        counts.stream()
                .max(Comparator.comparingLong(Density.Count::incident))
                .filter(count -> count.incident() >= PEAK)
                .ifPresent(count -> peaks.add(
                        peak(count, bucket, scale, count.incident(), axis - count.incident() * unit + MARGIN)));
        counts.stream()
                .max(Comparator.comparingLong(Density.Count::move))
                .filter(count -> count.move() >= PEAK)
                .ifPresent(count ->
                        peaks.add(peak(count, bucket, scale, count.move(), axis + count.move() * unit - MARGIN / 2)));
        return peaks;
    }

    private Peak peak(Density.Count count, Bucket bucket, Scale scale, long number, double y) {
        LocalDate start = start(count.day(), bucket);
        double left = scale.at(start);
        boolean leftwards = left > 50;
        String name =
                switch (bucket) {
                    case YEAR -> dates.year(start);
                    case MONTH -> dates.month(start) + " " + dates.year(start);
                    default -> dates.days(start, end(start, bucket));
                };
        double x = leftwards ? left - 0.4 : scale.at(end(start, bucket).plusDays(1)) + 0.4;
        return new Peak(
                percent(x),
                leftwards ? "end" : "start",
                name + ": " + reader.lang().number(number),
                percent(Math.max(8, y) / HEIGHT * 76));
    }

    private Window window(Scale scale, LocalDate from, LocalDate to) {
        double left = Math.max(0, Math.min(99.5, scale.at(from)));
        double right = Math.max(left + 0.5, Math.min(100, scale.at(to.plusDays(1))));
        return new Window(percent(left), percent(right - left), percent(left), percent(right), percent(100 - right));
    }

    /** The year around a range within one, else everything. */
    private String wider(LocalDate from, LocalDate to) {
        boolean oneYear = from.getYear() == to.getYear();
        boolean wholeYear = from.getDayOfYear() == 1 && to.equals(LocalDate.of(to.getYear(), 12, 31));
        boolean oneMonth = oneYear && from.getMonth() == to.getMonth();
        boolean wholeMonth = oneMonth && from.getDayOfMonth() == 1 && to.getDayOfMonth() == to.lengthOfMonth();
        if (oneMonth && !wholeMonth) {
            return range(from.withDayOfMonth(1), to.withDayOfMonth(to.lengthOfMonth()));
        }
        if (oneYear && !wholeYear) {
            return range(from.withDayOfYear(1), LocalDate.of(to.getYear(), 12, 31));
        }
        return reader.chronology(unranged);
    }

    /** The fullest year of a range of years, the fullest month of a year, the fullest day of a month. */
    private String closer(LocalDate from, LocalDate to, List<Density.Count> counts) {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        Bucket target = days > 366 ? Bucket.YEAR : days > 31 ? Bucket.MONTH : Bucket.DAY;
        return days <= 1
                ? null
                : counts.stream()
                        .filter(count ->
                                !count.day().isBefore(from) && !count.day().isAfter(to))
                        .max(Comparator.comparingLong((Density.Count count) -> count.incident() + count.move())
                                .thenComparing(Density.Count::day))
                        .map(count -> range(start(count.day(), target), end(count.day(), target)))
                        .orElse(null);
    }

    private static long most(List<Density.Count> counts, ToLongFunction<Density.Count> of) {
        return counts.stream().mapToLong(of).max().orElse(0);
    }

    private static LocalDate start(LocalDate day, Bucket bucket) {
        return switch (bucket) {
            case YEAR -> day.withDayOfYear(1);
            case MONTH -> day.withDayOfMonth(1);
            case WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
            case DAY, HOUR -> day;
        };
    }

    private static LocalDate end(LocalDate day, Bucket bucket) {
        LocalDate start = start(day, bucket);
        return switch (bucket) {
            case YEAR -> start.plusYears(1).minusDays(1);
            case MONTH -> start.plusMonths(1).minusDays(1);
            case WEEK -> start.plusDays(6);
            case DAY, HOUR -> start;
        };
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    static String percent(double value) {
        return number(value) + "%";
    }

    /** To the thousandth; a page has hundreds of these, and a format would be read anew for each. */
    private static String number(double value) {
        return BigDecimal.valueOf(Math.round(value * 1_000), 3).toPlainString();
    }
}
