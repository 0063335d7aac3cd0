package org.tarikh.events.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tarikh.events.language.Inflection;
import org.tarikh.events.language.WordTable;
import org.tarikh.events.lexicon.Trigger;

/** The words without which a sentence tells of no event, no toll and no claim: those of a trigger, a harm or a cue. */
final class TellingWords {
    private static final Set<String> OTHERS = WordSets.words("according \" “ ” `` '' «");

    /** A trigger's articles are not looked for in the text. */
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");

    private final Map<String, List<Set<String>>> verbs = new HashMap<>();
    private final Map<String, List<Set<String>>> nouns = new HashMap<>();

    TellingWords(List<Trigger> triggers) {
        for (Trigger trigger : triggers) {
            var words = new ArrayList<>(trigger.words());
            String head = words.remove(trigger.verb() ? 0 : words.size() - 1);
            words.removeAll(ARTICLES);
            add(trigger.verb() ? verbs : nouns, head, Set.copyOf(words));
        }
        for (WordTable.Row row : WordTable.load("harm-words.tsv").rows()) {
            add(verbs, row.get(0), Set.of());
            add(nouns, row.get(0), Set.of());
        }
    }

    private static void add(Map<String, List<Set<String>>> heads, String head, Set<String> others) {
        heads.computeIfAbsent(head, word -> new ArrayList<>()).add(others);
    }

    /** Whether a sentence of these words may tell something. */
    boolean in(List<String> sentence) {
        var words = new HashSet<String>();
        for (String word : sentence) {
            String small = word.toLowerCase(Locale.ROOT).replace('’', '\'');
            words.add(small);
            words.add(Inflection.nounLemma(small));
        }
        return words.stream()
                .anyMatch(word -> OTHERS.contains(word)
                        || isHead(verbs.get(Inflection.verbLemma(word)), words)
                        || isHead(nouns.get(word), words)
                        || Cues.isNeutral(Inflection.verbLemma(word)));
    }

    /** Whether all words of one of the triggers of this head stand in the sentence. */
    private static boolean isHead(List<Set<String>> triggers, Set<String> words) {
        return triggers != null && triggers.stream().anyMatch(words::containsAll);
    }
}
