package org.tarikh.events.lexicon;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tarikh.events.terms.Kind;

/** Actors, places, roles and triggers read from the data files of {@code lexicon/}; immutable once loaded. */
public final class Lexicon {
    private static final List<String> ACTORS = List.of(
            "packs/world/actors-states.tsv",
            "packs/world/actors-armed-groups.tsv",
            "packs/world/actors-agencies.tsv",
            "packs/world/actors-officials.tsv",
            "packs/world/actors-media.tsv",
            "packs/world/actors-people.tsv",
            "packs/afghanistan/actors-armed-groups.tsv",
            "packs/afghanistan/actors-agencies.tsv",
            "packs/afghanistan/actors-officials.tsv",
            "packs/afghanistan/actors-media.tsv");
    private static final List<String> PLACES = List.of(
            "packs/world/places-world.tsv",
            "packs/afghanistan/places-afghanistan.tsv",
            "packs/afghanistan/places-pakistan.tsv",
            "packs/afghanistan/places-iran.tsv");

    private final Map<String, Actor> actors = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<String, List<Name>> stateOfCountry = new HashMap<>();
    private final Map<String, Place> countries = new HashMap<>();
    private final Map<String, Role> roles = new HashMap<>();
    private final List<Trigger> triggers = new ArrayList<>();
    private final Map<String, List<String>> contentWords = new LinkedHashMap<>();
    private final NameTrie names = new NameTrie();

    private Lexicon() {}

    /** Loads every file; a row that cannot be read is told with its file and line. */
    public static Lexicon load() {
        var lexicon = new Lexicon();
        ACTORS.forEach(lexicon::loadActors);
        PLACES.forEach(lexicon::loadPlaces);
        lexicon.checkParents();
        lexicon.loadMetonyms();
        lexicon.loadDemonyms();
        lexicon.loadRoles();
        lexicon.loadTriggers();
        for (Tsv.Row row : Tsv.read("cues.tsv", "plover", "words")) {
            lexicon.contentWords.put(row.required("plover"), row.list("words"));
        }
        return lexicon;
    }

    public Collection<Actor> actors() {
        return Collections.unmodifiableCollection(actors.values());
    }

    public Collection<Place> places() {
        return Collections.unmodifiableCollection(places.values());
    }

    /** The actor with this id, or null. */
    public Actor actor(String id) {
        return id == null ? null : actors.get(id);
    }

    /** The place with this id, or null. */
    public Place place(String id) {
        return id == null ? null : places.get(id);
    }

    public List<Trigger> triggers() {
        return Collections.unmodifiableList(triggers);
    }

    /** By PLOVER type, words that tell what kind of statement a neutral verb brings. */
    public Map<String, List<String>> contentWords() {
        return Collections.unmodifiableMap(contentWords);
    }

    /** What a noun says of the standing of whom it names, or null. */
    public Role role(String noun) {
        return roles.get(noun.toLowerCase(Locale.ROOT));
    }

    /** Names in the text, longest first, none overlapping. */
    public List<NameHit> find(String text) {
        return names.find(text);
    }

    /** The government that acts for a country on a day, or null where the lexicon knows none. */
    public Actor government(String country, LocalDate day) {
        LocalDate on = day == null ? LocalDate.MAX : day;
        for (Name name : stateOfCountry.getOrDefault(country, List.of())) {
            if (name.validOn(on)) {
                return name.actor();
            }
        }
        return null;
    }

    /** The country with this code as a place, or null. */
    public Place country(String code) {
        return code == null ? null : countries.get(code);
    }

    /** The name of the first-level area that holds a place, or null. */
    public String admin1Of(Place place) {
        for (Place at = place; at != null; at = place(at.parent())) {
            if (at.kind().equals("admin1")) {
                return at.name();
            }
        }
        return null;
    }

    /** Whether {@code outer} is {@code inner} or holds it. */
    public boolean holds(Place outer, Place inner) {
        for (Place at = inner; at != null; at = place(at.parent())) {
            if (at.equals(outer)) {
                return true;
            }
        }
        return outer.kind().equals("country")
                && outer.country() != null
                && outer.country().equals(inner.country());
    }

    private void loadActors(String file) {
        for (Tsv.Row row : Tsv.read(file, "id", "name", "kind", "aliases", "short", "from", "to", "parent")) {
            var actor = new Actor(
                    row.required("id"),
                    row.required("name"),
                    row.required("kind"),
                    row.list("sector"),
                    row.text("country"),
                    row.text("parent"),
                    row.text("role"),
                    day(row, "from", true),
                    day(row, "to", false),
                    row.list("aliases"),
                    row.list("short"),
                    row.text("fa"),
                    row.text("ps"));
            if (actors.put(actor.id(), actor) != null) {
                throw row.problem("a second actor with the id " + actor.id());
            }
            // An actor's validity is of its office; its name stands for it before and after.
            names.add(new Name(actor.name(), actor, null, Name.Sort.FULL, null, null));
            for (String alias : actor.aliases()) {
                names.add(new Name(alias, actor, null, Name.Sort.FULL, null, null));
            }
            for (String alias : actor.shortForms()) {
                names.add(new Name(alias, actor, null, Name.Sort.SHORT, null, null));
            }
            if (actor.country() != null && actor.kind().equals("state")) {
                stateOfCountry
                        .computeIfAbsent(actor.country(), key -> new ArrayList<>())
                        .add(new Name(actor.name(), actor, null, Name.Sort.FULL, null, null));
            }
        }
    }

    private void loadPlaces(String file) {
        for (Tsv.Row row : Tsv.read(file, "id", "name", "kind", "parent", "country", "lat", "lon", "aliases")) {
            var place = new Place(
                    row.required("id"),
                    row.required("name"),
                    row.required("kind"),
                    row.text("parent"),
                    row.text("country"),
                    row.text("iso3166_2"),
                    row.number("lat"),
                    row.number("lon"),
                    row.list("aliases"),
                    row.text("fa"),
                    row.text("ps"));
            if (places.put(place.id(), place) != null) {
                throw row.problem("a second place with the id " + place.id());
            }
            if (place.kind().equals("country") && place.country() != null) {
                countries.putIfAbsent(place.country(), place);
            }
            names.add(new Name(place.name(), null, place, Name.Sort.FULL, null, null));
            for (String alias : place.aliases()) {
                names.add(new Name(alias, null, place, Name.Sort.FULL, null, null));
            }
        }
    }

    private void checkParents() {
        for (Actor actor : actors.values()) {
            if (actor.parent() != null && !actors.containsKey(actor.parent())) {
                throw new IllegalStateException(
                        "lexicon: actor " + actor.id() + " has an unknown parent " + actor.parent());
            }
        }
        for (Place place : places.values()) {
            if (place.parent() != null && !places.containsKey(place.parent())) {
                throw new IllegalStateException(
                        "lexicon: place " + place.id() + " has an unknown parent " + place.parent());
            }
        }
    }

    private void loadMetonyms() {
        var countryOfName = new HashMap<String, String>();
        for (Place place : places.values()) {
            if (place.kind().equals("country")) {
                countryOfName.put(place.name(), place.country());
            }
        }
        for (Tsv.Row row : Tsv.read("packs/world/metonyms.tsv", "words", "actor", "from", "to")) {
            Actor actor = actor(row.required("actor"));
            if (actor == null) {
                throw row.problem("unknown actor " + row.text("actor"));
            }
            LocalDate from = day(row, "from", true);
            LocalDate to = day(row, "to", false);
            for (String words : row.list("words")) {
                names.add(new Name(words, actor, null, Name.Sort.METONYM, from, to));
                // "Afghanistan" itself stands for one government before a day and for another after it.
                if (countryOfName.containsKey(words)) {
                    stateOfCountry
                            .computeIfAbsent(countryOfName.get(words), key -> new ArrayList<>())
                            .add(0, new Name(words, actor, null, Name.Sort.METONYM, from, to));
                }
            }
        }
    }

    private void loadDemonyms() {
        for (Tsv.Row row : Tsv.read("packs/world/demonyms.tsv", "country", "words")) {
            List<Name> governments = stateOfCountry.get(row.required("country"));
            if (governments == null) {
                continue;
            }
            for (Name government : governments) {
                for (String words : row.list("words")) {
                    names.add(new Name(
                            words, government.actor(), null, Name.Sort.DEMONYM, government.from(), government.to()));
                }
            }
        }
    }

    private void loadRoles() {
        for (Tsv.Row row : Tsv.read("roles.tsv", "role", "words")) {
            Role role;
            try {
                role = Role.valueOf(row.required("role").toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw row.problem("unknown role " + row.text("role"));
            }
            row.list("words").forEach(word -> roles.put(word.toLowerCase(Locale.ROOT), role));
        }
    }

    private void loadTriggers() {
        for (Tsv.Row row : Tsv.read("triggers.tsv", "words", "pos", "plover", "kind", "group", "pattern", "strength")) {
            try {
                triggers.add(new Trigger(
                        List.of(row.required("words").toLowerCase(Locale.ROOT).split(" ")),
                        row.required("pos").equals("v"),
                        row.text("plover"),
                        row.text("mode"),
                        row.text("acled"),
                        row.text("hazard"),
                        Kind.valueOf(row.required("kind").toUpperCase(Locale.ROOT)),
                        row.required("group"),
                        Trigger.Pattern.valueOf(row.required("pattern").toUpperCase(Locale.ROOT)),
                        Integer.parseInt(row.required("strength"))));
            } catch (IllegalArgumentException e) {
                throw row.problem(e.getMessage());
            }
        }
    }

    private static LocalDate day(Tsv.Row row, String column, boolean first) {
        String text = row.text(column);
        try {
            if (text == null) {
                return null;
            }
            if (text.length() == 4) {
                return LocalDate.of(Integer.parseInt(text), first ? 1 : 12, first ? 1 : 31);
            }
            if (text.length() == 7) {
                YearMonth month = YearMonth.parse(text);
                return first ? month.atDay(1) : month.atEndOfMonth();
            }
            return LocalDate.parse(text);
        } catch (DateTimeParseException | NumberFormatException e) {
            throw row.problem(column + " is no date: " + text);
        }
    }
}
