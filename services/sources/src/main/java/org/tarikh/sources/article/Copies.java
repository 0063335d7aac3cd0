package org.tarikh.sources.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.Session;
import org.tarikh.sources.similarity.Print;
import org.tarikh.sources.similarity.Sketch;
import org.tarikh.sources.similarity.Standing;

/**
 * Points each article that repeats another to the one that stands first, in whatever order they came. An article's parent is
 * the first of all before it that it repeats; what it is a copy of is the last of its parents. When an article comes, changes or
 * goes, those are looked at that share a key with it, or had it for a parent.
 */
@ApplicationScoped
class Copies {
    /**
     * Of the articles under one key, only the first are compared with others: a key of more is of words that many use. Below
     * that the order of arrival counts for nothing at all.
     */
    private static final int MOST_OF_A_KEY = 200;

    private final EntityManager entities;

    Copies(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * An article as it stands now.
     *
     * @param print null where it has too few words to be compared
     */
    record Told(UUID article, LocalDate published, String documentHash, int start, Print print) {
        Standing standing() {
            return new Standing(article, published, documentHash, start, print.sketch());
        }
    }

    /**
     * Traces the copies anew where these articles changed or went.
     *
     * @return what each article that may have changed is a copy of now, null for nothing; those that are gone are not among them
     */
    Map<UUID, UUID> trace(Collection<Told> told, Collection<UUID> gone) {
        return entities.unwrap(Session.class).doReturningWork(connection -> new Trace(connection).of(told, gone));
    }

    /** One tracing, over the connection of the transaction that stores. */
    private static final class Trace {
        private final Connection connection;
        private final Map<UUID, Row> rows = new HashMap<>();

        Trace(Connection connection) {
            this.connection = connection;
        }

        /** What is stored of an article. */
        private record Row(Standing standing, long[] keys, UUID parent) {
            Row under(UUID other) {
                return new Row(standing, keys, other);
            }
        }

        Map<UUID, UUID> of(Collection<Told> told, Collection<UUID> gone) throws SQLException {
            Map<UUID, Told> now = new LinkedHashMap<>();
            told.forEach(article -> now.put(article.article(), article));
            Set<UUID> all = new LinkedHashSet<>(now.keySet());
            all.addAll(gone);
            load(all);
            boolean nothingKnown = rows.isEmpty();
            Set<UUID> without = new TreeSet<>(gone);
            Set<UUID> changed = new TreeSet<>();
            now.forEach((article, as) -> {
                if (as.print() == null) {
                    without.add(article);
                } else if (!as.standing().equals(standing(article))) {
                    changed.add(article);
                }
            });
            Map<UUID, UUID> roots = new HashMap<>();
            without.stream().filter(now::containsKey).forEach(article -> roots.put(article, null));
            without.removeIf(article -> !rows.containsKey(article));
            if (changed.isEmpty() && without.isEmpty()) {
                roots.putAll(roots(now.keySet()));
                return roots;
            }
            Set<UUID> left = new TreeSet<>(changed);
            left.addAll(without);
            Set<UUID> anew = new TreeSet<>();
            if (!nothingKnown) {
                anew.addAll(childrenOf(left));
                anew.removeAll(left);
                load(anew);
                remove(left);
                left.forEach(rows::remove);
            }
            for (UUID article : changed) {
                rows.put(
                        article,
                        new Row(
                                now.get(article).standing(),
                                now.get(article).print().keys(),
                                null));
            }
            add(changed);
            anew.addAll(changed);
            Set<UUID> moved = settle(anew, changed);
            moved.addAll(anew);
            if (nothingKnown
                    && moved.stream().allMatch(article -> rows.get(article).parent() == null)) {
                moved.forEach(article -> roots.put(article, null));
                return roots;
            }
            setParents(moved);
            moved.addAll(now.keySet());
            roots.putAll(roots(moved));
            return roots;
        }

        private Standing standing(UUID article) {
            Row row = rows.get(article);
            return row == null ? null : row.standing();
        }

        /** Finds the parents of these, and those that have a changed one for a parent now. */
        private Set<UUID> settle(Set<UUID> anew, Set<UUID> changed) throws SQLException {
            Map<UUID, Set<UUID>> met = met(anew);
            Set<UUID> others = new HashSet<>();
            met.values().forEach(others::addAll);
            load(others);
            Set<UUID> parents = new HashSet<>();
            others.forEach(other -> parents.add(rows.get(other).parent()));
            parents.remove(null);
            load(parents);
            Set<UUID> moved = new TreeSet<>();
            for (UUID article : anew) {
                Standing standing = standing(article);
                Standing first = null;
                for (UUID other : met.getOrDefault(article, Set.of())) {
                    Standing met1 = standing(other);
                    if ((first == null || met1.compareTo(first) < 0) && standing.copies(met1)) {
                        first = met1;
                    }
                }
                rows.put(article, rows.get(article).under(first == null ? null : first.article()));
            }
            for (UUID article : changed) {
                Standing standing = standing(article);
                for (UUID other : met.getOrDefault(article, Set.of())) {
                    Row row = rows.get(other);
                    Standing parent = row.parent() == null ? null : standing(row.parent());
                    if (!article.equals(row.parent())
                            && (parent == null || standing.compareTo(parent) < 0)
                            && row.standing().copies(standing)) {
                        rows.put(other, row.under(article));
                        moved.add(other);
                    }
                }
            }
            return moved;
        }

        /** Which other articles share a key with each of these. */
        private Map<UUID, Set<UUID>> met(Set<UUID> articles) throws SQLException {
            List<UUID> whose = new ArrayList<>();
            for (UUID article : articles) {
                whose.addAll(Collections.nCopies(rows.get(article).keys().length, article));
            }
            long[] keys = articles.stream()
                    .flatMapToLong(article -> Arrays.stream(rows.get(article).keys()))
                    .toArray();
            Map<UUID, Set<UUID>> met = new HashMap<>();
            try (PreparedStatement sql = connection.prepareStatement(
                    """
                    SELECT DISTINCT mine.article, found.article
                    FROM unnest(?, ?) AS mine(key, article) CROSS JOIN LATERAL (
                        SELECT article_key.article FROM article_key WHERE article_key.key = mine.key
                        ORDER BY day, article_key.article LIMIT ?) AS found
                    WHERE found.article <> mine.article
                    """)) {
                sql.setObject(1, keys);
                sql.setArray(2, uuids(whose));
                sql.setInt(3, MOST_OF_A_KEY);
                try (ResultSet found = sql.executeQuery()) {
                    while (found.next()) {
                        met.computeIfAbsent(found.getObject(1, UUID.class), article -> new LinkedHashSet<>())
                                .add(found.getObject(2, UUID.class));
                    }
                }
            }
            return met;
        }

        private void load(Collection<UUID> articles) throws SQLException {
            List<UUID> missing = articles.stream()
                    .filter(article -> !rows.containsKey(article))
                    .toList();
            if (missing.isEmpty()) {
                return;
            }
            try (PreparedStatement sql = connection.prepareStatement(
                    "SELECT article, nullif(day, 'infinity'), document_hash, start_at, size, lowest, keys, parent"
                            + " FROM article_sketch WHERE article = ANY (?)")) {
                sql.setArray(1, uuids(missing));
                try (ResultSet found = sql.executeQuery()) {
                    while (found.next()) {
                        UUID article = found.getObject(1, UUID.class);
                        Integer[] lowest = (Integer[]) found.getArray(6).getArray();
                        Long[] keys = (Long[]) found.getArray(7).getArray();
                        Sketch sketch = new Sketch(
                                found.getInt(5),
                                Arrays.stream(lowest)
                                        .mapToInt(Integer::intValue)
                                        .toArray());
                        Standing standing = new Standing(
                                article,
                                found.getObject(2, LocalDate.class),
                                found.getString(3),
                                found.getInt(4),
                                sketch);
                        rows.put(
                                article,
                                new Row(
                                        standing,
                                        Arrays.stream(keys)
                                                .mapToLong(Long::longValue)
                                                .toArray(),
                                        found.getObject(8, UUID.class)));
                    }
                }
            }
        }

        private List<UUID> childrenOf(Set<UUID> articles) throws SQLException {
            List<UUID> children = new ArrayList<>();
            try (PreparedStatement sql =
                    connection.prepareStatement("SELECT article FROM article_sketch WHERE parent = ANY (?)")) {
                sql.setArray(1, uuids(articles));
                try (ResultSet found = sql.executeQuery()) {
                    while (found.next()) {
                        children.add(found.getObject(1, UUID.class));
                    }
                }
            }
            return children;
        }

        private void remove(Set<UUID> articles) throws SQLException {
            try (PreparedStatement sql = connection.prepareStatement(
                    """
                    WITH gone AS (DELETE FROM article_sketch WHERE article = ANY (?) RETURNING article, day, keys)
                    DELETE FROM article_key USING gone CROSS JOIN LATERAL unnest(gone.keys) AS its(key)
                    WHERE article_key.key = its.key AND article_key.day = gone.day AND article_key.article = gone.article
                    """)) {
                sql.setArray(1, uuids(articles));
                sql.executeUpdate();
            }
        }

        private void add(Set<UUID> articles) throws SQLException {
            try (PreparedStatement sql = connection.prepareStatement(
                    """
                    WITH told AS (
                        INSERT INTO article_sketch (article, day, document_hash, start_at, size, lowest, keys)
                        VALUES (?, coalesce(CAST(? AS date), 'infinity'), ?, ?, ?, ?, ?) RETURNING article, day, keys)
                    INSERT INTO article_key (key, day, article) SELECT unnest(keys), day, article FROM told
                    """)) {
                for (UUID article : articles) {
                    Row row = rows.get(article);
                    Standing standing = row.standing();
                    Sketch sketch = standing.sketch();
                    sql.setObject(1, article);
                    sql.setObject(2, standing.day());
                    sql.setString(3, standing.documentHash());
                    sql.setInt(4, standing.start());
                    sql.setInt(5, sketch.size());
                    sql.setObject(6, sketch.lowest());
                    sql.setObject(7, row.keys());
                    sql.addBatch();
                }
                sql.executeBatch();
            }
        }

        private void setParents(Set<UUID> articles) throws SQLException {
            try (PreparedStatement sql = connection.prepareStatement(
                    "UPDATE article_sketch SET parent = now.parent FROM unnest(?, ?) AS now(article, parent)"
                            + " WHERE article_sketch.article = now.article"
                            + " AND article_sketch.parent IS DISTINCT FROM now.parent")) {
                sql.setArray(1, uuids(articles));
                sql.setArray(
                        2,
                        connection.createArrayOf(
                                "uuid",
                                articles.stream()
                                        .map(article -> rows.get(article).parent())
                                        .toArray()));
                sql.executeUpdate();
            }
        }

        /**
         * What these and all that come down from them are copies of. OFFSET 0 has each step look up by the index: how far
         * a recursion goes cannot be estimated, and a guess too high would read the whole table at each import.
         */
        private Map<UUID, UUID> roots(Set<UUID> articles) throws SQLException {
            Map<UUID, UUID> roots = new HashMap<>();
            try (PreparedStatement sql = connection.prepareStatement(
                    """
                    WITH RECURSIVE below(article) AS (
                        SELECT unnest(?)
                        UNION SELECT copy.article FROM below CROSS JOIN LATERAL (
                            SELECT article FROM article_sketch WHERE parent = below.article OFFSET 0) AS copy),
                    above(article, at, parent) AS (
                        SELECT below.article, below.article, own.parent FROM below CROSS JOIN LATERAL (
                            SELECT parent FROM article_sketch WHERE article = below.article OFFSET 0) AS own
                        UNION ALL SELECT above.article, above.parent, next.parent FROM above CROSS JOIN LATERAL (
                            SELECT parent FROM article_sketch WHERE article = above.parent OFFSET 0) AS next)
                    SELECT article, nullif(at, article) FROM above WHERE parent IS NULL
                    """)) {
                sql.setArray(1, uuids(articles));
                try (ResultSet found = sql.executeQuery()) {
                    while (found.next()) {
                        roots.put(found.getObject(1, UUID.class), found.getObject(2, UUID.class));
                    }
                }
            }
            return roots;
        }

        private java.sql.Array uuids(Collection<UUID> ids) throws SQLException {
            return connection.createArrayOf("uuid", ids.toArray());
        }
    }
}
