package org.tarikh.events.lexicon;

import java.util.HashMap;
import java.util.Map;

/** Where governments and bodies sit: the capitals of countries, the towns of courts and councils; immutable once loaded. */
public final class Seats {
    private final Map<String, Place> places = new HashMap<>();

    /** Reads the seats whose places the lexicon knows. */
    public Seats(Lexicon lexicon) {
        for (Tsv.Row row : Tsv.read("packs/world/seats.tsv", "of", "place")) {
            Place place = lexicon.place(row.required("place"));
            if (place != null) {
                places.put(row.required("of"), place);
            }
        }
    }

    /** The capital of the country with this ISO 3166-1 alpha-2 code, or null. */
    public Place capital(String country) {
        return country == null ? null : places.get(country);
    }

    /** The town where the body with this id sits, or null. */
    public Place of(String actor) {
        return actor == null ? null : places.get(actor);
    }
}
