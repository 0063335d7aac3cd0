package org.tarikh.events.dating;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tarikh.events.language.NormalText;
import org.tarikh.events.language.WordTable;

/**
 * A month or a festival by one of its names.
 *
 * @param day of the month where the festival begins; 0 for the whole month
 * @param days how many days the festival lasts
 * @param year of the one day that bears the name ("the September 11 attacks"), else 0
 */
record CalendarName(String[] words, Almanac almanac, int month, int day, int days, int year) {
    private static final Map<String, List<CalendarName>> NAMES = load();

    private static Map<String, List<CalendarName>> load() {
        var names = new HashMap<String, List<CalendarName>>();
        for (var row : WordTable.load("time-calendars.tsv").rows()) {
            String[] words = row.get(0).split(" ");
            for (int i = 0; i < words.length; i++) {
                words[i] = NormalText.fold(words[i]);
            }
            var name = new CalendarName(
                    words,
                    Almanac.of(row.get(1)),
                    number(row.get(2)),
                    number(row.get(3)),
                    number(row.get(4)),
                    number(row.get(5)));
            names.computeIfAbsent(words[0], any -> new ArrayList<>()).add(name);
        }
        names.values().forEach(same -> same.sort((a, b) -> b.words.length - a.words.length));
        return names;
    }

    private static int number(String figure) {
        return figure.isEmpty() ? 0 : Integer.parseInt(figure);
    }

    /** The longest name that starts at this token, or null. */
    static CalendarName at(Words words, int at) {
        for (CalendarName name : NAMES.getOrDefault(words.at(at), List.of())) {
            boolean all = true;
            for (int k = 1; k < name.words.length && all; k++) {
                all = words.at(at + k).equals(name.words[k]);
            }
            if (all) {
                return name;
            }
        }
        return null;
    }

    boolean isFestival() {
        return day != 0;
    }

    int length() {
        return words.length;
    }
}
