package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.tarikh.events.lexicon.Lexicon;
import org.tarikh.events.lexicon.Place;

/**
 * Chooses among GeoNames' places of a name. GeoNames has a village for nearly every family name, so a name counts only
 * where the words before it make it a place, and only in a country that the article tells of.
 */
final class ListedPlaces {
    /** The words that lead straight to the name of a place. */
    static final Set<String> LEADING = words("in at near from outside around inside across");

    private static final Set<String> OF = words(
            "residents inhabitants people villagers streets outskirts edge north south east west northeast northwest southeast"
                    + " southwest centre center heart capture recapture siege fall seizure control shelling bombardment"
                    + " bombing battle liberation");

    private static final Set<String> AFTER_DATELINE = words(", ( - -- – —");
    private static final int LONGEST_DATELINE = 4;

    private final Lexicon lexicon;
    private final Supplier<List<String>> countries;
    private final boolean given;
    private Set<String> surnames;

    /** @param countries codes of those the article tells of, the most named first; asked only once there is a name */
    ListedPlaces(Lexicon lexicon, Supplier<List<String>> countries) {
        this.lexicon = lexicon;
        this.countries = countries;
        given = lexicon.geoNames() != null;
    }

    /**
     * The place of a name in a line, or null.
     *
     * @param kind that the words beside it tell, or null
     * @param holder what the words beside it tell to hold it, or null
     */
    Place of(Page page, Line line, int from, int to, String kind, Supplier<Place> holder) {
        if (!given) {
            return null;
        }
        // "Karmat District" with a capital has its noun within the name.
        int end = to - from > 1 && PlaceNouns.isOne(line.lower(to - 1)) ? to - 1 : to;
        String noun = kind != null ? kind : PlaceNouns.kind(line.lower(end));
        boolean place = noun != null || isLed(line, from) && !isOwner(line, to);
        return place && !isPerson(page, line, from, end) ? named(line.words(from, end), noun, holder) : null;
    }

    /** The place that a line begins with as its dateline, before the comma, the bracket or the dash, or null. */
    Place dateline(Line line) {
        int to = 0;
        while (to < LONGEST_DATELINE && line.isName(to)) {
            to++;
        }
        return to == 0 || !AFTER_DATELINE.contains(line.lower(to)) ? null : named(line.words(0, to), null, () -> null);
    }

    private Place named(String name, String kind, Supplier<Place> held) {
        List<Place> listed = given ? lexicon.geoNames(name) : List.of();
        if (listed.isEmpty()) {
            return null;
        }
        Place holder = held.get();
        List<String> told = countries.get();
        Place best = null;
        int least = Integer.MAX_VALUE;
        for (Place place : listed) {
            int at = told.isEmpty() ? 0 : told.indexOf(place.country());
            boolean fits = at >= 0 && isOfKind(place, kind) && (holder == null || isWithin(place, holder));
            boolean plain = kind == null ? !place.kind().startsWith("admin") : kind.equals(place.kind());
            int rank = at * 2 + (plain ? 0 : 1);
            // Of those that rank alike the first has the most people.
            if (fits && rank < least) {
                best = place;
                least = rank;
            }
        }
        return best;
    }

    private static boolean isLed(Line line, int from) {
        String before = line.lower(from - 1);
        return LEADING.contains(before) || before.equals("of") && OF.contains(line.lower(from - 2));
    }

    /** "in Karim's house", "in Mercy hospital": a name that owns or modifies is as like a person's. */
    private static boolean isOwner(Line line, int to) {
        return line.tag(to).equals("POS") || line.isNoun(to);
    }

    private static boolean isOfKind(Place place, String kind) {
        return kind == null
                || kind.equals("area")
                || kind.equals("region")
                || kind.equals(place.kind())
                || kind.startsWith("admin") && place.kind().startsWith("admin");
    }

    private boolean isWithin(Place place, Place holder) {
        return holder.kind().equals("region")
                ? holder.country() == null || holder.country().equals(place.country())
                : lexicon.holds(holder, place);
    }

    /** A name of one word that ends the name of somebody in the article. */
    private boolean isPerson(Page page, Line line, int from, int to) {
        if (to - from > 1) {
            return false;
        }
        if (surnames == null) {
            surnames = new HashSet<>();
            page.lines().forEach(this::surnames);
        }
        return surnames.contains(line.lower(from));
    }

    private void surnames(Line line) {
        var run = new ArrayList<String>();
        for (int i = 0; i <= line.size(); i++) {
            if (line.part != Line.Part.HEADLINE && line.isName(i)) {
                run.add(line.lower(i));
            } else {
                if (run.size() > 1) {
                    surnames.add(run.get(run.size() - 1));
                }
                run.clear();
            }
        }
    }
}
