package org.tarikh.events.extraction;

import org.tarikh.events.extraction.Clause.Range;
import org.tarikh.events.language.Span;
import org.tarikh.events.terms.ClaimField;
import org.tarikh.events.terms.Stance;

/** Writes down what a telling says as a claim, with its words and the sentence they stand in. */
final class ClaimWords {
    private static final int MOST_WORDS = 24;

    private ClaimWords() {}

    static Claim claim(Telling telling, ActorRef by, Stance stance, ClaimField field, Integer figure) {
        return claim(telling.line(), telling.content(), by, stance, field, figure);
    }

    static Claim claim(Line line, Range content, ActorRef by, Stance stance, ClaimField field, Integer figure) {
        int from = Math.min(content.from(), line.size() - 1);
        int to = Math.max(from + 1, Math.min(content.to(), from + MOST_WORDS));
        return new Claim(by, stance, field, figure, line.words(from, to), line.sentence.span());
    }

    /** Where the words stand that are said. */
    static Span said(Telling telling) {
        Line line = telling.line();
        int from = Math.min(telling.content().from(), line.size() - 1);
        return line.span(
                from, Math.max(from + 1, Math.min(line.size(), telling.content().to())));
    }

    /** The stance that the verb of telling gives by itself. */
    static Stance stance(Telling telling) {
        if (Cues.is("confirms", telling.verb())) {
            return telling.negated() ? Stance.NO_COMMENT : Stance.CONFIRMS;
        }
        return Cues.is("denies", telling.verb())
                ? Stance.DENIES
                : Cues.is("disputes", telling.verb())
                        ? Stance.DISPUTES
                        : Cues.is("claims", telling.verb()) ? Stance.CLAIMS : Stance.REPORTS;
    }
}
