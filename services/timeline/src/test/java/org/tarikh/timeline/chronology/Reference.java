package org.tarikh.timeline.chronology;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the chronology must answer, by walking over all entries one at a time. */
final class Reference {
    private static final List<String> PRECISIONS =
            List.of("day", "days", "week", "month", "season", "quarter", "year", "decade");

    private Reference() {}

    static List<String> ids(List<Entry> entries, Filter filter) {
        Comparator<Entry> order = Comparator.comparing((Entry entry) -> start(entry, LocalDate.MIN))
                .thenComparing(Reference::rank)
                .thenComparing(entry -> entry.id().toString());
        return entries.stream()
                .filter(matching(filter))
                .sorted(order)
                .map(entry -> entry.id().toString())
                .toList();
    }

    static Density density(List<Entry> entries, Filter filter, Bucket bucket) {
        TreeMap<String, Density.Count> counts = new TreeMap<>();
        long[] undistributed = {0, 0};
        for (Entry entry : entries.stream().filter(matching(filter)).toList()) {
            if (entry.date() == null) {
                continue;
            }
            int incident = entry.kind().equals("incident") ? 1 : 0;
            String bar = bar(entry, bucket);
            if (bar == null) {
                undistributed[1 - incident]++;
            } else {
                Density.Count held = counts.getOrDefault(bar, new Density.Count(bar, 0, 0));
                counts.put(bar, new Density.Count(bar, held.incident() + incident, held.move() + 1 - incident));
            }
        }
        long undated = entries.stream()
                .filter(matching(filter.without("from").without("to").with("dated", "false")))
                .count();
        return new Density(
                bucket,
                List.copyOf(counts.values()),
                new Density.Kinds(undistributed[0], undistributed[1]),
                undated,
                true);
    }

    private static String bar(Entry entry, Bucket bucket) {
        LocalDate day = entry.date().start();
        String precision = entry.date().precision();
        return switch (bucket) {
            case YEAR ->
                precision.equals("decade") ? null : day.withDayOfYear(1).toString();
            case MONTH ->
                List.of("day", "days", "week", "month").contains(precision)
                        ? day.withDayOfMonth(1).toString()
                        : null;
            case WEEK ->
                List.of("day", "days", "week").contains(precision)
                        ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                                .toString()
                        : null;
            case DAY -> precision.equals("day") ? day.toString() : null;
            case HOUR ->
                entry.date().time() == null
                        ? null
                        : day + "T" + entry.date().time().substring(0, 2) + ":00";
        };
    }

    static Map<String, Long> facet(List<Entry> entries, Filter filter, Field field) {
        return entries.stream()
                .filter(matching(filter.without(field.parameter())))
                .flatMap(entry -> values(entry, field).distinct())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    static Map<String, Long> counts(List<Facets.Value> facet) {
        return facet.stream()
                .collect(Collectors.toMap(
                        Facets.Value::value, Facets.Value::count, (one, other) -> one + other, TreeMap::new));
    }

    static Optional<Span> span(List<Entry> entries, Filter filter) {
        List<Entry.Date> dates = entries.stream()
                .filter(matching(filter))
                .map(Entry::date)
                .filter(Objects::nonNull)
                .toList();
        return dates.stream()
                .map(Entry.Date::start)
                .min(Comparator.naturalOrder())
                .map(first -> new Span(
                        first,
                        dates.stream()
                                .map(Entry.Date::end)
                                .max(Comparator.naturalOrder())
                                .get()));
    }

    static List<String> flat(List<List<String>> pages) {
        return pages.stream().flatMap(List::stream).toList();
    }

    private static LocalDate start(Entry entry, LocalDate undated) {
        return entry.date() == null ? undated : entry.date().start();
    }

    private static int rank(Entry entry) {
        return entry.date() == null ? 99 : PRECISIONS.indexOf(entry.date().precision());
    }

    static Predicate<Entry> matching(Filter filter) {
        return entry -> {
            if (filter.dated() == (entry.date() == null)) {
                return false;
            }
            if (filter.from().isPresent()
                    && (entry.date() == null
                            || entry.date().end().isBefore(filter.from().get()))) {
                return false;
            }
            if (filter.to().isPresent()
                    && entry.date() != null
                    && entry.date().start().isAfter(filter.to().get())) {
                return false;
            }
            if (filter.minImportance().isPresent()
                    && weight(entry) < filter.minImportance().get()) {
                return false;
            }
            if (entry.reports().independent() < filter.minSources().orElse(0)) {
                return false;
            }
            return Stream.of(Field.values()).filter(Field::repeats).allMatch(field -> {
                List<String> values = values(entry, field).toList();
                List<String> wanted = filter.included(field);
                return (wanted.isEmpty() || wanted.stream().anyMatch(values::contains))
                        && filter.excluded(field).stream().noneMatch(values::contains);
            });
        };
    }

    private static double weight(Entry entry) {
        return org.tarikh.timeline.importance.Importance.of(
                entry.reports().independent(),
                entry.reports().later(),
                values(entry, Field.TYPE).toList(),
                entry.fatalities() == null ? 0 : entry.fatalities().best(),
                0,
                (int) values(entry, Field.ACTOR).distinct().count());
    }

    private static Stream<String> values(Entry entry, Field field) {
        return switch (field) {
            case KIND -> Stream.of(entry.kind());
            case TYPE ->
                Stream.concat(
                        entry.type().plover().stream(),
                        Stream.ofNullable(entry.type().hazard()));
            case QUAD -> Stream.ofNullable(entry.type().quad()).map(String::valueOf);
            case WITH ->
                Stream.of(Field.ACTOR, Field.PLACE, Field.THREAD)
                        .flatMap(named -> values(entry, named).map(id -> named.parameter() + ":" + id));
            case STATUS -> Stream.of(entry.status());
            case REVIEW -> Stream.of(entry.review().state());
            case COUNTRY ->
                Stream.ofNullable(entry.place()).map(Entry.Place::country).filter(Objects::nonNull);
            case THREAD -> entry.threads().stream().map(thread -> thread.id().toString());
            case PUBLISHER -> entry.evidence().stream().map(Entry.Evidence::publisher);
            case ACTOR ->
                Stream.concat(entry.initiators().stream(), entry.recipients().stream())
                        .map(Entry.Party::id)
                        .filter(Objects::nonNull);
            case PLACE -> {
                String id = entry.place() == null ? null : entry.place().id();
                yield id == null
                        ? Stream.empty()
                        : Stream.iterate(
                                id,
                                Objects::nonNull,
                                part -> part.contains(".") ? part.substring(0, part.lastIndexOf('.')) : null);
            }
            default -> throw new IllegalArgumentException(field + " has no values");
        };
    }
}
