package org.tarikh.events.extraction;

/**
 * A verb group with the stretches of the sentence that fill its slots; all positions are token indexes, ends exclusive.
 *
 * @param start first token of the verb group
 * @param verb the main verb
 * @param finite whether it can head a sentence
 * @param passive whether the subject undergoes it
 * @param infinitive "to release"
 * @param participle a bare participle: "killing 13", "carried out by"
 * @param modal the modal verb in lower case, or null
 * @param negated by not, never or no
 * @param subject the words before it that say who
 * @param object the words after it that say whom
 * @param governor the clause whose verb this one depends on ("urged X to release"), or null
 * @param embedded whether it stands in a that-clause, an indirect question or a quotation of its governor
 * @param relative whether it belongs to a relative clause or a reduced one
 * @param marker the word that subordinates it ("after", "if", "that"), or null
 */
record Clause(
        int start,
        int verb,
        boolean finite,
        boolean passive,
        boolean infinitive,
        boolean participle,
        String modal,
        boolean negated,
        Range subject,
        Range object,
        Clause governor,
        boolean embedded,
        boolean relative,
        String marker) {

    /** A stretch of tokens, end exclusive. */
    record Range(int from, int to) {
        static final Range NONE = new Range(0, 0);

        boolean isEmpty() {
            return from >= to;
        }

        boolean contains(int token) {
            return token >= from && token < to;
        }
    }
}
