package org.tarikh.sources.article;

/** What articles are found by. */
final class ArticleWords {
    /** Characters; PostgreSQL keeps the words of at most 1 MB. */
    private static final int MOST = 200_000;

    private ArticleWords() {}

    /** The headline and the beginning of the story, as far as they are looked through. */
    static String of(String headline, String body) {
        String words = headline == null ? body : headline + "\n" + body;
        if (words.length() <= MOST) {
            return words;
        }
        return words.substring(0, Character.isHighSurrogate(words.charAt(MOST - 1)) ? MOST - 1 : MOST);
    }
}
