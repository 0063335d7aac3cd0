package org.tarikh.events.extraction;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.tarikh.events.lexicon.Actor;
import org.tarikh.events.lexicon.Lexicon;
import org.tarikh.events.lexicon.NameHit;
import org.tarikh.events.lexicon.Place;

/** Knows how places lie in one another, makes those no list has, and tells a place as a report does. */
final class PlaceReader {
    private final Lexicon lexicon;
    private final ListedPlaces listed;

    /** @param countries codes of those the article tells of, the most named first */
    PlaceReader(Lexicon lexicon, Supplier<List<String>> countries) {
        this.lexicon = lexicon;
        listed = new ListedPlaces(lexicon, countries);
    }

    /** The place that GeoNames has of a name in a line, by what the words beside it tell of its kind and holder, or null. */
    Place listed(Page page, Line line, int from, int to, String kind, Supplier<Place> holder) {
        return listed.of(page, line, from, to, kind, holder);
    }

    /** The place that GeoNames has of a line's dateline, or null. */
    Place dateline(Line line) {
        return listed.dateline(line);
    }

    /** A part of a country encloses the places of that country, for want of its borders. */
    boolean encloses(Place outer, Place inner) {
        return lexicon.holds(outer, inner)
                || outer.kind().equals("region")
                        && outer.country() != null
                        && outer.country().equals(inner.country())
                        && !inner.kind().equals("country")
                        && !inner.kind().equals("region");
    }

    static boolean isNarrower(Place a, Place b) {
        return rank(a) < rank(b);
    }

    private static int rank(Place place) {
        return switch (place.kind()) {
            case "country" -> 6;
            case "region" -> 5;
            case "admin1" -> 4;
            case "admin2" -> 3;
            default -> 1;
        };
    }

    /** The part of a country that lies in a direction ("northern"), as the lexicon names it where it does. */
    Place part(String direction, Place country) {
        String words = direction + " " + country.name();
        for (NameHit hit : lexicon.find(words)) {
            Place listed = hit.names().get(0).place();
            if (hit.span().length() == words.length()
                    && listed != null
                    && country.country().equals(listed.country())) {
                return listed;
            }
        }
        return within(country, direction.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1), "region");
    }

    /** A place that no list has, in one that a list or the text has. */
    static Place within(Place parent, String name, String kind) {
        return new Place(
                parent.id() + "." + slug(name),
                name,
                kind,
                parent.id(),
                parent.country(),
                null,
                null,
                null,
                List.of(),
                null,
                null);
    }

    private static String slug(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    /** The country as a place, or null. */
    PlaceRef country(String code) {
        Place country = lexicon.country(code);
        return country == null ? null : ref(country, false);
    }

    /** The country of the first of the parties that has one, or null. */
    PlaceRef ofParty(Collection<ActorRef> parties) {
        for (ActorRef ref : parties) {
            Actor actor = lexicon.actor(ref.id());
            if (actor != null && actor.country() != null && !actor.isGeneric()) {
                return country(actor.country());
            }
        }
        return null;
    }

    PlaceRef ref(Place place, boolean near) {
        int prec = place.kind().equals("area") ? 2 : place.wherePrec();
        return new PlaceRef(
                place.id(),
                place.name(),
                lexicon.admin1Of(place),
                place.country(),
                place.lat(),
                place.lon(),
                near && prec == 1 ? 2 : prec);
    }
}
