package org.tarikh.timeline.actor;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;

/**
 * Who somebody is, as the lexicon has it.
 *
 * @param id slug, the same in every installation
 * @param kind {@code state}, {@code armed-group}, {@code person} …
 * @param sector PLOVER sectors
 * @param country ISO 3166-1 alpha-2, or null
 * @param from first day or year of validity, or null
 * @param to last day or year of validity, or null
 * @param names by language
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Actor(
        String id,
        String name,
        String kind,
        List<String> sector,
        String country,
        Parent parent,
        String role,
        String from,
        String to,
        List<String> aliases,
        Map<String, String> names) {

    public Actor {
        sector = sector == null ? List.of() : List.copyOf(sector);
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
        names = names == null ? Map.of() : names;
    }

    /** What the actor belongs to. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Parent(String id, String name) {}
}
