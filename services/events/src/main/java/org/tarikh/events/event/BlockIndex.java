package org.tarikh.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tarikh.events.reconciliation.Blocks;
import org.tarikh.events.store.Sql;

/** Finds in the store which reports lie in one part of a block, by the rule of {@link Blocks}. */
@ApplicationScoped
class BlockIndex {
    private final Sql sql;

    BlockIndex(Sql sql) {
        this.sql = sql;
    }

    /** A report's place in a block. */
    record Place(long block, int spread) {
        Part part(int depth) {
            return new Part(block, Blocks.start(spread, depth), depth);
        }
    }

    /** A block, or one of the parts it fell into when it was parted so often. */
    record Part(long block, int start, int depth) {
        private int end() {
            return start + Blocks.width(depth);
        }
    }

    static List<Place> places(Collection<Long> blocks, int spread) {
        return blocks.stream().map(block -> new Place(block, spread)).toList();
    }

    void remove(Map<UUID, Set<Place>> places) {
        sql.batch("DELETE FROM report_block WHERE block = ? AND spread = ? AND report = ?", rows(places));
    }

    void add(Map<UUID, Set<Place>> places) {
        sql.batch("INSERT INTO report_block (block, spread, report) VALUES (?, ?, ?)", rows(places));
    }

    private static List<Object[]> rows(Map<UUID, Set<Place>> places) {
        List<Object[]> rows = new ArrayList<>();
        places.forEach(
                (report, of) -> of.forEach(place -> rows.add(new Object[] {place.block(), place.spread(), report})));
        return rows;
    }

    /** The part each place lies in now; no more rows of a block are looked at than reports of it are compared. */
    Map<Place, Part> parts(Collection<Place> places) {
        Map<Place, Part> settled = new HashMap<>();
        Map<Part, List<Place>> open = new LinkedHashMap<>();
        new LinkedHashSet<>(places).forEach(place -> open.computeIfAbsent(place.part(0), part -> new ArrayList<>())
                .add(place));
        while (!open.isEmpty()) {
            Set<Part> large = large(open.keySet());
            Map<Part, List<Place>> deeper = new LinkedHashMap<>();
            open.forEach((part, within) -> {
                for (Place place : within) {
                    if (large.contains(part) && part.depth() < Blocks.DEEPEST) {
                        deeper.computeIfAbsent(place.part(part.depth() + 1), inner -> new ArrayList<>())
                                .add(place);
                    } else {
                        settled.put(place, part);
                    }
                }
            });
            open.clear();
            open.putAll(deeper);
        }
        return settled;
    }

    private Set<Part> large(Collection<Part> parts) {
        List<Part> asked = List.copyOf(parts);
        Set<Part> large = new HashSet<>();
        sql.list(
                """
                SELECT asked.at FROM unnest(?::bigint[], ?::integer[], ?::integer[])
                    WITH ORDINALITY AS asked (block, first, beyond, at)
                CROSS JOIN LATERAL (SELECT count(*) AS many FROM (
                    SELECT 1 FROM report_block held WHERE held.block = asked.block
                        AND held.spread >= asked.first AND held.spread < asked.beyond LIMIT ?) few) counted
                WHERE counted.many > ?
                """,
                row -> large.add(asked.get(row.getInt(1) - 1)),
                asked.stream().map(Part::block).toList(),
                asked.stream().map(Part::start).toList(),
                asked.stream().map(Part::end).toList(),
                Blocks.MOST + 1,
                Blocks.MOST);
        return large;
    }

    /** The reports of each part. */
    Map<Part, Set<UUID>> members(Collection<Part> parts) {
        List<Part> asked = List.copyOf(new LinkedHashSet<>(parts));
        Map<Part, Set<UUID>> members = new HashMap<>();
        asked.forEach(part -> members.put(part, new LinkedHashSet<>()));
        sql.list(
                """
                SELECT asked.at, held.report FROM unnest(?::bigint[], ?::integer[], ?::integer[])
                    WITH ORDINALITY AS asked (block, first, beyond, at)
                CROSS JOIN LATERAL (SELECT report FROM report_block held WHERE held.block = asked.block
                    AND held.spread >= asked.first AND held.spread < asked.beyond) held
                """,
                row -> members.get(asked.get(row.getInt(1) - 1)).add(row.getObject(2, UUID.class)),
                asked.stream().map(Part::block).toList(),
                asked.stream().map(Part::start).toList(),
                asked.stream().map(Part::end).toList());
        return members;
    }
}
