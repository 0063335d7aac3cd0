package org.tarikh.events.additions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.tarikh.events.audit.Audit;
import org.tarikh.events.audit.AuditEntry;
import org.tarikh.events.event.EventIds;
import org.tarikh.events.gazetteer.AddedEntries;
import org.tarikh.events.gazetteer.CurrentLexicon;
import org.tarikh.events.lexicon.Actor;
import org.tarikh.events.lexicon.AddedName;
import org.tarikh.events.lexicon.Place;
import org.tarikh.events.problem.Code;
import org.tarikh.events.problem.IfMatch;
import org.tarikh.events.problem.Problem;
import org.tarikh.events.store.Sql;

/**
 * What editors do to the lexicon. Each act raises its version first, so that acts come one after another, each is checked
 * beside all before it, and no replica goes on reading with a lexicon of before.
 */
@ApplicationScoped
class LexiconEdits {
    private final Sql sql;
    private final AddedEntries added;
    private final CurrentLexicon lexicon;
    private final Audit audit;
    private final EventIds ids;
    private final Clock clock;

    LexiconEdits(Sql sql, AddedEntries added, CurrentLexicon lexicon, Audit audit, EventIds ids, Clock clock) {
        this.sql = sql;
        this.added = added;
        this.lexicon = lexicon;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Who does something, when and why. */
    private record Act(Instant at, String by, String note) {}

    /** The lexicon as it stands for the act under way, and nobody else's until it ends. */
    private CurrentLexicon.View turn() {
        sql.update("UPDATE lexicon_version SET version = version + 1");
        return lexicon.beside(added.stock());
    }

    /** Adds an actor, with what it is called; told is its id. */
    @Transactional
    String add(ActorForm form, String by) {
        FormReader.Added<Actor> read = new FormReader(turn().lexicon()).actor(form);
        Actor actor = read.entry();
        Act act = new Act(now(), by, form.note());
        sql.update(
                "INSERT INTO lexicon_actor (id, name, kind, sectors, country, parent, role, added, added_by, note)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                actor.id(),
                actor.name(),
                actor.kind(),
                actor.sectors(),
                actor.country(),
                actor.parent(),
                actor.role(),
                act.at().atOffset(ZoneOffset.UTC),
                act.by(),
                act.note());
        keep(read.names(), act);
        changed(AddedName.Sort.ACTOR, actor.id());
        readAgain(actor.name(), read.names());
        Map<String, Object> values = told(actor.id(), actor.name(), actor.kind(), actor.country(), actor.parent());
        values.put("names", names(read.names()));
        tell("actor_added", AddedName.Sort.ACTOR, actor.id(), act, null, values);
        return actor.id();
    }

    /** Adds a place, as an actor is added. */
    @Transactional
    String add(PlaceForm form, String by) {
        FormReader.Added<Place> read = new FormReader(turn().lexicon()).place(form);
        Place place = read.entry();
        Act act = new Act(now(), by, form.note());
        sql.update(
                "INSERT INTO lexicon_place (id, name, kind, parent, country, lat, lon, added, added_by, note)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                place.id(),
                place.name(),
                place.kind(),
                place.parent(),
                place.country(),
                place.lat(),
                place.lon(),
                act.at().atOffset(ZoneOffset.UTC),
                act.by(),
                act.note());
        keep(read.names(), act);
        changed(AddedName.Sort.PLACE, place.id());
        readAgain(place.name(), read.names());
        Map<String, Object> values = told(place.id(), place.name(), place.kind(), place.country(), place.parent());
        values.put("lat", place.lat());
        values.put("lon", place.lon());
        values.put("names", names(read.names()));
        tell("place_added", AddedName.Sort.PLACE, place.id(), act, null, values);
        return place.id();
    }

    /** Gives an entry of a pack or an editor a further name. */
    @Transactional
    void name(AddedName.Sort sort, String id, NameForm form, String by) {
        CurrentLexicon.View view = turn();
        FormReader reader = new FormReader(view.lexicon());
        AddedName name =
                sort == AddedName.Sort.ACTOR ? reader.name(actor(view, id), form) : reader.name(place(view, id), form);
        Act act = new Act(now(), by, form.note());
        keep(List.of(name), act);
        changed(sort, id);
        readAgain(null, List.of(name));
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", id);
        values.put("name", name.name());
        values.put("language", name.language());
        tell("name_added", sort, id, act, null, values);
    }

    /**
     * Removes an entry that an editor added, with its names; one too that a pack has come to have, or that has lost the one
     * it lay under.
     *
     * @param ifMatch the header by which the revision is named
     * @param note why, or null
     * @throws Problem 404, 409 where a pack has it or another entry lies under it, 412, 428
     */
    @Transactional
    void remove(AddedName.Sort sort, String id, String ifMatch, String by, String note) {
        CurrentLexicon.View view = turn();
        String name = view.stock().ownName(sort, id).orElseThrow(() -> notOwn(view, sort, id));
        IfMatch.check(ifMatch, view.stock().revision(sort, id));
        String under = sql.first(
                        "SELECT id FROM lexicon_" + word(sort) + " WHERE parent = ? ORDER BY id LIMIT 1",
                        row -> row.getString(1),
                        id)
                .orElse(null);
        if (under != null) {
            throw new Problem(Code.ENTRY_IN_USE, under + " lies under " + id + ": remove it first.");
        }
        List<AddedName> names = view.stock().names(sort, id).stream()
                .map(AddedEntries.Named::name)
                .toList();
        sql.update("DELETE FROM lexicon_" + word(sort) + " WHERE id = ?", id);
        sql.update("DELETE FROM lexicon_name WHERE sort = ? AND entry = ?", word(sort), id);
        changed(sort, id);
        readAgain(name, names);
        Map<String, Object> was = new LinkedHashMap<>();
        was.put("id", id);
        was.put("name", name);
        was.put("names", names(names));
        tell("entry_removed", sort, id, new Act(now(), by, note), was, null);
    }

    private static Problem notOwn(CurrentLexicon.View view, AddedName.Sort sort, String id) {
        known(view, sort, id);
        return new Problem(Code.NOT_ADDED_BY_HAND, "A pack has " + id + ": only what editors added is removed.");
    }

    /** Removes a name that an editor added, as an entry is removed; one too whose entry the packs have lost. */
    @Transactional
    void removeName(AddedName.Sort sort, String id, UUID nameId, String ifMatch, String by, String note) {
        CurrentLexicon.View view = turn();
        AddedName name = view.stock().names(sort, id).stream()
                .filter(named -> named.id().equals(nameId))
                .map(AddedEntries.Named::name)
                .findFirst()
                .orElseThrow(() -> noName(view, sort, id, nameId));
        IfMatch.check(ifMatch, view.stock().revision(sort, id));
        sql.update("DELETE FROM lexicon_name WHERE id = ?", nameId);
        changed(sort, id);
        readAgain(null, List.of(name));
        Map<String, Object> was = new LinkedHashMap<>();
        was.put("id", id);
        was.put("name", name.name());
        was.put("language", name.language());
        tell("name_removed", sort, id, new Act(now(), by, note), was, null);
    }

    private static Problem noName(CurrentLexicon.View view, AddedName.Sort sort, String id, UUID name) {
        known(view, sort, id);
        return noName(name);
    }

    private static void known(CurrentLexicon.View view, AddedName.Sort sort, String id) {
        if (sort == AddedName.Sort.ACTOR) {
            actor(view, id);
        } else {
            place(view, id);
        }
    }

    static Problem noName(Object id) {
        return new Problem(Code.ADDED_NAME_NOT_FOUND, "No name that an editor added has the id " + id + ".");
    }

    private static Actor actor(CurrentLexicon.View view, String id) {
        Actor actor = view.lexicon().actor(id);
        if (actor == null) {
            throw new Problem(Code.ACTOR_NOT_FOUND, "The lexicon has no actor with the id " + id + ".");
        }
        return actor;
    }

    private static Place place(CurrentLexicon.View view, String id) {
        Place place = view.lexicon().place(id);
        if (place == null) {
            throw new Problem(
                    Code.PLACE_NOT_FOUND, "Neither the lexicon nor the gazetteer has a place with the id " + id + ".");
        }
        return place;
    }

    private void keep(List<AddedName> names, Act act) {
        sql.batch(
                "INSERT INTO lexicon_name (id, sort, entry, name, language, added, added_by, note)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                names.stream()
                        .map(name -> new Object[] {
                            ids.next(),
                            word(name.sort()),
                            name.entry(),
                            name.name(),
                            name.language(),
                            act.at().atOffset(ZoneOffset.UTC),
                            act.by(),
                            act.note()
                        })
                        .toList());
    }

    private void changed(AddedName.Sort sort, String id) {
        sql.update(
                "INSERT INTO lexicon_revision (sort, entry, revision) VALUES (?, ?, 1)"
                        + " ON CONFLICT (sort, entry) DO UPDATE SET revision = lexicon_revision.revision + 1",
                word(sort),
                id);
    }

    /** Articles that hold a name which is found in them are read again. */
    private void readAgain(String name, Collection<AddedName> further) {
        List<Object[]> names = new ArrayList<>();
        if (name != null) {
            names.add(new Object[] {name});
        }
        further.stream().filter(AddedName::isFound).forEach(one -> names.add(new Object[] {one.name()}));
        sql.batch("INSERT INTO lexicon_rereading (name) VALUES (?)", names);
    }

    private static Map<String, Object> told(String id, String name, String kind, String country, String parent) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", id);
        values.put("name", name);
        values.put("kind", kind);
        values.put("country", country);
        values.put("parent", parent);
        return values;
    }

    private static List<String> names(List<AddedName> names) {
        return names.stream().map(AddedName::name).toList();
    }

    private void tell(
            String act,
            AddedName.Sort sort,
            String id,
            Act done,
            Map<String, Object> was,
            Map<String, Object> becomes) {
        audit.addOfEntry(
                act, AuditEntry.Sort.valueOf(sort.name()), id, done.by(), done.note(), done.at(), was, becomes);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String word(AddedName.Sort sort) {
        return sort.name().toLowerCase(Locale.ROOT);
    }
}
