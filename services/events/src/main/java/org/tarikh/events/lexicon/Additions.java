package org.tarikh.events.lexicon;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
        Map<String, List<AddedName>> actorNames = byEntry(AddedName.Sort.ACTOR);
        Map<String, List<AddedName>> placeNames = byEntry(AddedName.Sort.PLACE);
        var all = new ArrayList<Pack>();
        for (Pack pack : packs) {
            all.add(new Pack(
                    pack.manifest(),
                    named(pack.actors(), actor -> named(actor, actorNames.get(actor.id()))),
                    named(pack.places(), place -> named(place, placeNames.get(place.id()))),
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
                            .map(actor -> new Pack.Entry<>(named(actor, actorNames.get(actor.id())), null))
                            .toList(),
                    ownPlaces.stream()
                            .map(place -> new Pack.Entry<>(named(place, placeNames.get(place.id())), null))
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

    private Map<String, List<AddedName>> byEntry(AddedName.Sort sort) {
        return names.stream().filter(name -> name.sort() == sort).collect(Collectors.groupingBy(AddedName::entry));
    }

    private static Actor named(Actor actor, List<AddedName> names) {
        return names == null
                ? actor
                : new Actor(
                        actor.id(),
                        actor.name(),
                        actor.kind(),
                        actor.sectors(),
                        actor.country(),
                        actor.parent(),
                        actor.role(),
                        actor.from(),
                        actor.to(),
                        with(actor.aliases(), names),
                        actor.shortForms(),
                        actor.fa() != null ? actor.fa() : AddedName.shown(names, "fa"),
                        actor.ps() != null ? actor.ps() : AddedName.shown(names, "ps"));
    }

    private static Place named(Place place, List<AddedName> names) {
        return names == null
                ? place
                : new Place(
                        place.id(),
                        place.name(),
                        place.kind(),
                        place.parent(),
                        place.country(),
                        place.iso3166Two(),
                        place.lat(),
                        place.lon(),
                        with(place.aliases(), names),
                        place.fa() != null ? place.fa() : AddedName.shown(names, "fa"),
                        place.ps() != null ? place.ps() : AddedName.shown(names, "ps"));
    }

    private static List<String> with(List<String> aliases, List<AddedName> names) {
        return Stream.concat(
                        aliases.stream(),
                        names.stream().filter(AddedName::isFound).map(AddedName::name))
                .distinct()
                .toList();
    }
}
