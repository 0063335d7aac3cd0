package org.tarikh.events.additions;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tarikh.events.lexicon.Actor;
import org.tarikh.events.lexicon.AddedName;
import org.tarikh.events.lexicon.Lexicon;
import org.tarikh.events.lexicon.NameRule;
import org.tarikh.events.lexicon.Place;
import org.tarikh.events.lexicon.Slug;
import org.tarikh.events.problem.Code;
import org.tarikh.events.problem.Problem;
import org.tarikh.events.problem.Violation;

/**
 * Reads what an editor adds, beside the lexicon as it stands. All that is wrong is told at once, by field; an id or a name
 * that the lexicon has is a 409 that names the entry.
 */
final class FormReader {
    static final String WHY = "Why, at most 2000 characters";

    private static final int LONGEST_ROLE = 200;
    private static final int LONGEST_BY = 200;
    private static final int LONGEST_NOTE = 2000;
    private static final int MOST_NAMES = 20;
    private static final int MOST_SECTORS = 5;
    private static final int DEEPEST = 8;
    private static final Set<String> ACTOR_KINDS =
            Set.of("government", "armed-group", "agency", "party", "person", "media");
    private static final Set<String> PLACE_KINDS = Set.of("admin1", "admin2", "city", "facility", "crossing", "water");

    private final Lexicon lexicon;
    private final List<Violation> faults = new ArrayList<>();

    FormReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** An entry with its further names. */
    record Added<T>(T entry, List<AddedName> names) {}

    Added<Actor> actor(ActorForm form) {
        String name = name("name", form.name(), true);
        oneOf("kind", form.kind(), ACTOR_KINDS);
        List<String> sectors = form.sector() == null ? List.of() : form.sector();
        if (sectors.size() > MOST_SECTORS
                || !sectors.stream().allMatch(one -> one != null && Actor.SECTORS.contains(one))) {
            fault("sector", "must be at most " + MOST_SECTORS + " of " + String.join(", ", sorted(Actor.SECTORS)));
        }
        if (form.country() != null && lexicon.country(form.country()) == null) {
            fault("country", "must be the ISO 3166-1 alpha-2 code of a country of the lexicon");
        }
        if (form.parent() != null && lexicon.actor(form.parent()) == null) {
            fault("parent", "must be the id of an actor of the lexicon");
        }
        text("role", form.role(), LONGEST_ROLE);
        editor(form.by(), form.note());
        String id = form.id() == null ? Slug.of(name) : form.id();
        if (form.id() != null ? !Slug.isSlug(id) : id.isEmpty() && !name.isEmpty()) {
            fault("id", "must be a slug of small Latin letters, digits and hyphens");
        }
        List<AddedName> names = names(AddedName.Sort.ACTOR, id, name, form.aliases(), form.names());
        refuse();
        if (lexicon.actor(id) != null) {
            throw exists(Code.ACTOR_EXISTS, "id", id, lexicon.actor(id).name(), id);
        }
        free(name, "name");
        List<String> aliases = aliases(names);
        for (int i = 0; i < aliases.size(); i++) {
            free(aliases.get(i), "aliases[" + i + "]");
        }
        return new Added<>(
                new Actor(
                        id,
                        name,
                        form.kind(),
                        List.copyOf(sectors),
                        form.country(),
                        form.parent(),
                        form.role(),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        null),
                names);
    }

    Added<Place> place(PlaceForm form) {
        String name = name("name", form.name(), true);
        oneOf("kind", form.kind(), PLACE_KINDS);
        Place country = lexicon.country(form.country());
        if (form.country() != null && country == null) {
            fault("country", "must be the ISO 3166-1 alpha-2 code of a country of the lexicon");
        }
        Place parent = form.parent() == null ? country : lexicon.listed(form.parent());
        if (form.parent() != null && parent == null) {
            fault("parent", "must be the id of a place that packs or editors list");
        } else if (form.parent() == null && form.country() == null) {
            fault("parent", "must be given, or the country");
        } else if (parent != null && country != null && !country.country().equals(parent.country())) {
            fault("country", "must be that of the parent");
        } else if (parent != null && depth(parent) > DEEPEST) {
            fault("parent", "lies too deep within other places");
        }
        degrees("lat", form.lat(), 90);
        degrees("lon", form.lon(), 180);
        if ((form.lat() == null) != (form.lon() == null)) {
            fault(form.lat() == null ? "lat" : "lon", "must be given, or neither of the two");
        }
        editor(form.by(), form.note());
        String within = parent == null ? "" : parent.id() + ".";
        String id = form.id() == null ? within + Slug.of(name) : form.id();
        boolean path = id.startsWith(within) && Slug.isSlug(id.substring(within.length()));
        if (parent != null && !path && !(form.id() == null && name.isEmpty())) {
            fault("id", "must be the parent's id, a point and a slug of small Latin letters, digits and hyphens");
        }
        List<AddedName> names = names(AddedName.Sort.PLACE, id, name, form.aliases(), form.names());
        refuse();
        if (lexicon.place(id) != null) {
            throw exists(Code.PLACE_EXISTS, "id", id, lexicon.place(id).name(), id);
        }
        free(name, parent.id(), "name");
        List<String> aliases = aliases(names);
        for (int i = 0; i < aliases.size(); i++) {
            free(aliases.get(i), parent.id(), "aliases[" + i + "]");
        }
        return new Added<>(
                new Place(
                        id,
                        name,
                        form.kind(),
                        parent.id(),
                        parent.country(),
                        null,
                        form.lat(),
                        form.lon(),
                        List.of(),
                        null,
                        null),
                names);
    }

    AddedName name(Actor actor, NameForm form) {
        AddedName name = name(AddedName.Sort.ACTOR, actor.id(), form);
        one(name, actor.fa(), actor.ps());
        if (name.isFound()) {
            free(name.name(), "name");
        }
        return name;
    }

    AddedName name(Place place, NameForm form) {
        AddedName name = name(AddedName.Sort.PLACE, place.id(), form);
        one(name, place.fa(), place.ps());
        if (name.isFound()) {
            free(name.name(), place.parent(), "name");
            if (lexicon.geoNames(name.name()).contains(place)) {
                throw exists(Code.NAME_EXISTS, "name", name.name(), place.name(), place.id());
            }
        }
        return name;
    }

    private AddedName name(AddedName.Sort sort, String id, NameForm form) {
        String language = form.language() == null ? "en" : form.language();
        oneOf("language", language, Set.of("en", "fa", "ps"));
        String name = name("name", form.name(), language.equals("en"));
        editor(form.by(), form.note());
        refuse();
        return new AddedName(sort, id, name, language);
    }

    /** There is one name for display in each language. */
    private static void one(AddedName name, String fa, String ps) {
        String stands = name.language().equals("fa") ? fa : name.language().equals("ps") ? ps : null;
        if (stands != null) {
            throw new Problem(
                    Code.NAME_EXISTS,
                    name.entry() + " has a name in the language " + name.language() + " already: " + stands,
                    List.of(new Violation("language", "has a name already: " + stands)));
        }
    }

    private void free(String name, String field) {
        Actor other = lexicon.actorNamed(name);
        if (other != null) {
            throw exists(Code.NAME_EXISTS, field, name, other.name(), other.id());
        }
    }

    private void free(String name, String parent, String field) {
        Place other = lexicon.placeNamed(name, parent);
        if (other != null) {
            throw exists(Code.NAME_EXISTS, field, name, other.name(), other.id());
        }
    }

    private static Problem exists(Code code, String field, String given, String name, String id) {
        return new Problem(
                code,
                "\"" + given + "\" is taken by " + name + ", whose id is " + id + ".",
                List.of(new Violation(field, "is taken by " + id)));
    }

    private List<AddedName> names(AddedName.Sort sort, String id, String name, List<String> aliases, NamesForm others) {
        var names = new ArrayList<AddedName>();
        var seen = new HashSet<>(Set.of(NameRule.key(name)));
        List<String> given = aliases == null ? List.of() : aliases;
        if (given.size() > MOST_NAMES) {
            fault("aliases", "must be at most " + MOST_NAMES);
        }
        for (int i = 0; i < Math.min(given.size(), MOST_NAMES); i++) {
            String field = "aliases[" + i + "]";
            String alias = name(field, given.get(i), true);
            if (!alias.isEmpty() && !seen.add(NameRule.key(alias))) {
                fault(field, "is given already");
            }
            names.add(new AddedName(sort, id, alias, "en"));
        }
        if (others != null && others.fa() != null) {
            names.add(new AddedName(sort, id, name("names.fa", others.fa(), false), "fa"));
        }
        if (others != null && others.ps() != null) {
            names.add(new AddedName(sort, id, name("names.ps", others.ps(), false), "ps"));
        }
        return names;
    }

    private static List<String> aliases(List<AddedName> names) {
        return names.stream().filter(AddedName::isFound).map(AddedName::name).toList();
    }

    private String name(String field, String given, boolean found) {
        if (given == null) {
            fault(field, "must be given");
            return "";
        }
        String name = Normalizer.normalize(given, Normalizer.Form.NFC)
                .replaceAll("[ \\u00A0]+", " ")
                .strip();
        String wrong = NameRule.fault(name, found);
        if (wrong != null) {
            fault(field, wrong);
        }
        return name;
    }

    private void oneOf(String field, String given, Set<String> known) {
        if (given == null || !known.contains(given)) {
            fault(field, "must be one of " + String.join(", ", sorted(known)));
        }
    }

    private void degrees(String field, Double given, int most) {
        if (given != null && !(Math.abs(given) <= most)) {
            fault(field, "must be degrees from -" + most + " to " + most);
        }
    }

    private void editor(String by, String note) {
        text("by", by, LONGEST_BY);
        text("note", note, LONGEST_NOTE);
    }

    private void text(String field, String given, int longest) {
        if (!isText(given, longest)) {
            fault(field, "must have at most " + longest + " characters, none of them null");
        }
    }

    /** Why something is done, as it was given; a 400 where it cannot be kept. */
    static String why(String note) {
        if (!isText(note, LONGEST_NOTE)) {
            throw Problem.field(
                    Code.INVALID_PARAMETER,
                    "note",
                    "must have at most " + LONGEST_NOTE + " characters, none of them null");
        }
        return note;
    }

    private static boolean isText(String given, int longest) {
        return given == null
                || given.length() <= longest
                        && given.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }

    private int depth(Place place) {
        int depth = 0;
        for (Place at = place; at != null; at = lexicon.place(at.parent())) {
            depth++;
        }
        return depth;
    }

    private static List<String> sorted(Set<String> words) {
        return words.stream().sorted().toList();
    }

    private void fault(String field, String message) {
        faults.add(new Violation(field, message));
    }

    private void refuse() {
        if (!faults.isEmpty()) {
            throw new Problem(
                    Code.INVALID_FIELD,
                    faults.get(0).field() + " " + faults.get(0).message(),
                    faults);
        }
    }
}
