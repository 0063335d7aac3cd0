package org.tarikh.events.casualty;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tarikh.events.casualty.Casualty.Kind;
import org.tarikh.events.language.Inflection;
import org.tarikh.events.language.WordTable;
import org.tarikh.events.language.WordUses;

/** The words that tell what befell people, in all their forms. */
final class HarmWords {
    private static final Map<String, Kind> VERBS = new HashMap<>();
    private static final Map<String, Kind> PARTICIPLES = new HashMap<>();
    private static final Map<String, Kind> INTRANSITIVES = new HashMap<>();
    private static final Map<String, Kind> STATES = new HashMap<>();
    private static final Map<String, Kind> COUNTS = new HashMap<>();
    private static final Map<String, Kind> ACTS = new HashMap<>();
    private static final Set<String> PEOPLE = new HashSet<>();

    static {
        for (var row : WordTable.load("harm-words.tsv").rows()) {
            add(row.get(0), row.get(1), Kind.valueOf(row.get(2).toUpperCase(Locale.ROOT)));
        }
        for (String noun : WordTable.load("person-nouns.txt").words()) {
            PEOPLE.add(noun);
            PEOPLE.add(Inflection.plural(noun));
        }
    }

    private static final WordUses CUES = WordUses.load("harm-cues.tsv");

    private HarmWords() {}

    /** Words that carry no harm themselves but tie a harm to its people. */
    static Set<String> cue(String use) {
        return CUES.of(use);
    }

    private static void add(String lemma, String use, Kind kind) {
        switch (use) {
            case "verb" -> {
                Inflection.forms(lemma).forEach(form -> VERBS.put(form, kind));
                Inflection.forms(lemma).stream().skip(3).forEach(form -> PARTICIPLES.put(form, kind));
            }
            case "intransitive" -> Inflection.forms(lemma).forEach(form -> INTRANSITIVES.put(form, kind));
            case "state" -> STATES.put(lemma, kind);
            case "count" -> {
                COUNTS.put(lemma, kind);
                COUNTS.put(Inflection.plural(lemma), kind);
            }
            case "act" -> {
                ACTS.put(lemma, kind);
                ACTS.put(Inflection.plural(lemma), kind);
            }
            default -> throw new IllegalStateException("harm-words.tsv: no use " + use);
        }
    }

    /** What a verb in any form does to its object. */
    static Kind verb(String word) {
        return VERBS.get(word);
    }

    /** What people are after such a participle or in such a state. */
    static Kind befallen(String word) {
        Kind kind = PARTICIPLES.get(word);
        kind = kind == null && word.equals("hurt") ? Kind.INJURED : kind;
        return kind != null ? kind : STATES.get(word);
    }

    static Kind state(String word) {
        return STATES.get(word);
    }

    static Kind intransitive(String word) {
        return INTRANSITIVES.get(word);
    }

    /** What a counted noun counts ("20 deaths"). */
    static Kind counted(String word) {
        return COUNTS.get(word);
    }

    /** What an act noun does to the people of its "of" ("the killing of nine men"). */
    static Kind act(String word) {
        return ACTS.get(word);
    }

    static boolean isPerson(String word) {
        return PEOPLE.contains(word);
    }
}
