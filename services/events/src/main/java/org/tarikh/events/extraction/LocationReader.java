package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.tarikh.events.lexicon.Lexicon;
import org.tarikh.events.lexicon.Name;
import org.tarikh.events.lexicon.Place;
import org.tarikh.events.lexicon.Seats;

/** Finds the stretches of a line that say where, and joins "the X district of Y province, in Z" to one. */
final class LocationReader {
    private static final Set<String> LINKS = words(
            "in of at the 's ' , remote restive mountainous capital northern southern eastern western central coastal"
                    + " rural border nearby volatile neighbouring neighboring impoverished populous largest second-largest"
                    + " port holy ancient its 's a country country's nation nation's region's district's");
    private static final Set<String> BORDERS = words("border borders frontier boundary");
    private static final Set<String> DISTRICTS = words("district districts county");
    private static final Set<String> SITTING = words("at before in");
    private static final Set<String> LISTED = words("admin1 admin2");
    private static final int LINK_REACH = 9;

    private final Page page;
    private final Seats seats;
    private final PlaceReader places;
    private final Lexicon lexicon;
    private final Prepositions prepositions;
    private final UnlistedPlaces unlisted;
    private final PlacesAgain again;

    LocationReader(Page page, PlaceReader places, Lexicon lexicon, Seats seats, PlacesAgain again) {
        this.seats = seats;
        this.page = page;
        this.places = places;
        this.lexicon = lexicon;
        this.again = again;
        prepositions = new Prepositions(lexicon);
        unlisted = new UnlistedPlaces(page, again, places);
    }

    /** The line's locations in order; what later lines call "the city" or "there" is remembered of them. */
    List<Location> read(Line line) {
        List<Location> found = new ArrayList<>(named(line));
        found.addAll(unlisted.read(line, found));
        found.sort(Comparator.comparingInt(Location::from));
        List<Location> chains = chained(line, found);
        chains.forEach(location -> again.note(line, location));
        List<Location> all = new ArrayList<>(chains);
        for (Location location : again.read(line, chains)) {
            all.add(location.lead() == Location.Lead.AT ? location : led(line, location));
        }
        all.sort(Comparator.comparingInt(Location::from));
        return all;
    }

    private List<Location> named(Line line) {
        var found = new ArrayList<Location>();
        for (Mention mention : page.mentions(line)) {
            Place seat =
                    mention.actor() == null ? null : seats.of(mention.actor().id());
            if (seat != null && SITTING.contains(line.lower(before(line, mention)))) {
                found.add(Location.named(mention.from(), mention.to(), seat));
            }
            if (mention.place() == null || mention.sort() == Name.Sort.DEMONYM || isModifier(line, mention)) {
                continue;
            }
            int from = regionFrom(line, mention);
            Place place = mention.place();
            if (from < mention.from()) {
                place = region(directions(line, from, mention.from()), place);
            }
            found.add(Location.named(
                    from, mention.to(), DISTRICTS.contains(line.lower(mention.to())) ? district(place) : place));
        }
        return found;
    }

    /** "the Saravan district" is wider than the town of Saravan. */
    private static Place district(Place town) {
        return !town.kind().equals("city")
                ? town
                : new Place(
                        town.id(),
                        town.name(),
                        "admin2",
                        town.parent(),
                        town.country(),
                        null,
                        town.lat(),
                        town.lon(),
                        town.aliases(),
                        town.fa(),
                        town.ps());
    }

    private static int before(Line line, Mention mention) {
        int before = mention.from() - 1;
        return line.tag(before).equals("DT") ? before - 1 : before;
    }

    /** "a Sudan expert": the name of a country before a common noun says whose or which. */
    private static boolean isModifier(Line line, Mention mention) {
        if (!mention.place().kind().equals("country")) {
            return false;
        }
        int next = mention.to();
        return line.isNoun(next) && !line.isName(next) && Compass.adjective(line.lower(next)) == null
                || line.tag(next).startsWith("JJ") && line.isNoun(next + 1) && !line.isName(next + 1);
    }

    /** Where "southern and central Mali", "the north of Mali" begins. */
    private static int regionFrom(Line line, Mention mention) {
        int from = mention.from();
        if (!mention.place().kind().equals("country")) {
            return from;
        }
        if (line.lower(from - 1).equals("of")) {
            boolean noun =
                    Compass.isNoun(line.lower(from - 2)) && line.lower(from - 3).equals("the");
            return noun ? from - 2 : from;
        }
        if (Compass.adjective(line.lower(from - 1)) == null) {
            return from;
        }
        boolean two = line.lower(from - 2).equals("and") && Compass.adjective(line.lower(from - 3)) != null;
        return two ? from - 3 : from - 1;
    }

    private static String directions(Line line, int from, int to) {
        String first = direction(line.lower(from));
        return from + 3 == to ? first + " and " + direction(line.lower(to - 1)) : first;
    }

    private static String direction(String word) {
        String noun = Compass.isNoun(word) ? Compass.ofNoun(word) : null;
        return noun != null ? noun : Compass.adjective(word);
    }

    /** A part of a country, as the lexicon names it where it does. */
    private Place region(String direction, Place country) {
        return places.part(direction, country);
    }

    /** Joins locations that lie in one another and are told as one. */
    private List<Location> chained(Line line, List<Location> found) {
        var chains = new ArrayList<Location>();
        for (int i = 0; i < found.size(); i++) {
            Location chain = led(line, found.get(i));
            boolean border = isBorder(line, found.get(i));
            while (i + 1 < found.size()) {
                Location next = found.get(i + 1);
                Place both = listed(line, chain, next);
                if (both != null) {
                    chain = chain.telling(both, next.to());
                } else if (isLinked(line, chain.to(), next.from()) && related(line, chain.place(), next)) {
                    boolean held = places.encloses(next.place(), chain.place());
                    Place narrow = held ? chain.place() : next.place();
                    chain = chain.telling(narrow, next.to());
                } else {
                    break;
                }
                i++;
            }
            if (border) {
                Place here = again.acrossBorder(line, chain.place());
                if (here == null) {
                    continue;
                }
                chain = chain.telling(here, chain.to());
            }
            chains.add(chain);
        }
        return chains;
    }

    private Location led(Line line, Location location) {
        return prepositions.led(line, location);
    }

    /** "Kunar and Nangarhar provinces": two areas are a region of their own, two districts tell of their province. */
    private Place listed(Line line, Location a, Location b) {
        boolean joined = line.lower(a.to()).equals("and") && b.from() == a.to() + 1
                || line.lower(a.to()).equals("and") && line.lower(a.to() + 1).equals("the") && b.from() == a.to() + 2;
        boolean alike = joined
                && LISTED.contains(a.place().kind())
                && a.place().kind().equals(b.place().kind())
                && a.lead() == Location.Lead.AT
                && a.place().country() != null
                && a.place().country().equals(b.place().country())
                && !a.place().equals(b.place());
        if (!alike) {
            return null;
        }
        Place holder = a.place().kind().equals("admin2")
                        && a.place().parent() != null
                        && a.place().parent().equals(b.place().parent())
                ? lexicon.place(a.place().parent())
                : null;
        if (holder != null) {
            return holder;
        }
        Place country = lexicon.country(a.place().country());
        return country == null
                ? null
                : PlaceReader.within(
                        country, a.place().name() + " and " + b.place().name(), "region");
    }

    /** "the Red Sea port of Hodeidah": a water tells on which coast a town is. */
    private boolean related(Line line, Place a, Location next) {
        Place b = next.place();
        boolean coast = a.kind().equals("water")
                && b.kind().equals("city")
                && line.lower(next.from() - 1).equals("of");
        return coast || places.encloses(a, b) || places.encloses(b, a);
    }

    static boolean isInReach(int from, int to) {
        return to - from <= LINK_REACH;
    }

    static boolean isLinked(Line line, int from, int to) {
        if (to < from || !isInReach(from, to)) {
            return false;
        }
        for (int i = from; i < to; i++) {
            String word = line.lower(i);
            boolean link = LINKS.contains(word)
                    || PlaceNouns.isOne(word)
                    || Compass.adjective(word) != null
                    || line.tag(i).startsWith("JJ")
                    || line.tag(i).equals("NNP") && line.tag(i + 1).startsWith("NN") && i + 1 == to;
            if (!link) {
                return false;
            }
        }
        return true;
    }

    /** "the border with Mali", "Mali's border": not Mali, but the other side of it. */
    private static boolean isBorder(Line line, Location location) {
        if (!location.place().kind().equals("country")) {
            return false;
        }
        int before = location.from() - 1;
        if (line.lower(before).equals("the")) {
            before--;
        }
        boolean with = (line.lower(before).equals("with") || line.lower(before).equals("of"))
                && BORDERS.contains(line.lower(before - 1));
        boolean owned = line.tag(location.to()).equals("POS") && BORDERS.contains(line.lower(location.to() + 1));
        return with || owned || BORDERS.contains(line.lower(location.to()));
    }
}
