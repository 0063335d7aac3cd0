package org.tarikh.events.extraction;

/**
 * Where something happened.
 *
 * @param id slug in the lexicon
 * @param admin1 name of the first-level area, null at country level
 * @param country ISO 3166-1 alpha-2, null for what lies in several
 * @param lat WGS 84 degrees, null where no source gives it
 * @param lon WGS 84 degrees, null where no source gives it
 * @param wherePrec UCDP GED where_prec, 1 to 7
 */
public record PlaceRef(String id, String name, String admin1, String country, Double lat, Double lon, int wherePrec) {}
