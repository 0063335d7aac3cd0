package org.tarikh.events.lexicon;

import java.util.List;

/**
 * A place the lexicon knows.
 *
 * @param kind region, country, admin1, admin2, city, facility, crossing or water
 * @param parent id of the place that holds it, or null
 * @param country ISO 3166-1 alpha-2, null for what lies in several
 * @param iso3166Two ISO 3166-2 code of a first-level area, or null
 * @param lat WGS 84 degrees, null where no source gives it
 * @param lon WGS 84 degrees, null where no source gives it
 */
public record Place(
        String id,
        String name,
        String kind,
        String parent,
        String country,
        String iso3166Two,
        Double lat,
        Double lon,
        List<String> aliases,
        String fa,
        String ps) {

    /** UCDP GED where_prec of an event known to be at this place. */
    public int wherePrec() {
        return switch (kind) {
            case "city", "facility", "crossing" -> 1;
            case "admin2" -> 3;
            case "admin1" -> 4;
            case "country" -> 6;
            case "water" -> 7;
            default -> 5;
        };
    }
}
