package org.tarikh.events.lexicon;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What editors added beside the packs. A pack that has come to have an id since wins over it; what lies under an entry or
 * names one that the packs have lost since is left out.
 */
public record Additions(List<Actor> actors, List<Place> places, List<AddedName> names) {
    public static final Additions NONE = new Additions(List.of(), List.of(), List.of());

    /** The pack of what is added; every article is read with it. */
    private static final Manifest MANIFEST = new Manifest(
            "desk",
            "Added at the desk",
            "1",
            "as the installation's own data",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    public Additions {
        actors = List.copyOf(actors);
        places = List.copyOf(places);
        names = List.copyOf(names);
    }

    /** The packs with the names their entries were given, and one more for the entries that were added. */
    List<Pack> beside(List<Pack> packs) {
        var all = new ArrayList<Pack>();
        for (Pack pack : packs) {
            all.add(new Pack(
                    pack.manifest(),
                    named(pack.actors(), this::named),
                    named(pack.places(), this::named),
                    pack.metonyms(),
                    pack.demonyms()));
        }
        List<Actor> own = fitting(
                actors,
                ids(packs.stream().flatMap(pack -> pack.actors().stream()).map(entry -> entry.value()
                        .id())),
                Actor::id,
                Actor::parent);
        List<Place> ownPlaces = fitting(
                places,
                ids(packs.stream().flatMap(pack -> pack.places().stream()).map(entry -> entry.value()
                        .id())),
                Place::id,
                Place::parent);
        if (!own.isEmpty() || !ownPlaces.isEmpty()) {
            all.add(new Pack(
                    MANIFEST,
                    own.stream()
                            .map(actor -> new Pack.Entry<>(named(actor), null))
                            .toList(),
                    ownPlaces.stream()
                            .map(place -> new Pack.Entry<>(named(place), null))
                            .toList(),
                    List.of(),
                    List.of()));
        }
        return all;
    }

    private static Set<String> ids(Stream<String> ids) {
        return ids.collect(Collectors.toCollection(HashSet::new));
    }

    /** Those whose id is free and whose parent is there, whatever their order. */
    private static <T> List<T> fitting(
            List<T> added, Set<String> known, Function<T, String> id, Function<T, String> parent) {
        var left = new ArrayList<T>();
        added.stream().filter(one -> !known.contains(id.apply(one))).forEach(left::add);
        var fitting = new ArrayList<T>();
        boolean grown = true;
        while (grown) {
            grown = left.removeIf(one -> {
                boolean fits = parent.apply(one) == null || known.contains(parent.apply(one));
                if (fits && known.add(id.apply(one))) {
                    fitting.add(one);
                }
                return fits;
            });
        }
        return fitting;
    }

    private static <T> List<Pack.Entry<T>> named(List<Pack.Entry<T>> entries, Function<T, T> named) {
        return entries.stream()
                .map(entry -> new Pack.Entry<>(named.apply(entry.value()), entry.row()))
                .toList();
    }

    private Actor named(Actor actor) {
        return has(AddedName.Sort.ACTOR, actor.id())
                ? new Actor(
                        actor.id(),
                        actor.name(),
                        actor.kind(),
                        actor.sectors(),
                        actor.country(),
                        actor.parent(),
                        actor.role(),
                        actor.from(),
                        actor.to(),
                        with(actor.aliases(), AddedName.Sort.ACTOR, actor.id()),
                        actor.shortForms(),
                        first(actor.fa(), AddedName.Sort.ACTOR, actor.id(), "fa"),
                        first(actor.ps(), AddedName.Sort.ACTOR, actor.id(), "ps"))
                : actor;
    }

    private Place named(Place place) {
        return has(AddedName.Sort.PLACE, place.id())
                ? new Place(
                        place.id(),
                        place.name(),
                        place.kind(),
                        place.parent(),
                        place.country(),
                        place.iso3166Two(),
                        place.lat(),
                        place.lon(),
                        with(place.aliases(), AddedName.Sort.PLACE, place.id()),
                        first(place.fa(), AddedName.Sort.PLACE, place.id(), "fa"),
                        first(place.ps(), AddedName.Sort.PLACE, place.id(), "ps"))
                : place;
    }

    private boolean has(AddedName.Sort sort, String id) {
        return names.stream().anyMatch(name -> name.names(sort, id));
    }

    private List<String> with(List<String> aliases, AddedName.Sort sort, String id) {
        var all = new ArrayList<String>(aliases);
        names.stream()
                .filter(name -> name.names(sort, id) && name.language().equals("en"))
                .map(AddedName::name)
                .filter(name -> !all.contains(name))
                .forEach(all::add);
        return List.copyOf(all);
    }

    private String first(String own, AddedName.Sort sort, String id, String language) {
        return own != null
                ? own
                : names.stream()
                        .filter(name -> name.names(sort, id) && name.language().equals(language))
                        .map(AddedName::name)
                        .findFirst()
                        .orElse(null);
    }
}
