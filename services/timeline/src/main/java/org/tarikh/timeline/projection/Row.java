package org.tarikh.timeline.projection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.chronology.Precision;
import org.tarikh.timeline.chronology.Traits;
import org.tarikh.timeline.chronology.Vocabulary;
import org.tarikh.timeline.importance.Importance;

/**
 * What of an entry is queried by: the columns beside its document.
 *
 * @param start null for an entry without a date
 * @param hour of the start, null where no time is told
 * @param quad PLOVER code, null where none is told
 * @param sources that do not copy one another; one where they are not counted, since it stands somewhere
 */
record Row(
        String kind,
        List<String> types,
        String status,
        String review,
        String country,
        List<String> places,
        List<String> actors,
        List<String> publishers,
        List<String> threads,
        List<UUID> links,
        LocalDate start,
        LocalDate end,
        Integer hour,
        int precision,
        double importance,
        int sources,
        Integer quad) {

    /** The rank that stands for no date at all. */
    static final int UNDATED = 9;

    static Row of(Entry entry) {
        Entry.Date date = entry.date() == null || entry.date().start() == null ? null : entry.date();
        LocalDate start = date == null ? null : date.start();
        LocalDate end = date == null ? null : date.end() == null || date.end().isBefore(start) ? start : date.end();
        return new Row(
                entry.kind(),
                types(entry),
                entry.status() == null ? "reported" : entry.status(),
                entry.reviewState() == null ? "machine" : entry.reviewState(),
                entry.place() == null ? null : entry.place().country(),
                entry.place() == null || entry.place().id() == null
                        ? List.of()
                        : path(entry.place().id()),
                distinct(parties(entry).map(Entry.Party::id)),
                distinct(entry.evidence().stream().map(Entry.Evidence::publisher)),
                distinct(entry.threads().stream().map(thread -> Objects.toString(thread.id(), null))),
                entry.links().stream()
                        .map(Entry.Link::to)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                start,
                end,
                date == null ? null : hour(date.time()),
                date == null ? UNDATED : Precision.rank(date.precision()),
                importance(entry),
                entry.reports() == null ? 1 : entry.reports().independent(),
                entry.type() == null ? null : entry.type().quad());
    }

    private static List<String> types(Entry entry) {
        if (entry.type() == null) {
            return List.of();
        }
        return distinct(Stream.concat(
                entry.type().plover().stream(), Stream.ofNullable(entry.type().hazard())));
    }

    static Stream<Entry.Party> parties(Entry entry) {
        return Stream.concat(entry.initiators().stream(), entry.recipients().stream());
    }

    /** A dotted id with everything it lies in, the widest first. */
    static List<String> path(String id) {
        List<String> path = new ArrayList<>();
        for (int dot = id.indexOf('.'); dot > 0; dot = id.indexOf('.', dot + 1)) {
            path.add(id.substring(0, dot));
        }
        path.add(id);
        return path;
    }

    private static Integer hour(String time) {
        return time != null && time.matches("([01]\\d|2[0-3]):.*") ? Integer.valueOf(time.substring(0, 2)) : null;
    }

    private static List<String> distinct(Stream<String> values) {
        return values.filter(Objects::nonNull).distinct().toList();
    }

    /** How much the entry weighs. */
    static double importance(Entry entry) {
        return Importance.of(
                entry.reports() == null ? 0 : entry.reports().independent(),
                entry.reports() == null ? 0 : entry.reports().later(),
                types(entry),
                best(entry.fatalities()),
                best(entry.injuries()),
                distinct(parties(entry).map(Entry.Party::id)).size());
    }

    private static int best(Entry.Toll toll) {
        return toll == null || toll.best() == null ? 0 : toll.best();
    }

    /** Names a reader may look for. */
    static String names(Entry entry) {
        Set<String> names = new LinkedHashSet<>();
        names.add(entry.title());
        parties(entry).forEach(party -> names.add(party.name()));
        if (entry.place() != null) {
            names.add(entry.place().name());
            names.add(entry.place().admin1());
            if (entry.place().country() != null) {
                names.add(Vocabulary.country(entry.place().country()));
            }
        }
        return joined(names);
    }

    /** The other words of an entry: its summary, what was claimed and by whom, and the quotes. */
    static String words(Entry entry) {
        Set<String> words = new LinkedHashSet<>();
        words.add(entry.summary());
        entry.claims().forEach(claim -> {
            words.add(claim.by() == null ? null : claim.by().name());
            words.add(claim.says());
        });
        entry.evidence().forEach(evidence -> {
            words.add(evidence.quote() == null ? null : evidence.quote().exact());
            words.add(evidence.headline());
        });
        return joined(words);
    }

    private static String joined(Set<String> words) {
        StringJoiner joiner = new StringJoiner("\n");
        words.stream().filter(Objects::nonNull).forEach(joiner::add);
        return joiner.toString();
    }

    /** What of it filters ask for. */
    Traits traits() {
        return new Traits(
                kind,
                types,
                status,
                review,
                country,
                places,
                actors,
                publishers,
                threads,
                start,
                end,
                precision,
                importance,
                sources,
                quad);
    }

    /** The values it is found by. */
    Set<Term> terms() {
        Set<Term> terms = new LinkedHashSet<>();
        name(terms, "type", types);
        name(terms, "status", List.of(status));
        name(terms, "country", country == null ? List.of() : List.of(country));
        name(terms, "actor", actors);
        name(terms, "place", places);
        name(terms, "publisher", publishers);
        name(terms, "thread", threads);
        return terms;
    }

    private static void name(Set<Term> terms, String field, List<String> values) {
        values.forEach(value -> terms.add(new Term(field, value)));
    }

    boolean incident() {
        return kind.equals("incident");
    }

    /** Its importance in hundredths, which it is rounded to. */
    int weight() {
        return (int) Math.round(importance * 100);
    }

    /** The first day as the database keeps it. */
    String storedStart() {
        return start == null ? "-infinity" : start.toString();
    }

    /** Whether another has the same place in the order of the chronology, ids aside. */
    boolean standsWhere(Row other) {
        return other != null && Objects.equals(start, other.start) && precision == other.precision;
    }

    /** Adds what this row counts for, or takes it away. */
    void count(TreeMap<CounterKey, Integer> counters, int sign) {
        count(counters, "none", "", sign);
        terms().forEach(term -> count(counters, term.field(), term.value(), sign));
    }

    private void count(TreeMap<CounterKey, Integer> counters, String field, String value, int sign) {
        counters.merge(new CounterKey(field, value, start, precision, kind), sign, Integer::sum);
    }
}
