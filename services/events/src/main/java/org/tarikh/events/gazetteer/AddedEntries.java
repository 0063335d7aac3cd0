package org.tarikh.events.gazetteer;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tarikh.events.lexicon.Actor;
import org.tarikh.events.lexicon.AddedName;
import org.tarikh.events.lexicon.Additions;
import org.tarikh.events.lexicon.Place;
import org.tarikh.events.store.Sql;

/** What editors added to the lexicon, as the database has it. */
@ApplicationScoped
public class AddedEntries {
    private final Sql sql;

    AddedEntries(Sql sql) {
        this.sql = sql;
    }

    /** A name with the id by which it is removed. */
    public record Named(UUID id, AddedName name) {}

    /**
     * All that was added.
     *
     * @param version of the lexicon; it rises with every change
     * @param names of an entry, in the order they came, by {@link #key}
     * @param revisions how often each entry was changed, by {@link #key}
     * @param own what each entry that an editor added is called, by {@link #key}
     */
    public record Stock(
            long version,
            List<Actor> actors,
            List<Place> places,
            Map<String, List<Named>> names,
            Map<String, Long> revisions,
            Map<String, String> own) {
        static final Stock NONE = new Stock(-1, List.of(), List.of(), Map.of(), Map.of(), Map.of());

        public Additions additions() {
            return new Additions(
                    actors,
                    places,
                    names.values().stream()
                            .flatMap(List::stream)
                            .map(Named::name)
                            .toList());
        }

        /** How often an entry was changed; 0 for one that is as its pack has it. */
        public long revision(AddedName.Sort sort, String id) {
            return revisions.getOrDefault(key(sort, id), 0L);
        }

        /** What an entry is called that an editor added. */
        public Optional<String> ownName(AddedName.Sort sort, String id) {
            return Optional.ofNullable(own.get(key(sort, id)));
        }

        /** The names that editors gave it, in the order they came. */
        public List<Named> names(AddedName.Sort sort, String id) {
            return names.getOrDefault(key(sort, id), List.of());
        }
    }

    private static String key(AddedName.Sort sort, String id) {
        return sort + " " + id;
    }

    /** The version that stands. */
    long version() {
        return sql.first("SELECT version FROM lexicon_version", row -> row.getLong(1))
                .orElseThrow();
    }

    /** All of it; in no transaction it may be newer than the version it tells, never older. */
    public Stock stock() {
        long version = version();
        List<Actor> actors = sql.list(
                "SELECT id, name, kind, sectors, country, parent, role FROM lexicon_actor ORDER BY id",
                AddedEntries::actor);
        List<Place> places = sql.list(
                "SELECT id, name, kind, parent, country, lat, lon FROM lexicon_place ORDER BY id", AddedEntries::place);
        Map<String, List<Named>> names = sql
                .list(
                        "SELECT id, sort, entry, name, language FROM lexicon_name ORDER BY ordinal",
                        row -> new Named(
                                row.getObject(1, UUID.class),
                                new AddedName(
                                        sort(row.getString(2)), row.getString(3), row.getString(4), row.getString(5))))
                .stream()
                .collect(Collectors.groupingBy(
                        named -> key(named.name().sort(), named.name().entry())));
        Map<String, Long> revisions = new HashMap<>();
        sql.list(
                "SELECT sort, entry, revision FROM lexicon_revision",
                row -> revisions.put(key(sort(row.getString(1)), row.getString(2)), row.getLong(3)));
        Map<String, String> own = new HashMap<>();
        actors.forEach(actor -> own.put(key(AddedName.Sort.ACTOR, actor.id()), actor.name()));
        places.forEach(place -> own.put(key(AddedName.Sort.PLACE, place.id()), place.name()));
        return new Stock(version, actors, places, names, revisions, own);
    }

    private static AddedName.Sort sort(String word) {
        return AddedName.Sort.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static Actor actor(ResultSet row) throws SQLException {
        Array sectors = row.getArray(4);
        return new Actor(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                List.of((String[]) sectors.getArray()),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                null,
                null,
                List.of(),
                List.of(),
                null,
                null);
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                null,
                row.getObject(6, Double.class),
                row.getObject(7, Double.class),
                List.of(),
                null,
                null);
    }
}
