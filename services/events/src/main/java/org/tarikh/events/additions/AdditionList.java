package org.tarikh.events.additions;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.tarikh.events.gazetteer.AddedEntries;
import org.tarikh.events.gazetteer.CurrentLexicon;
import org.tarikh.events.gazetteer.Gazetteer;
import org.tarikh.events.lexicon.Actor;
import org.tarikh.events.lexicon.AddedName;
import org.tarikh.events.lexicon.Lexicon;
import org.tarikh.events.lexicon.Place;
import org.tarikh.events.store.Sql;

/** What editors added to the lexicon, the newest first. */
@ApplicationScoped
class AdditionList {
    private static final String ACTOR = "actor";

    private final Sql sql;
    private final CurrentLexicon lexicon;
    private final Gazetteer gazetteer;

    AdditionList(Sql sql, CurrentLexicon lexicon, Gazetteer gazetteer) {
        this.sql = sql;
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
    }

    /** @param key id of the actor, the place or the name */
    private record Row(
            String kind,
            String key,
            String sort,
            String entry,
            String name,
            String language,
            Instant at,
            String by,
            String note) {}

    /**
     * A stretch of the list.
     *
     * @param kinds {@code actor}, {@code place}, {@code name}; none for all
     * @param words in the name or the id of the entry, in whatever case; or null
     * @param after null for the start
     */
    List<AdditionEntry> after(AdditionCursor after, Collection<String> kinds, String words, int limit) {
        lexicon.refresh();
        String wanted = words == null ? null : words.toLowerCase(Locale.ROOT);
        OffsetDateTime at = after == null ? null : after.at().atOffset(ZoneOffset.UTC);
        List<Row> rows = sql.list(
                """
                SELECT kind, key, sort, entry, name, language, added, added_by, note FROM (
                    SELECT 'actor' AS kind, id AS key, 'actor' AS sort, id AS entry, name, NULL AS language,
                        added, added_by, note FROM lexicon_actor
                    UNION ALL SELECT 'place', id, 'place', id, name, NULL, added, added_by, note FROM lexicon_place
                    UNION ALL SELECT 'name', id::text, sort, entry, name, language, added, added_by, note
                        FROM lexicon_name) AS addition
                WHERE (cardinality(?::text[]) = 0 OR kind = ANY (?::text[]))
                    AND (?::text IS NULL OR strpos(lower(name), ?) > 0 OR strpos(entry, ?) > 0)
                    AND (?::timestamptz IS NULL OR (added, kind, key) < (?::timestamptz, ?::text, ?::text))
                ORDER BY added DESC, kind DESC, key DESC LIMIT ?
                """,
                AdditionList::row,
                kinds,
                kinds,
                wanted,
                wanted,
                wanted,
                at,
                at,
                after == null ? null : after.kind(),
                after == null ? null : after.key(),
                limit);
        Map<String, Long> ofActors = gazetteer.actorEvents(entries(rows, true));
        Map<String, Long> ofPlaces = gazetteer.placeEvents(entries(rows, false));
        CurrentLexicon.View view = lexicon.view();
        return rows.stream()
                .map(row -> entry(row, view, row.sort().equals(ACTOR) ? ofActors : ofPlaces))
                .toList();
    }

    private static List<String> entries(List<Row> rows, boolean actors) {
        return rows.stream()
                .filter(row -> row.sort().equals(ACTOR) == actors)
                .map(Row::entry)
                .distinct()
                .toList();
    }

    private static AdditionEntry entry(Row row, CurrentLexicon.View view, Map<String, Long> events) {
        AddedEntries.Stock stock = view.stock();
        AddedName.Sort sort = AddedName.Sort.valueOf(row.sort().toUpperCase(Locale.ROOT));
        String called = called(view.lexicon(), sort, row.entry());
        boolean name = row.kind().equals("name");
        return new AdditionEntry(
                row.kind(),
                row.name(),
                row.language(),
                name ? UUID.fromString(row.key()) : null,
                new AdditionEntry.Of(
                        row.sort(),
                        row.entry(),
                        called,
                        stock.revision(sort, row.entry()),
                        // An entry of a pack that has the same name too is as good as the one that was added.
                        called != null && (name || called.equals(row.name())),
                        events.getOrDefault(row.entry(), 0L)),
                row.by(),
                row.at(),
                row.note());
    }

    private static String called(Lexicon lexicon, AddedName.Sort sort, String id) {
        if (sort == AddedName.Sort.ACTOR) {
            Actor actor = lexicon.actor(id);
            return actor == null ? null : actor.name();
        }
        Place place = lexicon.place(id);
        return place == null ? null : place.name();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getString(8),
                row.getString(9));
    }
}
