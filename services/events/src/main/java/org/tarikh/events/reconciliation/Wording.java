package org.tarikh.events.reconciliation;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tarikh.events.language.WordLists;
import org.tarikh.events.language.WordTable;

/** The content words of a report, for telling whether two are about the same. */
public final class Wording {
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}.]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int STEM = 6;
    private static final Set<String> EMPTY = WordLists.of("empty");
    private static final Map<String, String> SENSES = senses();
    private static final Set<String> USUAL = usual();

    /** What a word counts that only says of what sort an event is, where another counts 1. */
    private static final double LITTLE = 0.3;

    /** Reports that share such words alone are of one sort, which does not make them one. */
    static final double OF_THE_SAME_SORT = 0.35;

    private Wording() {}

    /** Normalised content words of the title and the quotes, so that inflections and words of one sense meet. */
    static Set<String> of(SourcedReport report) {
        Set<String> words = new TreeSet<>();
        add(report.title(), words);
        report.quotes().forEach(quote -> add(quote.exact(), words));
        return words;
    }

    /** The words of a text in one spelling, every one kept. */
    public static String normal(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return NOT_A_WORD.matcher(plain).replaceAll(" ").strip();
    }

    /** Adds the content words of a text, which may be null. */
    public static void add(String text, Set<String> words) {
        if (text == null) {
            return;
        }
        for (String word : normal(text).split(" ")) {
            String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
            if (!bare.isEmpty() && !EMPTY.contains(bare)) {
                words.add(sense(bare));
            }
        }
    }

    /** What two words share that tell the same: the name of their sense, else their beginning. */
    static String sense(String word) {
        String stem = stem(word);
        return SENSES.getOrDefault(stem, stem);
    }

    private static String stem(String word) {
        return word.length() > STEM ? word.substring(0, STEM) : word;
    }

    private static Map<String, String> senses() {
        Map<String, String> senses = new HashMap<>();
        for (WordTable.Row row : WordTable.load("senses.tsv").rows()) {
            for (String word : row.get(1).split(" ")) {
                String known = senses.putIfAbsent(stem(word), row.get(0));
                if (known != null && !known.equals(row.get(0))) {
                    throw new IllegalStateException(word + " has two senses in senses.tsv: " + known);
                }
            }
        }
        return Map.copyOf(senses);
    }

    private static Set<String> usual() {
        Set<String> usual = new HashSet<>();
        WordLists.of("usual").forEach(word -> usual.add(sense(word)));
        return Set.copyOf(usual);
    }

    /** Whether a word that {@link #add} gave says only of what sort an event is. */
    static boolean isUsual(String word) {
        return USUAL.contains(word);
    }

    private static double telling(Collection<String> words) {
        return words.stream()
                .mapToDouble(word -> USUAL.contains(word) ? LITTLE : 1)
                .sum();
    }

    /** How much of the shorter wording stands in the other and of both together, in equal parts, 0 to 1. */
    static double likeness(Set<String> first, Set<String> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        List<String> both = first.stream().filter(second::contains).toList();
        double shared = telling(both);
        double one = telling(first);
        double other = telling(second);
        double ofShorter = shared / Math.min(one, other);
        double ofBoth = 2 * shared / (one + other);
        double likeness = 0.5 * ofShorter + 0.5 * ofBoth;
        return USUAL.containsAll(both) ? Math.min(likeness, OF_THE_SAME_SORT) : likeness;
    }
}
