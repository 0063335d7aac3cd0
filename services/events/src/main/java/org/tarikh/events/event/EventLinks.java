package org.tarikh.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.tarikh.events.links.Happening;
import org.tarikh.events.links.Linking;
import org.tarikh.events.store.Sql;

/** Keeps the links between events what the events make them; a change works over its neighbours by index only. */
@ApplicationScoped
class EventLinks {
    private final Sql sql;

    EventLinks(Sql sql) {
        this.sql = sql;
    }

    /**
     * Lets the links follow.
     *
     * @param contents events as they are now, by id
     * @param gone events that are no more
     * @return the events whose links are others than before, not all of them in {@code contents}
     */
    Set<UUID> settle(Map<UUID, Event> contents, Collection<UUID> gone) {
        Map<UUID, Happening> now = new TreeMap<>();
        contents.forEach((id, event) -> now.put(id, Happening.of(event.recordedAs(id, 0, null))));
        Set<UUID> touched = new HashSet<>(contents.keySet());
        touched.addAll(gone);
        Map<UUID, Happening> before = happenings(touched);
        touched.removeIf(id -> Objects.equals(before.get(id), now.get(id)));
        if (touched.isEmpty()) {
            return Set.of();
        }
        Set<Linking.Offer> offers = new HashSet<>();
        for (UUID id : touched) {
            for (Map<UUID, Happening> time : List.of(before, now)) {
                if (time.containsKey(id)) {
                    offers.addAll(Linking.offers(time.get(id)));
                }
            }
        }
        Set<UUID> affected = searchers(offers);
        replace(touched, now);
        affected.addAll(searchers(offers));
        affected.addAll(touched);
        return link(affected);
    }

    private Map<UUID, Happening> happenings(Collection<UUID> events) {
        Map<UUID, Happening> found = new HashMap<>();
        sql.list(
                "SELECT event, content FROM happening WHERE event = ANY (?::uuid[])",
                row -> found.put(row.getObject(1, UUID.class), sql.value(row.getString(2), Happening.class)),
                events);
        return found;
    }

    private void replace(Set<UUID> touched, Map<UUID, Happening> now) {
        for (String table : List.of("happening", "link_offer", "link_search")) {
            sql.update("DELETE FROM " + table + " WHERE event = ANY (?::uuid[])", touched);
        }
        List<Object[]> happenings = new ArrayList<>();
        List<Object[]> offers = new ArrayList<>();
        List<Object[]> searches = new ArrayList<>();
        now.forEach((id, happening) -> {
            if (touched.contains(id)) {
                happenings.add(new Object[] {id, sql.json(happening)});
                Linking.offers(happening)
                        .forEach(offer -> offers.add(new Object[] {id, offer.ground(), offer.day(), happening.tie()}));
                Linking.searches(happening)
                        .forEach(search ->
                                searches.add(new Object[] {id, search.ground(), search.since(), search.until()}));
            }
        });
        sql.batch("INSERT INTO happening (event, content) VALUES (?, ?::jsonb)", happenings);
        sql.batch("INSERT INTO link_offer (event, ground, day, tie) VALUES (?, ?, ?, ?)", offers);
        sql.batch("INSERT INTO link_search (event, ground, since, until) VALUES (?, ?, ?, ?)", searches);
    }

    /**
     * Events that look for one of the offers and may take it: one whose search meets as many offers of later days as are
     * looked at does not see it.
     */
    private Set<UUID> searchers(Set<Linking.Offer> offers) {
        return new HashSet<>(sql.list(
                """
                SELECT DISTINCT search.event
                FROM unnest(?::text[], ?::text[]) AS told (ground, on_day)
                CROSS JOIN LATERAL (SELECT told.on_day::date AS day) AS offer
                CROSS JOIN LATERAL (SELECT (
                    SELECT nearer.day FROM link_offer AS nearer
                    WHERE nearer.ground = told.ground AND nearer.day > offer.day
                    ORDER BY nearer.day OFFSET ? LIMIT 1) AS day) AS hidden
                JOIN link_search AS search ON search.ground = told.ground AND search.until >= offer.day
                    AND search.until <= offer.day + ? AND search.since <= offer.day
                    AND (hidden.day IS NULL OR search.until <= hidden.day)
                """,
                row -> row.getObject(1, UUID.class),
                offers.stream().map(Linking.Offer::ground).toList(),
                offers.stream().map(offer -> offer.day().toString()).toList(),
                Linking.CANDIDATES,
                Linking.WIDEST));
    }

    private Map<UUID, Set<UUID>> candidates(Collection<UUID> events) {
        Map<UUID, Set<UUID>> candidates = new HashMap<>();
        sql.list(
                """
                SELECT search.event, found.event FROM link_search AS search
                CROSS JOIN LATERAL (
                    SELECT offer.event FROM link_offer AS offer
                    WHERE offer.ground = search.ground AND offer.day BETWEEN search.since AND search.until
                        AND offer.event <> search.event
                    ORDER BY offer.day DESC, offer.tie LIMIT ?) AS found
                WHERE search.event = ANY (?::uuid[])
                """,
                row -> candidates
                        .computeIfAbsent(row.getObject(1, UUID.class), id -> new HashSet<>())
                        .add(row.getObject(2, UUID.class)),
                Linking.CANDIDATES,
                events);
        return candidates;
    }

    private Set<UUID> link(Set<UUID> events) {
        Map<UUID, Set<UUID>> candidates = candidates(events);
        Set<UUID> wanted = new HashSet<>(events);
        candidates.values().forEach(wanted::addAll);
        Map<UUID, Happening> happenings = happenings(wanted);
        Map<UUID, List<Event.Link>> before = of(events);
        Set<UUID> changed = new HashSet<>();
        List<Object[]> rows = new ArrayList<>();
        for (UUID id : events) {
            List<Event.Link> links = happenings.containsKey(id)
                    ? Linking.of(
                            happenings.get(id),
                            candidates.getOrDefault(id, Set.of()).stream()
                                    .map(happenings::get)
                                    .toList())
                    : List.of();
            if (!links.equals(before.getOrDefault(id, List.of()))) {
                changed.add(id);
                for (Event.Link link : links) {
                    rows.add(new Object[] {id, rows.size(), link.to(), link.rel(), link.why()});
                }
            }
        }
        sql.update("DELETE FROM event_link WHERE source = ANY (?::uuid[])", changed);
        sql.batch("INSERT INTO event_link (source, ordinal, target, rel, why) VALUES (?, ?, ?, ?, ?)", rows);
        return changed;
    }

    /** The links of each of the events that has any. */
    Map<UUID, List<Event.Link>> of(Collection<UUID> events) {
        Map<UUID, List<Event.Link>> links = new HashMap<>();
        sql.list(
                "SELECT source, target, rel, why FROM event_link WHERE source = ANY (?::uuid[])"
                        + " ORDER BY source, ordinal",
                row -> links.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                        .add(new Event.Link(row.getObject(2, UUID.class), row.getString(3), row.getString(4))),
                events);
        return links;
    }
}
