package org.tarikh.events.lexicon;

import java.util.Set;
import org.tarikh.events.language.WordTable;

/** What a name must be that an editor adds. */
public final class NameRule {
    private static final int LONGEST = 200;
    private static final int LEAST = 2;
    private static final String DIVIDERS = ",;:/()";
    private static final String ARTICLE = "the ";
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
        if (name.indexOf('|') >= 0 || !Characters.areSeen(name)) {
            return "must be one line without bars, control characters and others that nobody sees";
        }
        long letters = name.codePoints().filter(Character::isLetter).count();
        if (letters == 0 || name.codePoints().filter(Character::isLetterOrDigit).count() < LEAST) {
            return "must have at least two letters or digits, one of them a letter";
        }
        return found ? mistakable(name) : null;
    }

    /** By which two names are one, however they are written. */
    public static String key(String name) {
        return Words.key(name);
    }

    /** What articles write in other meanings, or never in one piece. */
    private static String mistakable(String name) {
        if (name.codePoints().anyMatch(c -> DIVIDERS.indexOf(c) >= 0)) {
            return "must be without commas, colons, semicolons, slashes and brackets, as nothing is one name across these";
        }
        boolean small = name.codePoints().anyMatch(Character::isLowerCase);
        if (small && name.codePoints().noneMatch(Character::isUpperCase)) {
            return "must have a capital letter, as names in articles do";
        }
        String key = Words.key(name);
        String bare = key.startsWith(ARTICLE) ? key.substring(ARTICLE.length()) : key;
        return COMMON.contains(bare) && !NameTrie.isAcronym(name)
                ? "is a common word, which articles use for other things too"
                : null;
    }
}
