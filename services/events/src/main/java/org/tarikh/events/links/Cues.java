package org.tarikh.events.links;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tarikh.events.language.WordTable;

/** The wordings that tell how an event stands to another, by group, from {@code link-cues.tsv}. */
final class Cues {
    private static final Pattern OPERATION =
            Pattern.compile("\\b(?:Operation|operation) (?:“|\"|‘|')?((?:\\p{Lu}[\\p{L}-]+ ?){1,3})");
    private static final Pattern MEETING =
            Pattern.compile("((?:\\p{Lu}[\\p{L}-]+ ){1,3})(?:[Ss]ummit|[Ff]ormat|[Cc]onference)\\b");

    private record Cue(String group, String phrase, boolean open) {}

    private static final List<Cue> CUES = load();

    private Cues() {}

    private static List<Cue> load() {
        List<Cue> cues = new ArrayList<>();
        for (WordTable.Row row : WordTable.load("link-cues.tsv").rows()) {
            for (String phrase : row.get(1).split("\\|")) {
                boolean open = phrase.endsWith("*");
                String words = open ? phrase.substring(0, phrase.length() - 1) : phrase + " ";
                cues.add(new Cue(row.get(0), " " + words, open));
            }
        }
        return List.copyOf(cues);
    }

    /** The groups that have a phrase in words that {@link org.tarikh.events.reconciliation.Wording#normal} made. */
    static Set<String> in(String normal) {
        String padded = " " + normal.replace(". ", " ") + " ";
        Set<String> groups = new TreeSet<>();
        for (Cue cue : CUES) {
            if (!groups.contains(cue.group()) && padded.contains(cue.phrase())) {
                groups.add(cue.group());
            }
        }
        return groups;
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
