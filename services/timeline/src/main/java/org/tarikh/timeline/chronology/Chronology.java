package org.tarikh.timeline.chronology;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tarikh.timeline.problem.Code;
import org.tarikh.timeline.problem.Problem;
import org.tarikh.timeline.publication.Publication;
import org.tarikh.timeline.reads.Reads;

/** The chronology as it stands: its entries by page, their density over time, and what they can be narrowed to. */
@ApplicationScoped
public class Chronology {
    private final Reads reads;
    private final ObjectMapper json;
    private final Publication publication;
    private final int workLimit;
    private final Memory memory = new Memory();

    /** @param workLimit entries a count of what no counter knows looks up, at most */
    Chronology(
            Reads reads,
            ObjectMapper json,
            Publication publication,
            @ConfigProperty(name = "tarikh.chronology.work-limit") int workLimit) {
        this.reads = reads;
        this.json = json;
        this.publication = publication;
        this.workLimit = workLimit;
    }

    /**
     * A page in the order (start, precision, id), or its reverse.
     *
     * @param cursor where to go on, from a page of the same order or {@link #at}; null for the first page
     * @param limit 1 to 200
     * @throws Problem 400 where the cursor is none of this order
     */
    public Page page(Filter filter, Order order, String cursor, int limit) {
        Cursor from = cursor == null ? null : Cursor.read(cursor, order, filter);
        return asked(connection -> {
            Page page = new PageQuery(connection, json, filter, order).page(from, limit);
            return new Page(published(connection, filter.knowledge(), page.items()), page.next(), page.previous());
        });
    }

    /** A cursor for the page that starts at the first entry on or after the day (on or before it, newest first). */
    public String at(LocalDate day, Filter filter, Order order) {
        return Cursor.at(day, order, filter).text();
    }

    /**
     * A cursor for the page that lies on one side of an entry.
     *
     * @param day the entry's first day as far as a reader remembers it, which stands for the entry where it is no more
     * @param before true for the page before the entry, false for the one after
     * @throws Problem 400 where there is no such entry and no day
     */
    public String beside(UUID id, LocalDate day, Filter filter, Order order, boolean before) {
        Conditions where = filter.knowledge().conditions().add("id = ?", id);
        return asked(connection -> {
            try (PreparedStatement sql = connection.prepareStatement(
                    "SELECT CASE WHEN isfinite(start_day) THEN start_day END, precision FROM "
                            + filter.knowledge().table() + " WHERE " + where.sql())) {
                where.bind(connection, sql);
                try (ResultSet row = sql.executeQuery()) {
                    Cursor.Side side = before ? Cursor.Side.BEFORE : Cursor.Side.AFTER;
                    if (row.next()) {
                        return new Cursor(
                                        order,
                                        side,
                                        row.getObject(1, LocalDate.class),
                                        row.getInt(2),
                                        id,
                                        Cursor.asOf(filter))
                                .text();
                    }
                    if (day == null) {
                        throw new Problem(Code.BAD_CURSOR, "There is no entry to stand beside");
                    }
                    return Cursor.at(day, order, filter).side(side).text();
                }
            }
        });
    }

    /** The entry of an id; empty where it is not on the chronology, or was not at that moment. */
    public Optional<Entry> entry(UUID id, Knowledge knowledge) {
        return Optional.ofNullable(entries(List.of(id), knowledge).get(id));
    }

    /** The entry of an id, or the one it has become where it was merged away, which only what is known now tells. */
    public Optional<Entry> standing(UUID id, Knowledge knowledge) {
        return entry(id, knowledge).or(() -> Optional.of(id)
                .filter(gone -> knowledge.isNow())
                .flatMap(this::redirect)
                .flatMap(successor -> entry(successor, knowledge)));
    }

    /** The entries of these ids, by id; what is not on the chronology, or was not at that moment, is left out. */
    public Map<UUID, Entry> entries(Collection<UUID> ids, Knowledge knowledge) {
        String[] wanted = ids.stream().map(UUID::toString).toArray(String[]::new);
        Map<UUID, Entry> entries = new HashMap<>();
        read(knowledge, knowledge.conditions().add("id = ANY (CAST(? AS uuid[]))", (Object) wanted), "")
                .forEach(entry -> entries.put(entry.id(), entry));
        return entries;
    }

    /** A revision of an entry and since when it was what was known. */
    public record Stage(long revision, Instant known) {}

    /** The newest revisions of an entry that were ever known, the oldest of them first. */
    public List<Stage> stages(UUID id, int limit) {
        return asked(connection -> {
            try (PreparedStatement sql = connection.prepareStatement(
                    """
                    SELECT revision, known_from FROM entry_revision
                    WHERE id = ? AND document IS NOT NULL AND known_from < known_to ORDER BY revision DESC LIMIT ?
                    """)) {
                sql.setObject(1, id);
                sql.setInt(2, limit);
                LinkedList<Stage> stages = new LinkedList<>();
                try (ResultSet row = sql.executeQuery()) {
                    while (row.next()) {
                        stages.addFirst(new Stage(
                                row.getLong(1),
                                row.getObject(2, OffsetDateTime.class).toInstant()));
                    }
                }
                return stages;
            }
        });
    }

    /** Entries that link to one, in the order of the chronology. */
    public List<Entry> linkingTo(UUID id, Knowledge knowledge, int limit) {
        return read(
                knowledge,
                knowledge.conditions().add("links @> ARRAY[?]::uuid[]", id),
                "ORDER BY start_day, precision, id LIMIT " + limit);
    }

    private List<Entry> read(Knowledge knowledge, Conditions where, String rest) {
        return asked(connection -> {
            try (PreparedStatement sql = connection.prepareStatement("SELECT document FROM " + knowledge.table()
                    + " WHERE document IS NOT NULL AND " + where.sql() + " " + rest)) {
                where.bind(connection, sql);
                List<Entry> entries = new ArrayList<>();
                try (ResultSet row = sql.executeQuery()) {
                    while (row.next()) {
                        entries.add(read(json, row.getString(1)));
                    }
                }
                return published(connection, knowledge, entries);
            }
        });
    }

    /** The entries without their links to events that are withheld. */
    private List<Entry> published(Connection connection, Knowledge knowledge, List<Entry> entries) throws SQLException {
        if (!publication.reviewedOnly()) {
            return entries;
        }
        String[] linked = entries.stream()
                .flatMap(entry -> entry.links().stream())
                .map(link -> link.to().toString())
                .distinct()
                .toArray(String[]::new);
        if (linked.length == 0) {
            return entries;
        }
        Conditions where =
                knowledge.conditions().add("document IS NOT NULL").add("id = ANY (CAST(? AS uuid[]))", (Object) linked);
        Set<UUID> there = new HashSet<>();
        try (PreparedStatement sql =
                connection.prepareStatement("SELECT id FROM " + knowledge.table() + " WHERE " + where.sql())) {
            where.bind(connection, sql);
            try (ResultSet row = sql.executeQuery()) {
                while (row.next()) {
                    there.add(row.getObject(1, UUID.class));
                }
            }
        }
        return entries.stream()
                .map(entry -> entry.withLinks(entry.links().stream()
                        .filter(link -> there.contains(link.to()))
                        .toList()))
                .toList();
    }

    /** The entry that one merged away has become, over any number of merges. */
    public Optional<UUID> redirect(UUID id) {
        return asked(connection -> {
            try (PreparedStatement sql = connection.prepareStatement(
                    """
                    WITH RECURSIVE way (id, steps) AS (
                        SELECT merged_into, 1 FROM gone WHERE id = ?
                        UNION SELECT gone.merged_into, steps + 1 FROM gone JOIN way USING (id) WHERE steps < 100)
                    SELECT entry.id FROM way JOIN entry USING (id) ORDER BY steps LIMIT 1
                    """)) {
                sql.setObject(1, id);
                try (ResultSet row = sql.executeQuery()) {
                    return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
                }
            }
        });
    }

    /**
     * How many entries start in each bucket.
     *
     * @throws Problem 400 where hours are asked for more than a month
     */
    public Density density(Filter filter, Bucket bucket) {
        return counted(
                "density by " + bucket, filter, connection -> new DensityQuery(connection, filter, bucket, workLimit)
                        .density());
    }

    public Facets facets(Filter filter) {
        return counted("facets", filter, connection -> new FacetQuery(connection, filter, workLimit).facets());
    }

    /** Where what matches happened. */
    public PlaceCounts places(Filter filter) {
        return counted("places", filter, connection -> new PlaceQuery(connection, json, filter, workLimit).places());
    }

    /** Who is named with an actor in what matches, and where; the filter has to ask for the actor. */
    public Company company(Filter filter, String actor) {
        return counted(
                "company of " + actor, filter, connection -> new CompanyQuery(connection, filter).company(actor));
    }

    /** Who is named with whom, among those that what matches names most often. */
    public Company.Circle circle(Filter filter) {
        return counted("circle", filter, connection -> new CompanyQuery(connection, filter).circle());
    }

    /** How many were killed, month by month, in what matches, without what is planned, denied or rumoured. */
    public DeathMonths deaths(Filter filter) {
        return counted("deaths", filter, connection -> new CompanyQuery(connection, filter).deaths());
    }

    /** From the first to the last day of what matches; empty where nothing dated does. */
    public Optional<Span> span(Filter filter) {
        return counted("span", filter, connection -> new CountQuery(connection, filter, workLimit).span());
    }

    /** How many entries match. */
    public Tally count(Filter filter) {
        return counted("count", filter, connection -> new CountQuery(connection, filter, workLimit).tally());
    }

    /** One revision of an entry. */
    public record Version(UUID id, long revision) {}

    /**
     * Which of some revisions the words of a search are found in, looked for as {@link #page} does now.
     *
     * @return by revision; those are left out that are neither known now nor kept of the past
     */
    public Map<Version, Boolean> mentions(String words, Collection<Version> versions) {
        return asked(connection -> {
            Search.Condition search = Search.of(Filter.none().with(Field.Q.parameter(), words), connection)
                    .condition()
                    .orElseThrow();
            try (PreparedStatement sql = connection.prepareStatement(
                    """
                    WITH asked AS (SELECT * FROM unnest(?::uuid[], ?::bigint[]) AS each (id, revision))
                    SELECT id, revision, %1$s FROM entry JOIN asked USING (id, revision)
                    UNION SELECT id, revision, %1$s FROM entry_revision JOIN asked USING (id, revision)
                    WHERE document IS NOT NULL
                    """
                            .formatted(search.sql()))) {
                sql.setArray(
                        1,
                        connection.createArrayOf(
                                "uuid", versions.stream().map(Version::id).toArray()));
                sql.setArray(
                        2,
                        connection.createArrayOf(
                                "bigint",
                                versions.stream().map(Version::revision).toArray()));
                sql.setString(3, search.value());
                sql.setString(4, search.value());
                Map<Version, Boolean> mentions = new HashMap<>();
                try (ResultSet row = sql.executeQuery()) {
                    while (row.next()) {
                        mentions.put(new Version(row.getObject(1, UUID.class), row.getLong(2)), row.getBoolean(3));
                    }
                }
                return mentions;
            }
        });
    }

    /** How many entries there are, dated or not. */
    public long size() {
        return asked(connection -> {
            try (PreparedStatement sql = connection.prepareStatement(
                            "SELECT coalesce(sum(entries), 0) FROM total WHERE field = 'none'");
                    ResultSet row = sql.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    static Entry read(ObjectMapper json, String document) {
        try {
            return json.readValue(document, Entry.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored entry cannot be read", e);
        }
    }

    /** Counts, or recalls what was counted since the chronology last changed; what was known at a moment is counted anew. */
    @SuppressWarnings("unchecked")
    private <T> T counted(String name, Filter filter, Question<T> question) {
        if (filter.asOf().isPresent()) {
            return asked(question);
        }
        return asked(connection -> {
            long position = position(connection);
            Object known = memory.recall(name, filter, position);
            if (known != null) {
                return (T) known;
            }
            T answer = question.answer(connection);
            memory.keep(name, filter, position, answer);
            return answer;
        });
    }

    /** The last change, or where the order begins that has none yet. */
    private static long position(Connection connection) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(
                        "SELECT coalesce((SELECT max(position) FROM entry_change), forgotten) FROM entry_change_kept");
                ResultSet row = sql.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private interface Question<T> {
        T answer(Connection connection) throws SQLException;
    }

    private <T> T asked(Question<T> question) {
        try {
            return reads.read(question::answer);
        } catch (SQLException e) {
            throw new IllegalStateException("The chronology cannot be read", e);
        }
    }
}
