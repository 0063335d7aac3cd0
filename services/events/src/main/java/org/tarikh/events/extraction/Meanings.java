package org.tarikh.events.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tarikh.events.lexicon.Trigger;
import org.tarikh.events.lexicon.Unlike;

/** Tells by the words around a trigger whether it is meant as it stands: a strike of workers is no air strike. */
final class Meanings {
    private static final int REACH_BEFORE = 5;
    private static final int REACH_AFTER = 6;

    /** Next to a noun only the words that belong to it count. */
    private static final int NOUN_BEFORE = 2;

    private static final Set<String> STOPS = Set.of(";", ":", ".", "?", "!");

    private final Map<String, List<Unlike>> unlike =
            Unlike.load().stream().collect(Collectors.groupingBy(row -> key(row.trigger(), row.verb())));
    private final Map<String, Trigger> triggers = new HashMap<>();

    Meanings(List<Trigger> triggers) {
        triggers.forEach(trigger -> this.triggers.putIfAbsent(trigger.text(), trigger));
        for (List<Unlike> rows : unlike.values()) {
            for (Unlike row : rows) {
                if (row.instead() != null && !this.triggers.containsKey(row.instead())) {
                    throw new IllegalStateException("no trigger " + row.instead());
                }
            }
        }
    }

    /** The hit as it is meant, or null where it tells nothing. */
    TriggerHit meant(Line line, TriggerHit hit) {
        Trigger trigger = hit.trigger();
        for (Unlike row : unlike.getOrDefault(key(trigger.text(), trigger.verb()), List.of())) {
            if (says(line, hit, row)) {
                return row.instead() == null
                        ? null
                        : new TriggerHit(hit.from(), hit.to(), hit.head(), triggers.get(row.instead()));
            }
        }
        return hit;
    }

    private static boolean says(Line line, TriggerHit hit, Unlike row) {
        return switch (row.side()) {
            case BEFORE -> before(line, hit, row.words(), row.verb() ? REACH_BEFORE : NOUN_BEFORE);
            case AFTER -> after(line, hit, row.words(), REACH_AFTER);
            case NEAR -> before(line, hit, row.words(), line.size()) || after(line, hit, row.words(), line.size());
        };
    }

    private static boolean before(Line line, TriggerHit hit, Set<String> words, int reach) {
        for (int i = hit.from() - 1; i >= 0 && i >= hit.from() - reach && !STOPS.contains(line.lower(i)); i--) {
            if (words.contains(line.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** A comma or the next verb opens other matters. */
    private static boolean after(Line line, TriggerHit hit, Set<String> words, int reach) {
        for (int i = hit.head() + 1; i < line.size() && i < hit.to() + reach; i++) {
            String word = line.lower(i);
            if (words.contains(word)) {
                return true;
            }
            boolean other = reach == REACH_AFTER
                    && (word.equals(",")
                            || i >= hit.to()
                                    && (line.tag(i).equals("VBD") || line.tag(i).equals("VBZ")));
            if (other || STOPS.contains(word)) {
                return false;
            }
        }
        return false;
    }

    private static String key(String words, boolean verb) {
        return words + (verb ? " v" : " n");
    }
}
