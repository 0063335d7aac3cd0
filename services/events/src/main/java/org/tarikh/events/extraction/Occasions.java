package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.List;
import java.util.Set;
import org.tarikh.events.extraction.Location.Lead;

/** Reads where one who speaks or acts was, told beside the act: on a visit, at a meeting, "in Doha, where he". */
final class Occasions {
    private static final Set<String> STAYS = words("visit trip stop stopover tour");
    private static final Set<String> DURING = words("during on while");
    private static final Set<String> MEETINGS = words("meeting summit forum rally gathering ceremony session event"
            + " seminar symposium congress assembly talks dinner funeral");
    private static final Set<String> ATTENDING = words("at during addressing attending after");
    private static final Set<String> SITTING = words("meeting gathering gathered assembled convened visiting sitting");
    private static final Set<String> WIDE = words("country region water");
    private static final int REACH = 6;

    private Occasions() {}

    /** The location among those of the line where the doer of the verb at the token was, or null. */
    static Location of(Line line, List<Location> locations, int token) {
        Location found = null;
        for (Location location : locations) {
            if (location.from() > token) {
                return found;
            }
            boolean told = location.lead() == Lead.AT
                    && (isBeforeWhere(line, location, token)
                            || isFronted(line, location)
                            || isMeeting(line, location.at() - 1)
                            || isSitting(line, location, token));
            boolean visiting = line.lower(location.from() - 1).equals("visiting") && !line.isNoun(location.from() - 2);
            found = told || visiting || isStay(line, location) ? location : found;
        }
        return found;
    }

    /** "on a visit to Oslo". */
    static boolean isStay(Line line, Location location) {
        int before = location.at() - 1;
        return location.lead() == Lead.AT && STAYS.contains(line.lower(before)) && line.precededBy(before, 3, DURING);
    }

    /** "flew to Oslo on Friday, where he". */
    private static boolean isBeforeWhere(Line line, Location location, int token) {
        for (int i = location.to(); i < token && i < location.to() + REACH; i++) {
            if (line.lower(i).equals("where")) {
                return true;
            }
            if (line.tag(i).startsWith("VB")) {
                return false;
            }
        }
        return false;
    }

    /** "In Oslo, ministers": the whole of a country is what they speak of as often. */
    private static boolean isFronted(Line line, Location location) {
        if (location.at() != 0 || WIDE.contains(location.place().kind())) {
            return false;
        }
        int to = location.to();
        while (to < location.to() + REACH && isOfTime(line, to)) {
            to++;
        }
        return line.lower(to).equals(",");
    }

    /** "on Monday", "on 5 March", "in 2019". */
    private static boolean isOfTime(Line line, int token) {
        boolean dated = line.tag(token - 1).equals("CD") || line.tag(token + 1).equals("CD");
        return line.tag(token).equals("IN")
                || line.tag(token).equals("CD")
                || NounStretches.TIMES.contains(line.lower(token))
                || dated && line.isName(token);
    }

    /** "at a summit in Oslo" before the subject or behind the verb, but not "an attack at a rally in Oslo". */
    private static boolean isMeeting(Line line, int noun) {
        if (!MEETINGS.contains(line.lower(noun))) {
            return false;
        }
        for (int i = noun - 1; i >= 0 && i > noun - REACH; i--) {
            if (ATTENDING.contains(line.lower(i))) {
                String before = line.lower(i - 1);
                return i == 0
                        || before.equals(",")
                        || before.equals("speaking")
                        || NounStretches.TIMES.contains(before)
                        || line.tag(i - 1).startsWith("VB");
            }
            if (line.isVerb(i) || line.lower(i).equals(",")) {
                return false;
            }
        }
        return false;
    }

    /** "ministers meeting in Oslo agreed". */
    private static boolean isSitting(Line line, Location location, int token) {
        boolean sitting = SITTING.contains(line.lower(location.at() - 1)) && line.isNoun(location.at() - 2);
        if (!sitting) {
            return false;
        }
        for (int i = location.to(); i < token; i++) {
            if (line.lower(i).equals(",")
                    || line.tag(i).startsWith("W")
                    || line.tag(i).equals("CC")) {
                return false;
            }
        }
        return true;
    }
}
