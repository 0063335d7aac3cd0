package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.Set;

/** Tells words of a power that judge from words that inform: "said it was alarmed", "called the vote a sham". */
final class Evaluations {
    private static final Set<String> SELF = words("it he she they we i");
    private static final Set<String> NAMING = words("call describe brand label term view regard");
    private static final Set<String> FEELINGS =
            words("alarmed concerned dismayed appalled outraged disappointed shocked"
                    + " horrified saddened troubled disturbed worried angered angry pleased delighted encouraged grateful"
                    + " heartened relieved satisfied ready willing prepared open opposed committed determined hopeful");
    private static final Set<String> COPULAS = words("be feel remain stand become");
    private static final int REACH = 5;

    private Evaluations() {}

    /** "is alarmed by", "was concerned over": the subject feels it, nobody does it. */
    static boolean isFeeling(String word) {
        return FEELINGS.contains(word);
    }

    /** Whether a power tells by a neutral verb what it thinks of something. */
    static boolean isIn(Line line, Clause said) {
        if (NAMING.contains(line.verb(said.verb()))) {
            return true;
        }
        for (int i = said.verb() + 1; i < line.size() - 1 && i <= said.verb() + 2 * REACH; i++) {
            boolean self = SELF.contains(line.lower(i))
                    && line.isVerb(i + 1)
                    && COPULAS.contains(line.verb(i + 1))
                    && !line.lower(i + 1).equals("being");
            if (self) {
                return feels(line, i + 2);
            }
            if (line.lower(i).equals(",") || line.lower(i).equals(";")) {
                return false;
            }
        }
        return false;
    }

    private static boolean feels(Line line, int from) {
        for (int i = from; i < line.size() && i < from + REACH; i++) {
            if (FEELINGS.contains(line.lower(i))) {
                return true;
            }
            if (line.lower(i).equals("not") || line.isNoun(i)) {
                return false;
            }
        }
        return false;
    }
}
