package org.tarikh.events.lexicon;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Actors and places of all packs, and the roles and triggers of the language; immutable once loaded. */
public final class Lexicon {
    /** A set of packs is the bits of a long; one is kept for what editors add. */
    private static final int MOST_PACKS = Long.SIZE - 1;

    private final List<Pack> packs;
    private final PackChoice choice;
    private final CoreTables core;
    private final Map<String, Actor> actors;
    private final Map<String, Place> places;
    private final Map<String, List<Name>> governments;
    private final Map<String, Place> countries;
    private final NameTrie names;
    private final GeoNames geoNames;

    /** @param geoNames makes those places of a dump that the places here leave, or null */
    private Lexicon(List<Pack> packs, CoreTables core, Function<Lexicon, GeoNames> geoNames) {
        this.packs = packs;
        this.core = core;
        choice = new PackChoice(packs);
        LexiconBuilder built = new LexiconBuilder(packs).build();
        actors = built.actors;
        places = built.places;
        governments = built.governments;
        countries = built.countries;
        names = built.names;
        this.geoNames = geoNames.apply(this);
    }

    /** Loads the packs on the class path. */
    public static Lexicon load() {
        return load(null);
    }

    /**
     * Loads the packs on the class path and those of a folder, which may be null; all that is wrong with any of them is
     * told at once with file and line.
     */
    public static Lexicon load(Path folder) {
        return load(folder, null);
    }

    /** Loads the packs, and from a dump of GeoNames, which may be null, the names of further places. */
    public static Lexicon load(Path folder, GeoNamesFile geoNames) {
        List<Pack> packs = PackShelf.packs(folder);
        if (packs.size() > MOST_PACKS) {
            throw new IllegalStateException("The lexicon has " + packs.size() + " packs, where " + MOST_PACKS
                    + " fit: leave some out of the folder " + folder);
        }
        return new Lexicon(
                packs,
                CoreTables.load(),
                lexicon -> geoNames == null
                        ? null
                        : GeoNames.read(geoNames, lexicon.places(), lexicon::listed, lexicon.countries::get));
    }

    /** This lexicon with what editors added to it; nothing is read from files again. */
    public Lexicon with(Additions additions) {
        return new Lexicon(
                additions.beside(packs),
                core,
                lexicon -> geoNames == null
                        ? null
                        : geoNames.beside(
                                lexicon.places(), lexicon::listed, lexicon.countries::get, additions.names()));
    }

    /** The actor that has the name, whole and without regard to case, accents and hyphens; or null. */
    public Actor actorNamed(String name) {
        return names.of(name).stream()
                .filter(known -> known.sort() == Name.Sort.FULL && known.actor() != null)
                .map(Name::actor)
                .findFirst()
                .orElse(null);
    }

    /** The place of packs and editors directly within another that has the name, as {@link #actorNamed} finds actors; or null. */
    public Place placeNamed(String name, String parent) {
        return names.of(name).stream()
                .map(Name::place)
                .filter(place -> place != null && Objects.equals(place.parent(), parent))
                .findFirst()
                .orElse(null);
    }

    /** What was read of a dump of GeoNames, or null where none was given. */
    public GeoNamesFile.Count geoNames() {
        return geoNames == null ? null : geoNames.count();
    }

    /** The places that GeoNames has of a name, whole and without regard to case and accents; those of more people first. */
    public List<Place> geoNames(String name) {
        return geoNames == null ? List.of() : geoNames.named(name);
    }

    /** What the packs say of themselves, in the order they are read. */
    public List<Manifest> packs() {
        return packs.stream().map(Pack::manifest).toList();
    }

    /** Checks a pack beside those of this lexicon but for the one with its id. */
    public PackReport check(PackText text) {
        return PackReport.of(text, packs);
    }

    public Collection<Actor> actors() {
        return Collections.unmodifiableCollection(actors.values());
    }

    /** The places of the packs. */
    public Collection<Place> places() {
        return Collections.unmodifiableCollection(places.values());
    }

    /** The actor with this id, or null. */
    public Actor actor(String id) {
        return id == null ? null : actors.get(id);
    }

    /** The place with this id, GeoNames' among them, or null. */
    public Place place(String id) {
        Place listed = listed(id);
        return listed != null || id == null || geoNames == null ? listed : geoNames.place(id);
    }

    /** The place with this id that packs or editors list, none of GeoNames; or null. */
    public Place listed(String id) {
        return id == null ? null : places.get(id);
    }

    public List<Trigger> triggers() {
        return Collections.unmodifiableList(core.triggers());
    }

    /** By PLOVER type, words that tell what kind of statement a neutral verb brings. */
    public Map<String, List<String>> contentWords() {
        return Collections.unmodifiableMap(core.contentWords());
    }

    /** What a noun says of the standing of whom it names, or null. */
    public Role role(String noun) {
        return core.roles().get(noun.toLowerCase(Locale.ROOT));
    }

    /** Names in a text whose capitals tell nothing; many are common words too. */
    public List<NameHit> findCaseless(String text) {
        return choice.choose(List.of(names.walk(text, false))).hits().get(0);
    }

    /** Names in the text, longest first, none overlapping, of the packs that the text calls for. */
    public List<NameHit> find(String text) {
        return find(List.of(text)).sentences().get(0);
    }

    /** Names in each sentence of an article, of the packs that the article as a whole calls for. */
    public NamesFound find(List<String> sentences) {
        var walks = new ArrayList<NameTrie.Walk>(sentences.size());
        sentences.forEach(sentence -> walks.add(names.walk(sentence)));
        PackChoice.Chosen chosen = choice.choose(walks);
        var used = new ArrayList<String>();
        for (int i = 0; i < packs.size(); i++) {
            if ((chosen.packs() & 1L << i) != 0) {
                used.add(packs.get(i).manifest().id());
            }
        }
        return new NamesFound(used, chosen.hits());
    }

    /** The government that acts for a country on a day, or null where the lexicon knows none. */
    public Actor government(String country, LocalDate day) {
        LocalDate on = day == null ? LocalDate.MAX : day;
        for (Name name : governments.getOrDefault(country, List.of())) {
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
}
