package org.tarikh.events.links;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tarikh.events.language.Phrases;
import org.tarikh.events.language.WordTable;

/** The wordings that tell how an event stands to another, by group, from {@code link-cues.tsv}. */
final class Cues {
    private static final Pattern OPERATION =
            Pattern.compile("\\b(?:Operation|operation) (?:“|\"|‘|')?((?:\\p{Lu}[\\p{L}-]+ ?){1,3})");
    private static final Pattern MEETING =
            Pattern.compile("((?:\\p{Lu}[\\p{L}-]+ ){1,3})(?:[Ss]ummit|[Ff]ormat|[Cc]onference)\\b");

    private static final Map<String, List<Phrases>> GROUPS = load();

    private Cues() {}

    private static Map<String, List<Phrases>> load() {
        Map<String, List<Phrases>> groups = new TreeMap<>();
        for (WordTable.Row row : WordTable.load("link-cues.tsv").rows()) {
            groups.computeIfAbsent(row.get(0), group -> new ArrayList<>()).add(Phrases.of(row.get(1)));
        }
        return groups;
    }

    /** The groups that have a phrase in words that {@link org.tarikh.events.reconciliation.Wording#normal} made. */
    static Set<String> in(String normal) {
        String padded = Phrases.padded(normal);
        return GROUPS.entrySet().stream()
                .filter(group -> group.getValue().stream().anyMatch(phrases -> phrases.in(padded)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Operations and meetings that a text names, as "Operation Northern Dawn" or "Moscow Format". */
    static Set<String> named(String text) {
        Set<String> names = new TreeSet<>();
        Matcher operation = OPERATION.matcher(text);
        while (operation.find()) {
            names.add("Operation " + operation.group(1).strip());
        }
        Matcher meeting = MEETING.matcher(text);
        while (meeting.find()) {
            String whole = meeting.group();
            String kind = whole.substring(whole.lastIndexOf(' ') + 1);
            names.add(meeting.group(1).strip().replaceFirst("^(?:The|A|An|At|In|During) ", "") + " "
                    + Character.toUpperCase(kind.charAt(0)) + kind.substring(1));
        }
        return names;
    }
}
