package org.tarikh.events.lexicon;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Actors, places and words for them that belong together: a conflict's, a region's, or the whole world's. */
public record Pack(
        Manifest manifest,
        List<Entry<Actor>> actors,
        List<Entry<Place>> places,
        List<Entry<Metonym>> metonyms,
        List<Entry<Demonym>> demonyms) {
    public Pack {
        actors = List.copyOf(actors);
        places = List.copyOf(places);
        metonyms = List.copyOf(metonyms);
        demonyms = List.copyOf(demonyms);
    }

    /** How many rows of each sort it has. */
    public Map<String, Integer> counts() {
        return Map.of(
                "actors", actors.size(),
                "places", places.size(),
                "metonyms", metonyms.size(),
                "demonyms", demonyms.size());
    }

    /** What a row tells, and the row. */
    record Entry<T>(T value, Tsv.Row row) {}

    /** Words that stand for an actor in a time. */
    record Metonym(List<String> words, String actor, LocalDate from, LocalDate to) {}

    /** Words for a country's people and its adjective. */
    record Demonym(String country, List<String> words) {}
}
