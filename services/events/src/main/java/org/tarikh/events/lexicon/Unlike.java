package org.tarikh.events.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Words beside a trigger that show it is meant otherwise: prices crash, a coach comes under fire.
 *
 * @param trigger words of the trigger
 * @param verb whether the trigger is a verb
 * @param side where the words stand
 * @param words any of them is enough
 * @param instead words of the trigger that is meant, or null where nothing is told
 */
public record Unlike(String trigger, boolean verb, Side side, Set<String> words, String instead) {
    /** Where the telling words stand. */
    public enum Side {
        BEFORE,
        AFTER,
        NEAR
    }

    /** Reads the table of the class path. */
    public static List<Unlike> load() {
        var all = new ArrayList<Unlike>();
        for (Tsv.Row row : Tsv.read("unlike.tsv", "trigger", "side", "words", "instead")) {
            String trigger = row.required("trigger");
            int pos = trigger.lastIndexOf(' ');
            try {
                all.add(new Unlike(
                        trigger.substring(0, pos),
                        trigger.endsWith(" v"),
                        Side.valueOf(row.required("side").toUpperCase(Locale.ROOT)),
                        Set.of(row.required("words").split(" ")),
                        row.text("instead")));
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw row.problem(e.getMessage());
            }
        }
        return List.copyOf(all);
    }
}
