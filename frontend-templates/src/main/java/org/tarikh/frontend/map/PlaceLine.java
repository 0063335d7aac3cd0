package org.tarikh.frontend.map;

/**
 * A place in the list beside a map.
 *
 * @param within what it lies in, or null
 * @param href the chronology of it
 * @param precision how narrow the place is known
 * @param incidents how many stand at the place itself, in the reader's digits; null for none
 * @param moves likewise
 * @param all how many there are with what lies in it, null where these are the same
 * @param seen false where it lies outside of what the map shows
 */
public record PlaceLine(
        String name,
        String within,
        String href,
        Precision precision,
        String incidents,
        String moves,
        String all,
        boolean seen) {

    /** How narrow a place is known, as UCDP GED's where_prec tells. */
    public enum Precision {
        SPOT,
        NEAR,
        DISTRICT,
        PROVINCE,
        REGION,
        COUNTRY,
        WATER
    }
}
