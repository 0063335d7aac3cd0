package org.tarikh.events.reconciliation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tarikh.events.language.WordLists;

/** The content words of a report, for telling whether two are about the same. */
public final class Wording {
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}.]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int STEM = 6;
    private static final Set<String> EMPTY = WordLists.of("empty");

    private Wording() {}

    /** Normalised content words of the title and the quotes, cut to their first letters so that inflections meet. */
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
                words.add(bare.length() > STEM ? bare.substring(0, STEM) : bare);
            }
        }
    }

    /** How much of the shorter wording stands in the other and of both together, in equal parts, 0 to 1. */
    static double likeness(Set<String> first, Set<String> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        double shared = first.stream().filter(second::contains).count();
        double ofShorter = shared / Math.min(first.size(), second.size());
        double ofBoth = 2 * shared / (first.size() + second.size());
        return 0.5 * ofShorter + 0.5 * ofBoth;
    }
}
