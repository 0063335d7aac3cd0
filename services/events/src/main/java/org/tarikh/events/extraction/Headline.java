package org.tarikh.events.extraction;

/**
 * What happened, told twice.
 *
 * @param title as a wire's headline has it
 * @param sentence as a sentence has it, without its full stop, beginning small where it begins with no name
 */
record Headline(String title, String sentence) {
    static Headline plain(String words) {
        return words == null || words.isEmpty() ? null : new Headline(words, words);
    }
}
