package org.tarikh.events.extraction;

/**
 * One human being killed, told by name or role and without a number.
 *
 * @param line the sentence that tells it
 * @param from first token of the words for the person, without the article
 * @param to past their last
 * @param named whether a name is among them
 * @param others how many died beside, told without a number as well ("and his brother")
 */
record Victim(Line line, int from, int to, boolean named, int others) {
    /** Whether only a pronoun says who. */
    boolean isPronoun() {
        return line.tag(from).equals("PRP");
    }
}
