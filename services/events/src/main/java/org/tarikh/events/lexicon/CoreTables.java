package org.tarikh.events.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tarikh.events.terms.Kind;

/** What belongs to the English language and not to any place: roles, triggers and the words of statements. */
record CoreTables(Map<String, Role> roles, List<Trigger> triggers, Map<String, List<String>> contentWords) {
    static CoreTables load() {
        var contentWords = new LinkedHashMap<String, List<String>>();
        for (Tsv.Row row : Tsv.read("cues.tsv", "plover", "words")) {
            contentWords.put(row.required("plover"), row.list("words"));
        }
        return new CoreTables(readRoles(), readTriggers(), contentWords);
    }

    private static Map<String, Role> readRoles() {
        var roles = new HashMap<String, Role>();
        for (Tsv.Row row : Tsv.read("roles.tsv", "role", "words")) {
            Role role;
            try {
                role = Role.valueOf(row.required("role").toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw row.problem("unknown role " + row.text("role"));
            }
            row.list("words").forEach(word -> roles.put(word.toLowerCase(Locale.ROOT), role));
        }
        return roles;
    }

    private static List<Trigger> readTriggers() {
        var triggers = new ArrayList<Trigger>();
        for (Tsv.Row row : Tsv.read("triggers.tsv", "words", "pos", "plover", "kind", "group", "pattern", "strength")) {
            try {
                triggers.add(new Trigger(
                        List.of(row.required("words").toLowerCase(Locale.ROOT).split(" ")),
                        row.required("pos").equals("v"),
                        row.text("plover"),
                        row.text("mode"),
                        row.text("acled"),
                        row.text("hazard"),
                        Kind.valueOf(row.required("kind").toUpperCase(Locale.ROOT)),
                        row.required("group"),
                        Trigger.Pattern.valueOf(row.required("pattern").toUpperCase(Locale.ROOT)),
                        Integer.parseInt(row.required("strength"))));
            } catch (IllegalArgumentException e) {
                throw row.problem(e.getMessage());
            }
        }
        return triggers;
    }
}
