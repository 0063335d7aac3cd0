package org.tarikh.events.language;

import java.util.Locale;
import java.util.Set;

/** Tags names that bear an Arabic article ("al-Assad", "ul-Haq"), which the model has rarely seen and takes for marks or adjectives. */
final class ArticledNames {
    private static final Set<String> ARTICLES = Set.of(
            "al", "el", "ad", "an", "ar", "as", "ash", "at", "az", "ul", "ud", "ur", "us", "es", "ed", "er", "et");
    private static final Set<String> NO_NAMES = Set.of(
            "the", "a", "an", "he", "she", "it", "they", "we", "i", "you", "his", "her", "its", "their", "our", "my");

    private ArticledNames() {}

    static void mend(String[] words, String[] tags) {
        for (int i = 0; i < words.length; i++) {
            if (isArticled(words[i])) {
                tags[i] = "NNP";
                if (i > 0 && isGivenName(words[i - 1], tags[i - 1])) {
                    tags[i - 1] = "NNP";
                }
            }
        }
    }

    private static boolean isArticled(String word) {
        int hyphen = word.indexOf('-');
        return hyphen > 1
                && hyphen + 2 < word.length()
                && Character.isUpperCase(word.charAt(hyphen + 1))
                && ARTICLES.contains(word.substring(0, hyphen));
    }

    /** "Yasser al-Atta": whatever the model took the word before for, but for words of the grammar. */
    private static boolean isGivenName(String word, String tag) {
        return Character.isUpperCase(word.charAt(0))
                && Character.isLetter(word.charAt(word.length() - 1))
                && !NO_NAMES.contains(word.toLowerCase(Locale.ROOT))
                && (tag.startsWith("NN")
                        || tag.startsWith("PRP")
                        || tag.startsWith("JJ")
                        || tag.equals(":")
                        || tag.equals("FW"));
    }
}
