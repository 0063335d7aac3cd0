package org.tarikh.events.dating;

import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import org.tarikh.events.dating.Meaning.Resolved;
import org.tarikh.events.dating.TimeExpression.Type;

/** Times of the day by the clock: "9 p.m.", "9:30pm local time", "2130 GMT", "noon". */
final class ClockRule implements Rule {
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("gmt", "UTC"),
            Map.entry("utc", "UTC"),
            Map.entry("est", "America/New_York"),
            Map.entry("edt", "America/New_York"),
            Map.entry("et", "America/New_York"),
            Map.entry("pst", "America/Los_Angeles"),
            Map.entry("pdt", "America/Los_Angeles"),
            Map.entry("cet", "Europe/Paris"),
            Map.entry("ist", "Asia/Kolkata"),
            Map.entry("pkt", "Asia/Karachi"),
            Map.entry("aft", "Asia/Kabul"),
            Map.entry("msk", "Europe/Moscow"));
    private static final Map<String, String> CITIES = Map.of(
            "kabul", "Asia/Kabul", "tehran", "Asia/Tehran", "moscow", "Europe/Moscow", "islamabad", "Asia/Karachi");
    private static final Set<String> MORNING = Set.of("a.m.", "a.m", "am");
    private static final Set<String> EVENING = Set.of("p.m.", "p.m", "pm");

    /** @param zone IANA zone, null where not told */
    record Clock(LocalTime time, String zone) implements Meaning {
        @Override
        public Resolved resolve(Anchor anchor) {
            return new Resolved(Type.TIME, null, "T" + time);
        }
    }

    @Override
    public Match match(Words words, int at) {
        Match bare = bare(words, at);
        return bare == null ? null : zoned(words, bare);
    }

    private static Match bare(Words words, int at) {
        String word = words.at(at);
        if (words.is(at, "noon", "midday")) {
            return new Match(at, at + 1, new Clock(LocalTime.NOON, null));
        }
        if (words.is(at, "midnight")) {
            return new Match(at, at + 1, new Clock(LocalTime.MIDNIGHT, null));
        }
        String half = null;
        String figure = word;
        for (String suffix : new String[] {"a.m.", "p.m.", "am", "pm"}) {
            if (word.length() > suffix.length() && word.endsWith(suffix) && Character.isDigit(word.charAt(0))) {
                half = suffix;
                figure = word.substring(0, word.length() - suffix.length());
            }
        }
        int end = at + 1;
        if (half == null && (words.is(end, MORNING) || words.is(end, EVENING))) {
            half = words.at(end);
            end++;
        }
        int colon = figure.indexOf(':') > 0 ? figure.indexOf(':') : half != null ? figure.indexOf('.') : -1;
        int hour = Words.digits(colon > 0 ? figure.substring(0, colon) : figure);
        int minute = colon > 0 ? minute(figure.substring(colon + 1)) : 0;
        if (hour < 0 && half == null && words.is(end, "o'clock")) {
            Double told = org.tarikh.events.language.Numbers.valueOf(figure);
            hour = told == null ? -1 : told.intValue();
        }
        if (words.is(end, "o'clock")) {
            end++;
        } else if (half == null && colon < 0) {
            return military(words, at);
        }
        return made(words, at, end, hour, minute, half);
    }

    private static Match made(Words words, int at, int end, int hour, int minute, String half) {
        String part = half;
        int stop = end;
        if (part == null && words.is(end, "in", "at") && words.is(end + 1, "the", "night")) {
            part = words.is(end + 2, "morning")
                    ? "am"
                    : words.is(end + 2, "afternoon", "evening") ? "pm" : words.is(end + 1, "night") ? "pm" : null;
            stop = part == null ? end : words.is(end + 1, "night") ? end + 2 : end + 3;
        }
        if (hour < 0 || minute < 0 || minute > 59 || hour > 23 || part != null && hour > 12 && part.equals(half)) {
            return null;
        }
        int real = hour;
        if (part != null && EVENING.contains(part)) {
            real = hour < 12 ? hour + 12 : hour;
        } else if (part != null) {
            real = hour == 12 ? 0 : hour;
        }
        return new Match(at, stop, new Clock(LocalTime.of(real, minute), null));
    }

    /** "2130 GMT": four figures are a time only before a zone. */
    private static Match military(Words words, int at) {
        int value = words.at(at).length() == 4 ? words.digits(at) : -1;
        boolean zoned = ZONES.containsKey(words.at(at + 1)) || words.is(at + 1, "local", "hours", "hrs");
        if (value < 0 || !zoned || value / 100 > 23 || value % 100 > 59) {
            return null;
        }
        boolean hours = words.is(at + 1, "hours", "hrs");
        return new Match(at, hours ? at + 2 : at + 1, new Clock(LocalTime.of(value / 100, value % 100), null));
    }

    private static Match zoned(Words words, Match match) {
        LocalTime time = ((Clock) match.meaning()).time();
        int at = match.end();
        boolean bracket = words.is(at, "(");
        String zone = bracket ? null : ZONES.get(words.at(at));
        if (zone != null) {
            return new Match(match.first(), at + 1, new Clock(time, zone));
        }
        if (words.is(at, "local") && words.is(at + 1, "time")) {
            return new Match(match.first(), at + 2, match.meaning());
        }
        if (words.is(at + 1, "time")) {
            String city = CITIES.get(words.at(at));
            return city == null ? match : new Match(match.first(), at + 2, new Clock(time, city));
        }
        return match;
    }

    private static int minute(String figure) {
        int seconds = figure.indexOf(':');
        String minutes = seconds > 0 ? figure.substring(0, seconds) : figure;
        return minutes.length() == 2 ? Words.digits(minutes) : -1;
    }
}
