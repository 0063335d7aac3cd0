package org.tarikh.events.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tarikh.events.language.WordTable;

/** Checks that the rows of a pack fit one another and the packs beside it, and tells of names that may mislead. */
final class PackCheck {
    private static final Set<String> POINTS = Set.of("city", "facility", "crossing");
    private static final int DEEPEST = 32;

    private final Pack pack;
    private final List<Pack> others;
    private final FindingList findings;
    private final Map<String, String> actorParents = new HashMap<>();
    private final Map<String, String> placeParents = new HashMap<>();

    /** @param others the packs it stands beside, without itself */
    PackCheck(Pack pack, List<Pack> others, FindingList findings) {
        this.pack = pack;
        this.others = others;
        this.findings = findings;
        for (Pack other : others) {
            other.actors()
                    .forEach(entry ->
                            actorParents.put(entry.value().id(), entry.value().parent()));
            other.places()
                    .forEach(entry ->
                            placeParents.put(entry.value().id(), entry.value().parent()));
        }
    }

    /** What makes the pack unfit to be read with. */
    void faults() {
        var ids = new HashMap<String, Tsv.Row>();
        pack.actors().forEach(entry -> unique(entry.row(), entry.value().id(), ids, actorParents));
        ids.clear();
        pack.places().forEach(entry -> unique(entry.row(), entry.value().id(), ids, placeParents));
        pack.actors()
                .forEach(entry ->
                        actorParents.put(entry.value().id(), entry.value().parent()));
        pack.places()
                .forEach(entry ->
                        placeParents.put(entry.value().id(), entry.value().parent()));
        pack.actors().forEach(entry -> parent(entry.row(), entry.value().id(), actorParents));
        pack.places().forEach(entry -> parent(entry.row(), entry.value().id(), placeParents));
        for (Pack.Entry<Pack.Metonym> entry : pack.metonyms()) {
            if (!actorParents.containsKey(entry.value().actor())) {
                problem(
                        entry.row(),
                        "actor",
                        "no actor has the id " + entry.value().actor());
            }
        }
        markers();
    }

    private void unique(Tsv.Row row, String id, Map<String, Tsv.Row> ids, Map<String, String> elsewhere) {
        Tsv.Row first = ids.putIfAbsent(id, row);
        if (first != null) {
            problem(row, "id", "the id " + id + " is already in " + first.file() + ", line " + first.line());
        } else if (elsewhere.containsKey(id)) {
            problem(row, "id", "the id " + id + " is already in another pack");
        }
    }

    private void parent(Tsv.Row row, String id, Map<String, String> parents) {
        String parent = parents.get(id);
        if (parent != null && !parents.containsKey(parent)) {
            problem(row, "parent", "nothing has the id " + parent);
            return;
        }
        for (int steps = 0; parent != null; steps++) {
            if (steps == DEEPEST) {
                problem(row, "parent", id + " is its own ancestor");
                return;
            }
            parent = parents.get(parent);
        }
    }

    private void markers() {
        Set<String> names = named().stream().map(Named::key).collect(Collectors.toSet());
        for (String marker : pack.manifest().markers()) {
            if (!names.contains(Words.key(marker))) {
                findings.problem(PackText.MANIFEST, 0, 0, "the marker " + marker + " is no name of the pack");
            }
        }
    }

    /** What reads, but may read otherwise than meant. */
    void doubts() {
        Set<String> common = new HashSet<>(WordTable.load("common-words.txt").words());
        Map<String, String> known = new HashMap<>();
        for (Pack other : others) {
            for (Named name : named(other)) {
                known.putIfAbsent(
                        name.sort() + name.key(),
                        name.id() + " of the pack " + other.manifest().id());
            }
        }
        Map<String, Named> own = new HashMap<>();
        for (Named name : named()) {
            Named before = own.putIfAbsent(name.sort() + name.key(), name);
            if (before != null) {
                String where = before.id().equals(name.id()) ? "is there twice" : "also names " + before.id();
                warning(name, where + " (line " + before.row().line() + ")");
            }
            String other = known.get(name.sort() + name.key());
            if (other != null && before == null) {
                warning(name, "also names " + other);
            }
            boolean asWritten = name.written().equals(name.written().toUpperCase(Locale.ROOT));
            if (common.contains(name.key()) && !asWritten) {
                warning(name, "is a common word");
            }
            if (name.key().length() < 2) {
                warning(name, "is a single letter");
            }
        }
        for (Pack.Entry<Place> entry : pack.places()) {
            if (entry.value().lat() == null && POINTS.contains(entry.value().kind())) {
                Tsv.Row row = entry.row();
                findings.warning(
                        row.file(), row.line(), row.at("lat"), entry.value().name() + " has no coordinate");
            }
        }
    }

    private List<Named> named() {
        return named(pack);
    }

    private static List<Named> named(Pack pack) {
        var names = new ArrayList<Named>();
        for (Pack.Entry<Actor> entry : pack.actors()) {
            Actor actor = entry.value();
            names.add(new Named("actor ", actor.id(), actor.name(), entry.row(), "name"));
            actor.aliases().forEach(name -> names.add(new Named("actor ", actor.id(), name, entry.row(), "aliases")));
        }
        for (Pack.Entry<Place> entry : pack.places()) {
            Place place = entry.value();
            names.add(new Named("place ", place.id(), place.name(), entry.row(), "name"));
            place.aliases().forEach(name -> names.add(new Named("place ", place.id(), name, entry.row(), "aliases")));
        }
        return names;
    }

    private void problem(Tsv.Row row, String column, String message) {
        findings.problem(row.file(), row.line(), row.at(column), message);
    }

    private void warning(Named name, String message) {
        findings.warning(
                name.row().file(), name.row().line(), name.row().at(name.column()), name.written() + " " + message);
    }

    /** A written form, what it names and where it stands. */
    private record Named(String sort, String id, String written, String key, Tsv.Row row, String column) {
        Named(String sort, String id, String written, Tsv.Row row, String column) {
            this(sort, id, written, Words.key(written), row, column);
        }
    }
}
