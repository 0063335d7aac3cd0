package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.Set;
import org.tarikh.events.extraction.Clause.Range;
import org.tarikh.events.language.Numbers;

/**
 * What a count counts.
 *
 * @param first token the count starts at, {@code end} past the last that says what is counted
 * @param about the words for it; null where the words before the count have said it
 */
record Counted(int first, int end, Numbers.Count count, Sort sort, String about) {
    enum Sort {
        PEOPLE,
        ACT,
        HOME,
        MONEY,
        /** "29 in the same period": told before. */
        SAME
    }

    private static final int NOUN_REACH = 5;
    private static final int ASKING_REACH = 25;
    private static final int MILLION = 1_000_000;
    private static final String SIGNS = "$£€";
    private static final Set<String> VAGUE = words("hundreds thousands millions tens dozens scores several few");
    private static final Set<String> OPEN =
            words("were are was have had has in during this last since between from by");

    /** What is counted here; null where the count is vague or counts nothing that figures are kept of. */
    static Counted at(Line line, int first, Numbers.Count count) {
        if (isVague(line, first, count) || count.best() > Integer.MAX_VALUE) {
            return null;
        }
        String currency = currency(line, first, count);
        if (currency != null) {
            boolean asked = count.best() >= MILLION && isAsked(line, first);
            return asked ? new Counted(first, count.end(), count, Sort.MONEY, currency + " needed") : null;
        }
        int next = count.end();
        if ((line.lower(next).equals("were") || line.lower(next).equals("are"))
                && FigureWords.is("harmed", line.lower(next + 1))) {
            return new Counted(first, next + 2, count, Sort.SAME, "people " + line.lower(next + 1));
        }
        int noun = noun(line, next);
        if (noun < 0) {
            boolean put = line.lower(first - 1).equals("at") && FigureWords.is("sum", line.lower(first - 2));
            boolean same =
                    put || OPEN.contains(line.lower(next)) || line.tag(next).equals("VBD");
            return same ? new Counted(first, next, count, Sort.SAME, null) : null;
        }
        return new Counted(first, noun + 1, count, sort(line, noun), about(line, next, noun));
    }

    /** The noun's own words, and what befell the people right after it. */
    private static String about(Line line, int from, int noun) {
        String words = line.words(line.lower(from).equals("of") ? from + 1 : from, noun + 1);
        int at = noun + 1;
        while (at < line.size()
                && (line.tag(at).startsWith("VB") || line.tag(at).equals("RB"))
                && at < noun + 4) {
            if (FigureWords.is("harmed", line.lower(at))) {
                return words + " " + line.lower(at);
            }
            at++;
        }
        return words;
    }

    private static Sort sort(Line line, int noun) {
        String word = line.lower(noun);
        return FigureWords.is("act", word) ? Sort.ACT : FigureWords.is("home", word) ? Sort.HOME : Sort.PEOPLE;
    }

    /** "hundreds of thousands" is no count. */
    private static boolean isVague(Line line, int first, Numbers.Count count) {
        return line.holds(new Range(first, count.end()), VAGUE);
    }

    private static String currency(Line line, int first, Numbers.Count count) {
        for (int i = Math.max(0, first - 1); i < count.end(); i++) {
            for (int sign = 0; sign < SIGNS.length(); sign++) {
                if (line.text(i).indexOf(SIGNS.charAt(sign)) >= 0) {
                    return new String[] {"US dollars", "pounds", "euros"}[sign];
                }
            }
        }
        int next = line.tag(count.end()).equals("NNP") || line.tag(count.end()).startsWith("JJ") ? 1 : 0;
        String word = line.lower(count.end() + next);
        return FigureWords.is("money", word) ? line.words(count.end(), count.end() + next + 1) : null;
    }

    private static boolean isAsked(Line line, int token) {
        for (int i = Math.max(0, token - ASKING_REACH); i < Math.min(line.size(), token + ASKING_REACH); i++) {
            if (FigureWords.is("need", line.lower(i)) && !line.isName(i)) {
                return true;
            }
        }
        return false;
    }

    private static int noun(Line line, int from) {
        int last = -1;
        int start = line.lower(from).equals("of") && line.tag(from + 1).startsWith("NN") ? from + 1 : from;
        for (int i = start; i < line.size() && i < start + NOUN_REACH; i++) {
            String word = line.lower(i);
            boolean plural = line.tag(i).equals("NNS") || line.tag(i).equals("NNPS");
            if (FigureWords.isPeople(word)
                    || plural && (FigureWords.is("act", word) || FigureWords.is("home", word))
                    || line.tag(i).equals("NNPS")) {
                last = i;
            } else if (plural) {
                return -1;
            }
            boolean within = line.isNoun(i)
                    || line.tag(i).startsWith("JJ")
                    || line.tag(i).equals("POS")
                    || line.tag(i).equals("HYPH")
                    || line.tag(i).equals("VBN") && line.isNoun(i + 1)
                    || line.tag(i).equals("CC") && last >= 0 && line.tag(i + 1).equals("NNS")
                    || FigureWords.isPeople(word);
            if (!within || last >= 0 && !line.isNoun(i)) {
                return last;
            }
        }
        return last;
    }
}
