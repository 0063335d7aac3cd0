package org.tarikh.events.extraction;

import org.tarikh.events.extraction.Clause.Range;

/** Finds the whole of a speaker set off by commas before the verb: "…, the imam, Sayed Agha, said". */
final class Appositions {
    private static final int MOST = 3;

    private Appositions() {}

    /** The words between what is said and the verb that names nobody else, or none where no comma stands before the verb. */
    static Range before(Line line, Clause clause) {
        int end = clause.start();
        while (line.tag(end - 1).startsWith("RB")) {
            end--;
        }
        int from = end;
        int found = 0;
        while (found < MOST && line.lower(from - 1).equals(",")) {
            int start = from - 1;
            while (start > 0 && isWithin(line, start - 1)) {
                start--;
            }
            if (start == from - 1 || !opens(line, start) || line.isVerb(start - 1)) {
                break;
            }
            from = start;
            found++;
        }
        boolean behind = found > 0 && from > 1 && line.lower(from - 1).equals(",");
        return behind ? new Range(from, end) : Range.NONE;
    }

    private static boolean isWithin(Line line, int token) {
        String tag = line.tag(token);
        return !tag.equals(",")
                && !tag.equals(":")
                && !tag.equals(".")
                && !line.isVerb(token)
                && !tag.startsWith("W")
                && !QuotedSpeech.opens(line, token)
                && !QuotedSpeech.closes(line, token)
                && !QuotedSpeech.isPlain(line.text(token));
    }

    private static boolean opens(Line line, int token) {
        String tag = line.tag(token);
        return tag.equals("DT") || tag.equals("PRP$") || tag.startsWith("JJ") || line.isNoun(token);
    }
}
