package org.tarikh.events.gazetteer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.tarikh.events.lexicon.Actor;
import org.tarikh.events.lexicon.AddedName;
import org.tarikh.events.lexicon.Derived;
import org.tarikh.events.lexicon.Lexicon;
import org.tarikh.events.lexicon.Place;
import org.tarikh.events.store.Sql;

/** The lexicon's actors and places with the events they stand in. */
@ApplicationScoped
public class Gazetteer {
    private final CurrentLexicon current;
    private final Sql sql;
    private final Derived<List<Actor>> actors;
    private final Derived<List<Place>> places;

    Gazetteer(CurrentLexicon current, Sql sql) {
        this.current = current;
        this.sql = sql;
        actors = new Derived<>(current, lexicon -> lexicon.actors().stream()
                .sorted(Comparator.comparing(Actor::id))
                .toList());
        places = new Derived<>(current, lexicon -> lexicon.places().stream()
                .sorted(Comparator.comparing(Place::id))
                .toList());
    }

    public Optional<ActorEntry> actor(String id) {
        return Optional.ofNullable(current.get().actor(id))
                .map(actor -> entries(List.of(actor)).get(0));
    }

    public Optional<PlaceEntry> place(String id) {
        return Optional.ofNullable(current.get().place(id))
                .map(place -> placeEntries(List.of(place)).get(0));
    }

    /** Actors whose name, id or an alias has the words in it, by id, after one. */
    List<ActorEntry> actors(String words, String after, int limit) {
        return entries(actors.get().stream()
                .filter(actor -> after == null || actor.id().compareTo(after) > 0)
                .filter(actor -> named(words, actor.id(), actor.name(), actor.aliases()))
                .limit(limit)
                .toList());
    }

    /**
     * Places whose name, id or an alias has the words in it, by id, after one; of those of GeoNames, which may be
     * millions, the ones that events stand in and the ones that have the words as their whole name.
     */
    List<PlaceEntry> places(String words, String after, int limit) {
        Lexicon lexicon = current.get();
        Stream<Place> further = lexicon.geoNames() == null
                ? Stream.empty()
                : Stream.concat(
                        lexicon.geoNames(words == null ? "" : words).stream(),
                        sql
                                .list(
                                        "SELECT DISTINCT place FROM event WHERE document IS NOT NULL AND place LIKE '%geonames-%'",
                                        row -> lexicon.place(row.getString(1)))
                                .stream());
        return placeEntries(Stream.concat(places.get().stream(), further)
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Comparator.comparing(Place::id))
                .filter(place -> after == null || place.id().compareTo(after) > 0)
                .filter(place -> named(words, place.id(), place.name(), place.aliases()))
                .limit(limit)
                .toList());
    }

    /**
     * The ids that hold all that lies in a place: an id is a path, so the place's own id holds what begins with it;
     * a region of the world has besides the countries that lie in it.
     */
    public List<String> roots(String id) {
        List<String> roots = new ArrayList<>(List.of(id));
        Lexicon lexicon = current.get();
        Place region = lexicon.place(id);
        if (region != null && !region.kind().equals("country")) {
            places.get().stream()
                    .filter(place -> place.kind().equals("country") && within(lexicon, place, id))
                    .forEach(country -> roots.add(country.id()));
        }
        return roots;
    }

    private static boolean within(Lexicon lexicon, Place place, String id) {
        for (Place at = place; at != null; at = lexicon.place(at.parent())) {
            if (id.equals(at.parent())) {
                return true;
            }
        }
        return false;
    }

    private static boolean named(String words, String id, String name, List<String> aliases) {
        if (words == null) {
            return true;
        }
        String wanted = words.toLowerCase(Locale.ROOT);
        return Stream.concat(Stream.of(id, name), aliases.stream())
                .anyMatch(known -> known.toLowerCase(Locale.ROOT).contains(wanted));
    }

    private List<ActorEntry> entries(List<Actor> found) {
        Map<String, Long> events = actorEvents(found.stream().map(Actor::id).toList());
        CurrentLexicon.View view = current.view();
        return found.stream()
                .map(actor -> ActorEntry.of(
                        actor,
                        view.lexicon().actor(actor.parent()),
                        events.getOrDefault(actor.id(), 0L),
                        ByHand.of(view.stock(), AddedName.Sort.ACTOR, actor.id())))
                .toList();
    }

    private List<PlaceEntry> placeEntries(List<Place> found) {
        Map<String, Long> events = placeEvents(found.stream().map(Place::id).toList());
        AddedEntries.Stock stock = current.view().stock();
        return found.stream()
                .map(place -> PlaceEntry.of(
                        place, events.getOrDefault(place.id(), 0L), ByHand.of(stock, AddedName.Sort.PLACE, place.id())))
                .toList();
    }

    /** In how many events each of some actors stands; those in none are left out. */
    public Map<String, Long> actorEvents(Collection<String> ids) {
        return counts(
                "SELECT actor, count(*) FROM event, unnest(actors) AS actor"
                        + " WHERE document IS NOT NULL AND actor = ANY (?::text[]) AND actors && ?::text[] GROUP BY actor",
                ids,
                ids);
    }

    /** How many events are in each of some places or in what lies in it; those without are left out. */
    public Map<String, Long> placeEvents(Collection<String> ids) {
        List<String> wanted = new ArrayList<>();
        List<String> roots = new ArrayList<>();
        for (String id : ids) {
            for (String root : roots(id)) {
                wanted.add(id);
                roots.add(root);
            }
        }
        // What begins with the root and a point, as the index has it.
        return counts(
                "SELECT wanted.id, count(*) FROM unnest(?::text[], ?::text[]) AS wanted (id, root)"
                        + " JOIN event ON document IS NOT NULL AND (place = wanted.root"
                        + " OR place ~>~ (wanted.root || '.') AND place ~<~ (wanted.root || '/')) GROUP BY wanted.id",
                wanted,
                roots);
    }

    private Map<String, Long> counts(String query, Object... arguments) {
        Map<String, Long> counts = new HashMap<>();
        sql.list(query, row -> counts.put(row.getString(1), row.getLong(2)), arguments);
        return counts;
    }
}
