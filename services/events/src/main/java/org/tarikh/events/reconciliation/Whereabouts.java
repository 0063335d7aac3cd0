package org.tarikh.events.reconciliation;

import java.util.Set;
import org.tarikh.events.extraction.PlaceRef;

/** How two places go together; a lexicon id is a dotted path, so what lies in a place begins with its id. */
final class Whereabouts {
    private static final int NEAR = 2;
    private static final int REGION = 5;

    /** As far as what is near a place can lie from it, or from what is near another. */
    private static final double NEAR_KM = 100;

    /** A flood or a storm is told from places this far apart. */
    private static final double DISASTER_REACH_KM = 300;

    /** A strong quake is felt, and told, this far away. */
    private static final double QUAKE_REACH_KM = 600;

    /** What happens at one spot: a fire, a landslide, an avalanche, an accident. */
    private static final Set<String> LOCAL = Set.of("FR", "LS", "AV", "AC");

    private static final double LOCAL_REACH_KM = 50;

    private Whereabouts() {}

    /** Whether the place says more than a country or a vague region. */
    static boolean fine(PlaceRef place) {
        return place != null && place.wherePrec() < REGION;
    }

    /** Whether {@code inner} is {@code outer} or lies in it. */
    static boolean within(PlaceRef inner, PlaceRef outer) {
        return inner.id() != null
                && outer.id() != null
                && (inner.id().equals(outer.id()) || inner.id().startsWith(outer.id() + "."));
    }

    static boolean consistent(PlaceRef a, PlaceRef b) {
        return within(a, b) || within(b, a);
    }

    /** Whether a party is the country in which a place lies. */
    static boolean isCountry(String party, PlaceRef place) {
        return place != null && place.id() != null && (place.id() + ".").startsWith(party + ".");
    }

    /** Whether both are told finely enough to be one spot and are. */
    static boolean sameSpot(PlaceRef a, PlaceRef b) {
        return fine(a) && fine(b) && consistent(a, b);
    }

    /** Why the two cannot be one place, or null. */
    static String veto(PlaceRef a, PlaceRef b, Family family, String hazard) {
        if (a == null || b == null || consistent(a, b)) {
            return null;
        }
        boolean incident = family == Family.VIOLENCE || family == Family.DISASTER || family == Family.CONTROL;
        if (incident
                && a.country() != null
                && b.country() != null
                && !a.country().equals(b.country())) {
            return Veto.COUNTRIES.says();
        }
        if (!fine(a) || !fine(b)) {
            return null;
        }
        if (a.wherePrec() == NEAR || b.wherePrec() == NEAR) {
            return incident && apart(a, b) > NEAR_KM ? Veto.FAR.says() : null;
        }
        if (family == Family.DISASTER) {
            return apart(a, b) > reach(hazard) ? Veto.FAR.says() : null;
        }
        return incident || family == Family.COOPERATION ? Veto.PLACES.says() : null;
    }

    private static double reach(String hazard) {
        return "EQ".equals(hazard)
                ? QUAKE_REACH_KM
                : hazard != null && LOCAL.contains(hazard) ? LOCAL_REACH_KM : DISASTER_REACH_KM;
    }

    /** How well the two go together, 0 to 1; an untold place speaks neither for nor against. */
    static double likeness(PlaceRef a, PlaceRef b) {
        if (a == null || b == null) {
            return 0.5;
        }
        if (sameSpot(a, b)) {
            return a.id().equals(b.id()) ? 1 : 0.85;
        }
        if (consistent(a, b)) {
            return 0.6;
        }
        boolean sameCountry = a.country() != null && a.country().equals(b.country());
        return sameCountry ? fine(a) && fine(b) ? 0.3 : 0.6 : 0.1;
    }

    /** Great-circle distance in kilometres, 0 where a coordinate is unknown. */
    static double apart(PlaceRef a, PlaceRef b) {
        return GreatCircle.km(a.lat(), a.lon(), b.lat(), b.lon());
    }
}
