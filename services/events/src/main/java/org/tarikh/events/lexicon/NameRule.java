package org.tarikh.events.lexicon;

import java.util.Locale;
import java.util.Set;
import org.tarikh.events.language.WordTable;

/** What a name must be that an editor adds. */
public final class NameRule {
    private static final int LONGEST = 200;
    private static final int LEAST_LETTERS = 2;
    private static final Set<String> COMMON =
            Set.copyOf(WordTable.load("common-words.txt").words());

    private NameRule() {}

    /**
     * What speaks against a name, in words that follow the name of a field; null where nothing does.
     *
     * @param found whether articles are searched for it, so that a word that means other things too is no name
     */
    public static String fault(String name, boolean found) {
        if (name.isBlank()) {
            return "must not be empty";
        }
        if (name.length() > LONGEST) {
            return "must have at most " + LONGEST + " characters";
        }
        if (name.chars().anyMatch(c -> Character.isISOControl(c) || c == '|')) {
            return "must be one line without bars and control characters";
        }
        String key = Words.key(name);
        if (key.length() < LEAST_LETTERS) {
            return "must have at least two letters or digits";
        }
        boolean asWritten = name.equals(name.toUpperCase(Locale.ROOT));
        return found && !asWritten && COMMON.contains(key)
                ? "is a common word, which articles use for other things too"
                : null;
    }
}
