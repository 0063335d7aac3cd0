package org.tarikh.events.lexicon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts the packs together: one list of actors, one of places, one search for all their names. */
final class LexiconBuilder {
    private final List<Pack> packs;
    final Map<String, Actor> actors = new LinkedHashMap<>();
    final Map<String, Place> places = new LinkedHashMap<>();
    final Map<String, List<Name>> governments = new HashMap<>();
    final Map<String, Place> countries = new HashMap<>();
    final NameTrie names = new NameTrie();

    private final Map<String, String> countryOfName = new HashMap<>();

    /** @param packs checked, so that ids are unique and parents known */
    LexiconBuilder(List<Pack> packs) {
        this.packs = packs;
    }

    /** Actors of all packs come before places, and full names before those that stand for them. */
    LexiconBuilder build() {
        for (int i = 0; i < packs.size(); i++) {
            var adder = new Adder(i);
            packs.get(i).actors().forEach(entry -> actor(entry.value(), adder));
        }
        for (int i = 0; i < packs.size(); i++) {
            var adder = new Adder(i);
            packs.get(i).places().forEach(entry -> place(entry.value(), adder));
        }
        for (int i = 0; i < packs.size(); i++) {
            var adder = new Adder(i);
            packs.get(i).metonyms().forEach(entry -> metonym(entry.value(), adder));
        }
        for (int i = 0; i < packs.size(); i++) {
            var adder = new Adder(i);
            packs.get(i).demonyms().forEach(entry -> demonym(entry.value(), adder));
        }
        return this;
    }

    private void actor(Actor actor, Adder adder) {
        actors.put(actor.id(), actor);
        // An actor's validity is of its office; its name stands for it before and after.
        adder.add(new Name(actor.name(), actor, null, Name.Sort.FULL, null, null));
        actor.aliases().forEach(alias -> adder.add(new Name(alias, actor, null, Name.Sort.FULL, null, null)));
        actor.shortForms().forEach(alias -> adder.add(new Name(alias, actor, null, Name.Sort.SHORT, null, null)));
        if (actor.country() != null && actor.kind().equals("state")) {
            governments
                    .computeIfAbsent(actor.country(), key -> new ArrayList<>())
                    .add(new Name(actor.name(), actor, null, Name.Sort.FULL, null, null));
        }
    }

    private void place(Place place, Adder adder) {
        places.put(place.id(), place);
        if (place.kind().equals("country")) {
            if (place.country() != null) {
                countries.putIfAbsent(place.country(), place);
            }
            countryOfName.put(place.name(), place.country());
        }
        adder.add(new Name(place.name(), null, place, Name.Sort.FULL, null, null));
        place.aliases().forEach(alias -> adder.add(new Name(alias, null, place, Name.Sort.FULL, null, null)));
    }

    private void metonym(Pack.Metonym metonym, Adder adder) {
        Actor actor = actors.get(metonym.actor());
        LocalDate from = metonym.from();
        LocalDate to = metonym.to();
        for (String words : metonym.words()) {
            adder.add(new Name(words, actor, null, Name.Sort.METONYM, from, to));
            // "Afghanistan" itself stands for one government before a day and for another after it.
            if (countryOfName.containsKey(words)) {
                governments
                        .computeIfAbsent(countryOfName.get(words), key -> new ArrayList<>())
                        .add(0, new Name(words, actor, null, Name.Sort.METONYM, from, to));
            }
        }
    }

    private void demonym(Pack.Demonym demonym, Adder adder) {
        for (Name government : governments.getOrDefault(demonym.country(), List.of())) {
            for (String words : demonym.words()) {
                adder.add(new Name(
                        words, government.actor(), null, Name.Sort.DEMONYM, government.from(), government.to()));
            }
        }
    }

    /** Adds the names of one pack. */
    private final class Adder {
        private final long pack;
        private final Set<String> markers;

        Adder(int index) {
            pack = 1L << index;
            markers = new HashSet<>(packs.get(index).manifest().markers());
        }

        void add(Name name) {
            names.add(new PackName(name, pack, tells(name), markers.contains(name.written())));
        }

        /** The packs whose country the name is of; where a newspaper is from tells nothing of what it writes of. */
        private long tells(Name name) {
            boolean media = name.actor() != null && name.actor().isMedia();
            String country =
                    name.actor() != null ? name.actor().country() : name.place().country();
            long tells = 0;
            for (int i = 0; i < packs.size() && !media; i++) {
                tells |= country != null && packs.get(i).manifest().countries().contains(country) ? 1L << i : 0;
            }
            return tells;
        }
    }
}
