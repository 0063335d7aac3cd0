package org.tarikh.timeline.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tarikh.frontend.chronology.Ribbon;
import org.tarikh.timeline.chronology.Bucket;
import org.tarikh.timeline.chronology.Chronology;
import org.tarikh.timeline.chronology.Density;
import org.tarikh.timeline.chronology.Filter;
import org.tarikh.timeline.chronology.Span;

/**
 * The ribbons above a page: the whole span, then, where a range is chosen, that range drawn finer.
 *
 * @param undated how many entries match but for their having no date
 */
record Bands(List<Ribbon> ribbons, long undated) {
    static Bands of(Chronology chronology, Reader reader, Filter filter) {
        Filter unranged = filter.without("from").without("to");
        Optional<Span> span = filter.dated() ? chronology.span(unranged) : Optional.empty();
        if (span.isEmpty()) {
            return new Bands(List.of(), 0);
        }
        Density whole = density(chronology, unranged, span.get());
        Ribbons drawing = Ribbons.of(reader, filter);
        Optional<Span> range = range(filter, span.get());
        List<Ribbon> ribbons = new ArrayList<>();
        ribbons.add(drawing.draw(span.get(), whole, true, range.isEmpty()));
        range.ifPresent(closer -> ribbons.add(drawing.draw(closer, density(chronology, filter, closer), false, true)));
        return new Bands(ribbons, whole.undated());
    }

    /** Hours are counted only between two days that are named. */
    private static Density density(Chronology chronology, Filter filter, Span span) {
        Bucket bucket = Ribbons.bucket(span);
        return chronology.density(
                bucket == Bucket.HOUR
                        ? filter.with("from", span.first().toString())
                                .with("to", span.last().toString())
                        : filter,
                bucket);
    }

    /** The range chosen, where it is so much shorter than the whole that drawing it finer shows more. */
    private static Optional<Span> range(Filter filter, Span whole) {
        LocalDate from = filter.from().filter(whole.first()::isBefore).orElse(whole.first());
        LocalDate to = filter.to().filter(whole.last()::isAfter).orElse(whole.last());
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        long all = ChronoUnit.DAYS.between(whole.first(), whole.last()) + 1;
        return days > 0 && days * 2 < all ? Optional.of(new Span(from, to)) : Optional.empty();
    }
}
