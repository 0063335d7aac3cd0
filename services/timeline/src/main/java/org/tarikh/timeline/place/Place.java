package org.tarikh.timeline.place;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Map;

/**
 * A place, as the lexicon has it.
 *
 * @param id dotted path, the same in every installation; what starts with it and a dot lies in it
 * @param kind {@code region}, {@code country}, {@code admin1}, {@code admin2}, {@code city} …
 * @param parent id of what it lies in, or null
 * @param country ISO 3166-1 alpha-2, null for what lies in several
 * @param lat WGS 84 degrees, null where no source gives it
 * @param lon WGS 84 degrees, null where no source gives it
 * @param names by language
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Place(
        String id,
        String name,
        String kind,
        String parent,
        String country,
        Double lat,
        Double lon,
        Map<String, String> names) {

    public Place {
        names = names == null ? Map.of() : names;
    }

    /** UCDP GED where_prec of what is known to be at this place and no nearer. */
    public int wherePrec() {
        return switch (kind == null ? "" : kind) {
            case "city", "facility", "crossing" -> 1;
            case "admin2" -> 3;
            case "admin1" -> 4;
            case "country" -> 6;
            case "water" -> 7;
            default -> 5;
        };
    }
}
