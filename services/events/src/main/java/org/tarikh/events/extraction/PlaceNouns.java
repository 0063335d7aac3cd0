package org.tarikh.events.extraction;

import java.util.Map;

/** Common nouns for places and what kind of place each tells. */
final class PlaceNouns {
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("village", "city"),
            Map.entry("villages", "city"),
            Map.entry("hamlet", "city"),
            Map.entry("town", "city"),
            Map.entry("towns", "city"),
            Map.entry("township", "city"),
            Map.entry("city", "city"),
            Map.entry("settlement", "city"),
            Map.entry("suburb", "city"),
            Map.entry("neighbourhood", "city"),
            Map.entry("neighborhood", "city"),
            Map.entry("port", "city"),
            Map.entry("locality", "city"),
            Map.entry("resort", "city"),
            Map.entry("crossing", "crossing"),
            Map.entry("camp", "facility"),
            Map.entry("area", "area"),
            Map.entry("areas", "area"),
            Map.entry("valley", "region"),
            Map.entry("island", "region"),
            Map.entry("district", "admin2"),
            Map.entry("districts", "admin2"),
            Map.entry("county", "admin2"),
            Map.entry("commune", "admin2"),
            Map.entry("municipality", "admin2"),
            Map.entry("subdistrict", "admin2"),
            Map.entry("sub-district", "admin2"),
            Map.entry("zone", "admin2"),
            Map.entry("tehsil", "admin2"),
            Map.entry("prefecture", "admin1"),
            Map.entry("province", "admin1"),
            Map.entry("provinces", "admin1"),
            Map.entry("governorate", "admin1"),
            Map.entry("state", "admin1"),
            Map.entry("region", "admin1"),
            Map.entry("oblast", "admin1"));

    private PlaceNouns() {}

    static boolean isOne(String word) {
        return KINDS.containsKey(word);
    }

    /** The kind of place of the lexicon that the noun tells, "area" for an unbounded one, or null. */
    static String kind(String word) {
        return KINDS.get(word);
    }
}
