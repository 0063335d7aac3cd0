package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tarikh.events.lexicon.Lexicon;
import org.tarikh.events.lexicon.Name;
import org.tarikh.events.lexicon.Place;
import org.tarikh.events.lexicon.Seats;

/** Resolves "there", "the city", "the capital", "the north" by what the article named before; remembers what it names. */
final class PlacesAgain {
    private static final Set<String> POINTING = words("the that this same");
    private static final Set<String> PARTS = words("part parts region regions area areas");
    private static final Set<String> BEING = words("is are was were has have will would 's");

    private final Page page;
    private final Lexicon lexicon;
    private final Seats seats;
    private final PlaceReader places;
    private final String home;

    private Place last;
    private Place city;
    private Place district;
    private Place province;
    private Place region;
    private int lastLine;

    PlacesAgain(Page page, Lexicon lexicon, Seats seats, PlaceReader places, String home) {
        this.page = page;
        this.lexicon = lexicon;
        this.seats = seats;
        this.places = places;
        this.home = home;
    }

    void note(Line line, Location location) {
        Place place = location.place();
        if (location.lead() == Location.Lead.NAMED && location.from() > 0) {
            return;
        }
        if (place.kind().equals("country") || place.country() == null) {
            return;
        }
        last = place;
        lastLine = line.index;
        boolean wide = place.kind().equals("admin1") || place.kind().equals("region");
        region = wide ? place : region;
        for (Place at = place; at != null; at = lexicon.place(at.parent())) {
            switch (at.kind()) {
                case "city" -> city = at;
                case "admin2" -> district = at;
                case "admin1" -> province = at;
                default -> {
                    // Regions and facilities are called by their own nouns.
                }
            }
        }
    }

    /** The country told of: that of the place just named, else the one the article is about, or null. */
    Place country(Line line) {
        return lexicon.country(code(line));
    }

    private String code(Line line) {
        return last != null && line.index - lastLine <= 1 ? last.country() : home;
    }

    /** This side of a border with a country, or null where the article tells of no other. */
    Place acrossBorder(Line line, Place other) {
        for (String code : new String[] {code(line), home}) {
            if (code != null && !code.equals(other.country())) {
                return lexicon.country(code);
            }
        }
        return null;
    }

    /** The places that the line tells by a common noun or an adverb. */
    List<Location> read(Line line, List<Location> named) {
        var found = new ArrayList<Location>();
        if (line.part == Line.Part.HEADLINE) {
            return found;
        }
        for (int i = 1; i < line.size(); i++) {
            Place there = there(line, i);
            Place place = there != null || isTaken(named, i) ? null : told(line, named, i);
            if (there != null) {
                found.add(new Location(i, i + 1, i, there, Location.Lead.AT, false));
            } else if (place != null) {
                found.add(Location.named(i, i + 1, place));
            }
        }
        return found;
    }

    private Place told(Line line, List<Location> named, int i) {
        String word = line.lower(i);
        if (word.equals("capital")) {
            return isNamedNext(named, line, i) || line.isNoun(i + 1) ? null : capital(line, named, i);
        }
        if (Compass.adjective(word) != null || Compass.isNoun(word)) {
            return part(line, i);
        }
        boolean again = POINTING.contains(line.lower(i - 1)) && !isNamedNext(named, line, i);
        boolean owner = line.tag(i + 1).equals("POS")
                || line.isNoun(i + 1)
                || line.lower(i + 1).equals("of");
        if (!again || owner) {
            return null;
        }
        if (word.equals("country")) {
            return country(line);
        }
        String kind = PlaceNouns.kind(word);
        if (kind == null) {
            return null;
        }
        return switch (kind) {
            case "city" -> city != null ? city : last;
            case "admin2" -> district;
            case "admin1" -> word.equals("region") ? region : province;
            default -> last;
        };
    }

    /** "there", but for "there was". */
    private Place there(Line line, int i) {
        boolean adverb =
                line.lower(i).equals("there") && !line.tag(i).equals("EX") && !BEING.contains(line.lower(i + 1));
        return adverb ? last : null;
    }

    /** "the Kenyan capital", "Kenya's capital", "the capital of Kenya", "the capital". */
    private Place capital(Line line, List<Location> named, int i) {
        for (Mention mention : page.mentions(line)) {
            boolean people = mention.sort() == Name.Sort.DEMONYM && mention.to() == i;
            boolean owner = mention.place() != null
                    && (mention.to() == i - 1 && line.tag(i - 1).equals("POS")
                            || mention.from() == i + 2 && line.lower(i + 1).equals("of"));
            if (people && mention.actor() != null) {
                return seats.capital(mention.actor().country());
            }
            if (owner) {
                return mention.place().kind().equals("country")
                        ? seats.capital(mention.place().country())
                        : null;
            }
        }
        boolean bare =
                POINTING.contains(line.lower(i - 1)) && !line.lower(i + 1).equals("of");
        return bare ? seats.capital(code(line)) : null;
    }

    /** "in the north", "the country's north-east", "northern parts of the country". */
    private Place part(Line line, int i) {
        String word = line.lower(i);
        if (!Character.isLowerCase(line.text(i).charAt(0)) || country(line) == null) {
            return null;
        }
        int next = PARTS.contains(line.lower(i + 1)) ? i + 2 : i + 1;
        boolean whole = line.lower(next).equals("of")
                && line.lower(next + 1).equals("the")
                && line.lower(next + 2).equals("country");
        boolean owned = line.tag(i - 1).equals("POS") && line.lower(i - 2).equals("country")
                || line.tag(i - 1).startsWith("JJ")
                        && line.tag(i - 2).equals("POS")
                        && line.lower(i - 3).equals("country");
        boolean bare = Compass.isNoun(word)
                && line.lower(i - 1).equals("the")
                && !line.isNoun(i + 1)
                && !line.lower(i + 1).equals("of")
                && !line.lower(i + 1).equals("-");
        if (!whole && !owned && !bare) {
            return null;
        }
        String direction = Compass.isNoun(word) ? Compass.ofNoun(word) : Compass.adjective(word);
        return places.part(direction, country(line));
    }

    private static boolean isTaken(List<Location> named, int token) {
        return named.stream().anyMatch(location -> location.from() <= token && token < location.to());
    }

    /** "the capital, Nairobi", "the city of Kisumu": the name says it. */
    private static boolean isNamedNext(List<Location> named, Line line, int i) {
        for (int next = i + 1; next <= i + 2; next++) {
            int from = next;
            boolean city = named.stream()
                    .anyMatch(location ->
                            location.from() == from && !location.place().kind().equals("country"));
            if (city) {
                return true;
            }
            if (!line.lower(next).equals(",") && !line.lower(next).equals("of")) {
                return false;
            }
        }
        return false;
    }
}
