package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.Set;
import org.tarikh.events.extraction.Location.Lead;
import org.tarikh.events.lexicon.Lexicon;
import org.tarikh.events.lexicon.Role;

/** Reads from the words before a place's name whether something was there, near it, left it or went to it. */
final class Prepositions {
    private static final Set<String> AT = words(
            "in at on outside inside across within throughout of through hit struck rocked over amid onto aboard");
    private static final Set<String> NEAR =
            words("near around close outside off towards toward nearby along bordering");
    private static final Set<String> TO = words("to into for");
    private static final Set<String> ROUTES = words("road highway route motorway railway valley line stretch pass");
    private static final Set<String> EDGES = words("outskirts edge edges vicinity surroundings environs periphery");
    private static final Set<String> TRAVEL = words(
            "visit trip travelled traveled travel flew arrived went visits travels goes heads headed flight return returned");
    private static final Set<String> ATTACKED =
            words("fired launched crossed fire incursion invasion strikes strike attack attacks raid");
    private static final int REACH = 10;

    private final Lexicon lexicon;

    Prepositions(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The location with what its own words before it make of it. */
    Location led(Line line, Location location) {
        int i = location.from() - 1;
        boolean near = false;
        boolean plain = true;
        while (i >= 0 && location.from() - i <= REACH) {
            String word = line.lower(i);
            if (word.equals("of")) {
                if (Compass.isNoun(line.lower(i - 1)) && !line.lower(i - 2).equals("the")) {
                    return with(location, i, Lead.AT, true);
                }
                if (isOfPerson(line, i - 1)) {
                    return with(location, i, Lead.NAMED, false);
                }
                near |= EDGES.contains(line.lower(i - 1));
                if (!line.isNoun(i - 1)) {
                    break;
                }
            } else if (!isInside(line, i, location.from())) {
                break;
            }
            plain &= !line.isNoun(i)
                    || PlaceNouns.isOne(word)
                    || word.equals("border")
                    || EDGES.contains(word)
                    || word.equals("capital");
            i--;
        }
        String word = line.lower(i);
        if (word.equals("between")) {
            return with(location, i, ROUTES.contains(line.lower(i - 1)) ? Lead.AT : Lead.NAMED, true);
        }
        if (NEAR.contains(word)) {
            return with(location, i, Lead.AT, plain || word.equals("near") && isOfWhole(line, i, location.from()));
        }
        if (word.equals("to") && line.lower(i - 1).equals("close")) {
            return with(location, i, Lead.AT, true);
        }
        if (AT.contains(word)) {
            return with(location, i, Lead.AT, near);
        }
        if (word.equals("from")) {
            return with(location, i, Lead.FROM, near);
        }
        if (TO.contains(word)) {
            boolean there = word.equals("to") && line.precededBy(i, 3, TRAVEL)
                    || word.equals("into") && line.precededBy(i, 4, ATTACKED);
            return with(location, i, there ? Lead.AT : Lead.TO, near);
        }
        return with(location, i, Lead.NAMED, false);
    }

    private static Location with(Location location, int at, Lead lead, boolean near) {
        return new Location(location.from(), location.to(), Math.max(0, at), location.place(), lead, near);
    }

    /** Words that stand between a preposition and the name it governs. */
    private static boolean isInside(Line line, int i, int name) {
        String tag = line.tag(i);
        return tag.equals("DT")
                || tag.startsWith("JJ")
                || line.isNoun(i)
                || tag.equals("POS")
                || tag.equals("CC")
                || tag.equals("CD")
                || tag.equals("PRP$")
                || line.lower(i).equals(",") && name - i <= 3
                || Compass.adjective(line.lower(i)) != null;
    }

    /** "near the gate of the base" is near the base; "near a mosque in the city" is in it. */
    private static boolean isOfWhole(Line line, int near, int name) {
        for (int i = near + 1; i < name; i++) {
            if (line.lower(i).equals("of")) {
                return true;
            }
        }
        return false;
    }

    /** "the governor of Nimroz", "citizens of Iran": whose, not where. */
    private boolean isOfPerson(Line line, int noun) {
        Role role = noun < 0 || !line.isNoun(noun) ? null : lexicon.role(line.lower(noun));
        return role != null && role != Role.FORCE && role != Role.SOURCE;
    }
}
