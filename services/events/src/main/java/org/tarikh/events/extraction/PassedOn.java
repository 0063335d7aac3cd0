package org.tarikh.events.extraction;

import java.util.Set;
import org.tarikh.events.extraction.Clause.Range;
import org.tarikh.events.lexicon.Lexicon;
import org.tarikh.events.lexicon.Role;

/**
 * Finds those whose word an outlet passes on: "X reported, citing Y", "citing Y, X said", "X quoted Y as saying", "Y was quoted
 * by X as saying".
 */
final class PassedOn {
    private static final Set<String> SAYING = Set.of("saying", "telling", "stating", "reporting");
    private static final int REACH = 40;
    private static final int LONGEST = 14;

    private final Lexicon lexicon;

    PassedOn(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Who is cited beside an outlet that tells something, {@link Range#NONE} for nobody but its sources. */
    Range cited(Line line, Clause clause) {
        int first = line.lower(0).equals("“") ? 1 : 0;
        if (Cues.is("quoting", line.lower(first))) {
            Range range = upTo(line, first + 1);
            return range.to() <= clause.start() ? known(line, range) : Range.NONE;
        }
        int end = Math.min(line.size(), clause.verb() + REACH);
        for (int i = clause.verb() + 1; i < end; i++) {
            if (Cues.is("quoting", line.lower(i))) {
                return known(line, upTo(line, i + 1));
            }
        }
        return Range.NONE;
    }

    /** Who is quoted "as saying" something, by the clause of an outlet or in the passive; {@link Range#NONE} for nobody. */
    Range quoted(Line line, Clause clause) {
        String lemma = line.verb(clause.verb());
        if (!lemma.equals("quote") && !lemma.equals("cite")) {
            return Range.NONE;
        }
        int as = saying(line, clause.verb());
        if (as < 0) {
            return Range.NONE;
        }
        return clause.passive() ? clause.subject() : new Range(clause.verb() + 1, as);
    }

    /** Where "as saying" stands behind a verb, -1 where it does not. */
    static int saying(Line line, int verb) {
        for (int i = verb + 1; i < Math.min(line.size() - 1, verb + LONGEST); i++) {
            if (line.lower(i).equals("as") && SAYING.contains(line.lower(i + 1))) {
                return i;
            }
        }
        return -1;
    }

    private Range known(Line line, Range range) {
        for (int i = range.from(); i < range.to(); i++) {
            if (lexicon.role(line.lower(i)) == Role.SOURCE
                    && !Cues.is("by", line.lower(i + 1))
                    && !line.isName(i - 1)) {
                return Range.NONE;
            }
        }
        return range;
    }

    private static Range upTo(Line line, int from) {
        int to = from;
        while (to < line.size() && to < from + LONGEST && !ends(line, to)) {
            to++;
        }
        return new Range(from, to);
    }

    private static boolean ends(Line line, int token) {
        String word = line.lower(token);
        return word.equals(",")
                || word.equals(".")
                || word.equals(";")
                || word.equals("that")
                || word.equals("as")
                || line.tag(token).startsWith("W")
                || line.isVerb(token) && !line.tag(token).equals("VBN");
    }
}
