package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tarikh.events.language.WordLists;
import org.tarikh.events.lexicon.Place;
import org.tarikh.events.terms.Kind;

/** Reads the names of places that no list has where the words around them say that they are places: "the village of Sabo". */
final class UnlistedPlaces {
    private static final Set<String> LEADING = words("in near at outside");
    private static final Set<String> REACHING =
            words("visit hit strike bomb shell attack storm seize capture retake enter reach raid overrun target rock"
                    + " besiege loot tour");
    private static final Set<String> CALLED = words("of called named");
    private static final Set<String> NO_PLACES = WordLists.of("no-place");
    private static final Set<String> WIDE = words("country admin1 admin2 region");
    private static final Set<String> QUARTERS =
            words("district districts neighbourhood neighborhood suburb suburbs area quarter");
    private static final Set<String> AFTER_NAME = words("city state port island region valley");
    private static final int LONGEST = 3;

    private final Page page;
    private final PlacesAgain again;
    private final PlaceReader places;

    UnlistedPlaces(Page page, PlacesAgain again, PlaceReader places) {
        this.page = page;
        this.places = places;
        this.again = again;
    }

    List<Location> read(Line line, List<Location> named) {
        var found = new ArrayList<Location>();
        if (line.part == Line.Part.HEADLINE) {
            return found;
        }
        int i = 1;
        while (i < line.size()) {
            int to = isName(line, i) && !isName(line, i - 1) ? end(line, i) : i;
            if (to > i) {
                String told = kind(line, i, to);
                int end = to;
                Place listed = places.listed(page, line, i, to, told, () -> held(line, named, end));
                String kind = told == null && isLed(line, named, i, to) ? "city" : told;
                Place parent = kind == null || listed != null ? null : parent(line, named, i, to);
                if (listed != null) {
                    found.add(Location.named(i, to, listed));
                } else if (parent != null) {
                    found.add(Location.named(i, to, PlaceReader.within(parent, line.words(i, to), kind)));
                }
            }
            i = Math.max(i + 1, to);
        }
        return found;
    }

    private int end(Line line, int from) {
        int to = from;
        int names = 0;
        while (to < line.size() && names <= LONGEST && isPart(line, from, to) && !isMentioned(line, to)) {
            names += LongerNames.isParticle(line, to) ? 0 : 1;
            to++;
        }
        boolean cut = to < line.size() && isName(line, to);
        return cut || names > LONGEST ? from : to;
    }

    /** A word of a name that begins before, or a small one that leads on to the next: "Villa de Leyva". */
    private static boolean isPart(Line line, int from, int token) {
        int next = token;
        while (next > from && next - token < 2 && LongerNames.isParticle(line, next)) {
            next++;
        }
        return isName(line, next) || next > token && line.isCapital(next) || token > from && isLed(line, token);
    }

    /** The tagger knows few words behind a particle as names. */
    private static boolean isLed(Line line, int token) {
        return LongerNames.isParticle(line, token - 1) && line.isCapital(token);
    }

    private static boolean isName(Line line, int token) {
        return line.isName(token) && line.isCapital(token) && !NO_PLACES.contains(line.lower(token));
    }

    private boolean isMentioned(Line line, int token) {
        return page.mentions(line).stream().anyMatch(mention -> mention.from() <= token && token < mention.to());
    }

    /** The kind of place that the words around a name make of it, or null where they do not make it one. */
    private static String kind(Line line, int from, int to) {
        String before = PlaceNouns.kind(line.lower(from - 2));
        if (before != null && CALLED.contains(line.lower(from - 1))) {
            return before;
        }
        if (PlaceNouns.kind(line.lower(from - 1)) != null
                && line.lower(from - 2).equals("the")) {
            return PlaceNouns.kind(line.lower(from - 1));
        }
        boolean crossing = line.lower(to).equals("border") && PlaceNouns.isOne(line.lower(to + 1));
        if (crossing) {
            return PlaceNouns.kind(line.lower(to + 1));
        }
        return AFTER_NAME.contains(line.lower(to)) ? null : PlaceNouns.kind(line.lower(to));
    }

    /** Whether a name without a noun beside it stands where a town would. */
    private boolean isLed(Line line, List<Location> named, int from, int to) {
        boolean reached = line.tag(from - 1).startsWith("VB") && REACHING.contains(line.verb(from - 1));
        boolean led = (reached || LEADING.contains(line.lower(from - 1)))
                && !line.isNoun(to)
                && !line.tag(to).equals("POS");
        if (!led) {
            return false;
        }
        boolean told = held(line, named, to) != null;
        boolean alone = !reached && named.isEmpty() && !line.lower(from - 1).equals("at") && tellsOfPlace(line);
        return told || alone;
    }

    /** ", in Niger", ", Niger", "in northern Niger". */
    private static boolean isHeld(Line line, int to, Location next) {
        return next.from() > to && WIDE.contains(next.place().kind()) && LocationReader.isLinked(line, to, next.from());
    }

    private boolean tellsOfPlace(Line line) {
        return page.hits(line).stream()
                .anyMatch(hit -> hit.trigger().kind() == Kind.INCIDENT
                        || hit.trigger().group().equals("talks")
                        || hit.trigger().group().equals("visit"));
    }

    /** The narrowest place that the words behind a name tell to hold it, or null. */
    private static Place held(Line line, List<Location> named, int to) {
        Place held = null;
        int at = to;
        for (int i = firstBehind(named, to); i < named.size(); i++) {
            Location next = named.get(i);
            if (!LocationReader.isInReach(at, next.from())) {
                return held;
            }
            if (next.from() > at && isHeld(line, at, next)) {
                held = held == null || PlaceReader.isNarrower(next.place(), held) ? next.place() : held;
                at = next.to();
            }
        }
        return held;
    }

    private static int firstBehind(List<Location> named, int token) {
        int first = 0;
        int after = named.size();
        while (first < after) {
            int middle = (first + after) / 2;
            if (named.get(middle).from() < token) {
                first = middle + 1;
            } else {
                after = middle;
            }
        }
        return first;
    }

    /** What is told to hold a name, else the narrowest place before it or in its line, else the country told of. */
    private Place parent(Line line, List<Location> named, int from, int to) {
        Place held = held(line, named, to);
        if (held != null) {
            return held;
        }
        for (Location other : named) {
            boolean owner = other.to() <= from && LocationReader.isLinked(line, other.to(), from);
            boolean quarter = owner
                    && line.tag(other.to()).equals("POS")
                    && QUARTERS.contains(line.lower(to))
                    && other.place().kind().equals("city");
            if (quarter) {
                return other.place();
            }
            boolean beside = !other.place().kind().equals("country")
                    && WIDE.contains(other.place().kind())
                    && other.place().country() != null;
            if (owner && WIDE.contains(other.place().kind()) || beside) {
                held = held == null || PlaceReader.isNarrower(other.place(), held) ? other.place() : held;
            }
        }
        return held != null ? held : again.country(line);
    }
}
