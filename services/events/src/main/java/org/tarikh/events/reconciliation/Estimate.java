package org.tarikh.events.reconciliation;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.tarikh.events.extraction.Toll;
import org.tarikh.events.terms.ClaimField;

/**
 * Derives the range of an event's dead or injured across all who count them; every figure in it is one that somebody
 * told, never a mean.
 *
 * <table>
 *   <caption>How the three figures follow from what is told</caption>
 *   <tr><th></th><th>figure</th><th>rule</th></tr>
 *   <tr><td>1</td><td>best</td><td>of the figures that articles put first, the one that came last, by day</td></tr>
 *   <tr><td>2</td><td>best</td><td>a copy brings nothing up to date: a figure of one story came on the day the story
 *       first told it</td></tr>
 *   <tr><td>3</td><td>best</td><td>of several on that day, the one most independent stories tell, of equals the higher</td></tr>
 *   <tr><td>4</td><td>low</td><td>the least that any article or claimant tells, "at least 5" and 5 alike</td></tr>
 *   <tr><td>5</td><td>high</td><td>the most that any of them tells</td></tr>
 *   <tr><td>6</td><td>low, high</td><td>what somebody denies or disputes is no figure of his</td></tr>
 *   <tr><td>7</td><td>low, high</td><td>what a claimant gives as no more than so many widens nothing</td></tr>
 *   <tr><td>8</td><td>all</td><td>null where nobody tells a figure</td></tr>
 * </table>
 */
final class Estimate {
    private final List<SourcedReport> reports;
    private final Support support;
    private final Function<SourcedReport, Toll> which;
    private final Sayings sayings;
    private final ClaimField field;

    /** @param reports in the order of publication */
    Estimate(
            List<SourcedReport> reports,
            Support support,
            Sayings sayings,
            ClaimField field,
            Function<SourcedReport, Toll> which) {
        this.reports = reports;
        this.support = support;
        this.sayings = sayings;
        this.field = field;
        this.which = which;
    }

    /** The range, null where nobody tells a figure. */
    Toll range() {
        Integer best = best();
        if (best == null) {
            return reports.stream()
                    .map(which)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        int low = best;
        int high = best;
        for (Saying saying : sayings.of(field)) {
            if (saying.tells() && saying.count() != null && saying.count().low() != null) {
                low = Math.min(low, saying.count().low());
                high = Math.max(
                        high,
                        saying.count().high() == null
                                ? saying.figure()
                                : saying.count().high());
            }
        }
        return new Toll(low, best, high);
    }

    private Integer best() {
        Map<List<Object>, LocalDate> came = new HashMap<>();
        for (int i = 0; i < reports.size(); i++) {
            Toll toll = which.apply(reports.get(i));
            if (tells(toll)) {
                LocalDate day =
                        Objects.requireNonNullElse(reports.get(i).source().published(), LocalDate.MIN);
                came.merge(List.of(support.story(i), toll.best()), day, (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        LocalDate latest = came.values().stream().max(naturalOrder()).orElse(null);
        return came.entrySet().stream()
                .filter(told -> told.getValue().equals(latest))
                .map(told -> (Integer) told.getKey().get(1))
                .max(comparing((Integer figure) -> support.of(report -> is(which.apply(report), figure)))
                        .thenComparing(naturalOrder()))
                .orElse(null);
    }

    private static boolean tells(Toll toll) {
        return toll != null && toll.best() != null;
    }

    private static boolean is(Toll toll, Integer figure) {
        return toll != null && figure.equals(toll.best());
    }
}
