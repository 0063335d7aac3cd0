package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.Set;
import org.tarikh.events.extraction.Clause.Range;

/** Finds chains of nouns with the prepositions, lists and brackets between them. */
final class NounStretches {
    private final Line line;

    NounStretches(Line line) {
        this.line = line;
    }

    static final Set<String> TIMES = Set.of(
            "today",
            "yesterday",
            "tomorrow",
            "tonight",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday");

    private static final Set<String> SIDES = words("between among with");
    private static final Set<String> PERIODS =
            words("day week weekend month year morning afternoon evening night hour minute decade");
    private static final int PERIOD_WORDS = 6;

    /** The chain of nouns, prepositions and "and" that ends at {@code last}. */
    Range before(int last) {
        int i = last;
        while (i >= 0) {
            String tag = line.tag(i);
            boolean nominal = line.isNoun(i)
                    || tag.equals("DT")
                    || tag.startsWith("JJ")
                    || tag.startsWith("PRP")
                    || tag.equals("CD")
                    || tag.equals("POS")
                    || tag.equals("PDT")
                    || tag.equals("FW")
                    || tag.equals("$")
                    || tag.equals("EX")
                    || tag.equals("HYPH")
                    || line.lower(i).equals("%");
            boolean links = i < last
                    && (tag.equals("IN") && !ClauseReader.SUBORDINATORS.contains(line.lower(i))
                            || tag.equals("TO")
                            || tag.equals("CC")
                            || tag.equals("-LRB-")
                            || tag.equals("-RRB-"));
            boolean list = isComma(i) && i < last && (listed(i, last) || isHeadlineList(i));
            boolean modifier = (tag.equals("VBN") || tag.equals("VBG")) && VerbGroups.modifiesNoun(line, i)
                    || tag.equals("RB") && line.tag(i + 1).startsWith("JJ");
            if (i < last && TIMES.contains(line.lower(i)) && !line.tag(i + 1).equals("POS")) {
                break;
            }
            if (!nominal && !links && !list && !modifier && !(tag.equals("-RRB-"))) {
                break;
            }
            i--;
            // A determiner opens a group: nothing but a link may stand before it.
            if ((tag.equals("DT") || tag.equals("PRP$"))
                    && (line.isNoun(i) || line.tag(i).equals("CD"))) {
                break;
            }
        }
        return new Range(i + 1, last + 1);
    }

    /** Headlines write "Afghanistan, Pakistan agree" for "and". */
    private boolean isHeadlineList(int comma) {
        return line.part == Line.Part.HEADLINE && line.isName(comma - 1) && line.isName(comma + 1) && comma < 4;
    }

    /** A comma of "A, B and C". */
    boolean listed(int comma, int last) {
        for (int i = comma + 1; i <= last && i <= comma + 12; i++) {
            if (line.tag(i).equals("CC")) {
                return line.isNoun(comma - 1);
            }
            if (line.isVerb(i) || line.tag(i).equals("IN")) {
                return false;
            }
        }
        return false;
    }

    /** "Last month, Khan, the governor, warned": a period of time before the first comma. */
    private boolean isPeriod(int from, int to) {
        int comma = from;
        while (comma < to && comma < from + PERIOD_WORDS && !isComma(comma)) {
            comma++;
        }
        return isComma(comma)
                && (PERIODS.contains(line.noun(comma - 1)) || TIMES.contains(line.lower(comma - 1)))
                && !line.isName(from);
    }

    /** The first group of nouns in a stretch that is not part of an introduction ("In a statement, …"). */
    Range first(int from, int to) {
        int start = from;
        while (start < to
                && (line.tag(start).equals("IN")
                        || line.tag(start).equals("RB")
                        || line.tag(start).equals("CC")
                        || isComma(start)
                        || line.tag(start).equals("VBN")
                        || line.tag(start).equals("VBG")
                        || isPeriod(start, to))) {
            if (isComma(start) || line.tag(start).equals("CC")) {
                start++;
                continue;
            }
            int comma = start;
            while (comma < to && !isComma(comma)) {
                comma++;
            }
            if (comma >= to) {
                break;
            }
            start = comma + 1;
        }
        int end = start;
        while (end < to && !isComma(end)) {
            end++;
        }
        if (end < to && listed(end, to - 1)) {
            end = to;
        }
        return new Range(start, Math.max(start, end));
    }

    /** A bare "today" or "last week" behind a noun, as in "experts today warned". */
    boolean isTime(int token) {
        String word = line.lower(token);
        String before = line.lower(token - 1);
        if (ClauseReader.PERIODS.contains(word)) {
            return token > 2 && (before.equals("this") || before.equals("last"));
        }
        return token > 1
                && TIMES.contains(word)
                && !line.tag(token - 1).equals("IN")
                && (line.isNoun(token - 1) || line.tag(token - 1).startsWith("RB"));
    }

    /** A dash between blanks brackets as a comma does. */
    boolean isComma(int token) {
        String word = line.lower(token);
        return word.equals(",") || word.equals("-") || word.equals("–") || word.equals("—") || word.equals("--");
    }

    /** The first token of the noun group whose trigger starts at {@code from}. */
    int opens(int from) {
        int i = from - 1;
        while (i >= 0) {
            String tag = line.tag(i);
            if (!line.isNoun(i)
                    && !tag.startsWith("JJ")
                    && !tag.equals("DT")
                    && !tag.equals("POS")
                    && !tag.equals("CD")
                    && !tag.equals("PRP$")
                    && !tag.equals("HYPH")
                    && !(tag.equals("VBN") && line.tag(i - 1).equals("DT"))) {
                break;
            }
            i--;
            if (tag.equals("DT") || tag.equals("PRP$")) {
                break;
            }
        }
        return i + 1;
    }

    /** "talks between Foo, Bar and Baz": a comma that goes on with those who take part. */
    private boolean isListOfSides(int from, int comma) {
        if (!line.lower(comma).equals(",") || !line.isNoun(comma - 1) || !line.isNoun(comma + 1)) {
            return false;
        }
        int link = comma - 1;
        while (link > from && !line.tag(link).equals("IN")) {
            link--;
        }
        return SIDES.contains(line.lower(link)) && listed(comma, line.size() - 1);
    }

    /** The end of a noun group with its prepositional phrases. */
    int closes(int to) {
        int i = to;
        while (i < line.size() && i < to + 14) {
            String tag = line.tag(i);
            String word = line.lower(i);
            boolean goesOn = line.isNoun(i)
                    || tag.startsWith("JJ")
                    || tag.equals("DT")
                    || tag.equals("POS")
                    || tag.equals("CD")
                    || tag.equals("PRP$")
                    || tag.equals("TO") && !line.isVerb(i + 1)
                    || tag.equals("IN") && !ClauseReader.SUBORDINATORS.contains(word)
                    || tag.equals("CC")
                            && (line.isNoun(i + 1) || line.tag(i + 1).equals("DT") && line.isNoun(i + 2))
                    || isListOfSides(to, i);
            if (!goesOn) {
                break;
            }
            i++;
        }
        while (i > to
                && (line.tag(i - 1).equals("IN")
                        || line.tag(i - 1).equals("DT")
                        || line.tag(i - 1).equals("TO"))) {
            i--;
        }
        return i;
    }
}
