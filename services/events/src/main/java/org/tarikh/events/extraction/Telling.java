package org.tarikh.events.extraction;

import org.tarikh.events.extraction.Clause.Range;

/**
 * A place where somebody is said to say something.
 *
 * @param by who says it
 * @param party what the sentence makes of who says it, {@link Party#NONE} for a name the lexicon does not have
 * @param verb the verb of telling in its base form, "report" for "according to"
 * @param negated "has not confirmed"
 * @param content the words of the line that are said
 */
record Telling(ActorRef by, Party party, String verb, boolean negated, Line line, Range content) {
    Telling with(Line other, Range said) {
        return new Telling(by, party, verb, negated, other, said);
    }

    boolean says(int token) {
        return content.contains(token);
    }
}
