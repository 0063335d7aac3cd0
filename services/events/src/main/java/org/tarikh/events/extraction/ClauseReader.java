package org.tarikh.events.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tarikh.events.extraction.Clause.Range;

/** Finds verb groups and, by the order of English words, what stands before and after each as subject and object. */
final class ClauseReader {
    private static final Set<String> BE =
            Set.of("be", "am", "is", "are", "was", "were", "been", "being", "'s", "'re", "get", "gets", "got");
    private static final Set<String> HAVE = Set.of("have", "has", "had", "having", "'ve", "'d", "'s");
    private static final Set<String> DO = Set.of("do", "does", "did");
    private static final Set<String> NOT = Set.of("not", "n't", "never", "no", "neither", "nor", "hardly", "barely");
    static final Set<String> SUBORDINATORS = Set.of(
            "that",
            "because",
            "after",
            "while",
            "as",
            "if",
            "although",
            "though",
            "when",
            "where",
            "since",
            "unless",
            "before",
            "whether",
            "until",
            "once",
            "whereas",
            "so",
            "lest",
            "how",
            "why",
            "what");
    private static final Set<String> NAMING = Set.of("named", "called", "dubbed", "titled", "known", "nicknamed");
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
    private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whose", "whom");

    /** A verb group before its slots are known. */
    private record Group(
            int start,
            int verb,
            boolean finite,
            boolean passive,
            boolean infinitive,
            boolean participle,
            String modal,
            boolean negated) {}

    private final Line line;
    private final List<Group> groups = new ArrayList<>();
    private final List<Clause> clauses = new ArrayList<>();

    private ClauseReader(Line line) {
        this.line = line;
    }

    static List<Clause> read(Line line) {
        var reader = new ClauseReader(line);
        reader.findGroups();
        for (int g = 0; g < reader.groups.size(); g++) {
            reader.clauses.add(reader.clause(g));
        }
        return List.copyOf(reader.clauses);
    }

    private void findGroups() {
        int i = 0;
        while (i < line.size()) {
            boolean to = line.tag(i).equals("TO") && followedByVerb(i);
            if (!to && !line.isVerb(i) || modifiesNoun(i) || names(i)) {
                i++;
                continue;
            }
            i = group(i, to);
        }
    }

    /** "a civilian named Shahswar" tells a name, no act. */
    private boolean names(int i) {
        return NAMING.contains(line.lower(i))
                        && line.isNoun(i - 1)
                        && (line.isName(i + 1) || line.lower(i + 1).equals("as"))
                || NAMING.contains(line.lower(i)) && line.tag(i - 1).startsWith("JJ") && line.isName(i + 1);
    }

    private boolean followedByVerb(int to) {
        int j = to + 1;
        while (line.tag(j).startsWith("RB")) {
            j++;
        }
        return line.tag(j).equals("VB") || line.tag(j).equals("VBP");
    }

    /** Participles within a noun group: "the reported attack", "rising anger". */
    private boolean modifiesNoun(int i) {
        String tag = line.tag(i);
        if (!tag.equals("VBN") && !tag.equals("VBG")) {
            return false;
        }
        String before = line.tag(i - 1);
        boolean opens = before.equals("DT")
                || before.equals("PRP$")
                || before.startsWith("JJ")
                || before.equals("POS")
                || before.equals("CD");
        return opens && (line.isNoun(i + 1) || line.tag(i + 1).startsWith("JJ")) || before.equals("DT");
    }

    private int group(int start, boolean to) {
        int i = to ? start + 1 : start;
        boolean infinitive = to;
        boolean be = false;
        boolean have = false;
        boolean negated =
                NOT.contains(line.lower(start - 1)) && !line.lower(start - 1).equals("no");
        String modal = null;
        int verb = -1;
        while (i < line.size()) {
            String word = line.lower(i);
            String tag = line.tag(i);
            if (tag.startsWith("RB") || NOT.contains(word)) {
                if (verb >= 0 && !isAuxiliary(verb, i)) {
                    break;
                }
                negated |= NOT.contains(word);
                i++;
            } else if (tag.equals("MD")) {
                if (verb >= 0) {
                    break;
                }
                modal = word;
                i++;
            } else if (tag.startsWith("VB")) {
                if (verb >= 0 && !isAuxiliary(verb, i)) {
                    break;
                }
                if (verb >= 0) {
                    be |= BE.contains(line.lower(verb));
                    have |= HAVE.contains(line.lower(verb));
                }
                verb = i++;
            } else {
                break;
            }
        }
        if (verb < 0) {
            return Math.max(i, start + 1);
        }
        // An adverb that follows the main verb belongs to its object.
        String tag = line.tag(verb);
        boolean bare = !be && !have && modal == null && !infinitive && !did(start, verb);
        boolean participle = bare && (tag.equals("VBG") || tag.equals("VBN") && !headlinePast(verb));
        boolean passive = tag.equals("VBN") && (be || participle);
        groups.add(new Group(start, verb, !participle && !infinitive, passive, infinitive, participle, modal, negated));
        return verb + 1;
    }

    private boolean did(int start, int verb) {
        for (int i = start; i < verb; i++) {
            if (DO.contains(line.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** A participle at a place where only a finite verb can stand is one mistagged ("rebels killed three"). */
    private boolean headlinePast(int verb) {
        boolean noOther = true;
        for (int i = 0; i < line.size(); i++) {
            String tag = line.tag(i);
            if (i != verb && (tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD"))) {
                noOther = false;
            }
        }
        return noOther
                && line.isNoun(verb - 1)
                && !line.lower(verb + 1).equals("by")
                && !line.tag(verb + 1).equals("IN")
                && line.part != Line.Part.HEADLINE;
    }

    /** Whether the verb at {@code verb} only helps the one at {@code next}. */
    private boolean isAuxiliary(int verb, int next) {
        String word = line.lower(verb);
        int j = next;
        while (line.tag(j).startsWith("RB") || NOT.contains(line.lower(j))) {
            j++;
        }
        String tag = line.tag(j);
        if (BE.contains(word)) {
            return tag.equals("VBN") || tag.equals("VBG") || tag.equals("VBD");
        }
        if (HAVE.contains(word)) {
            return tag.equals("VBN") || tag.equals("VBD");
        }
        return DO.contains(word) && (tag.equals("VB") || tag.equals("VBP"));
    }

    private Clause clause(int g) {
        Group group = groups.get(g);
        int left = group.start - 1;
        while (left >= 0 && line.tag(left).startsWith("RB")) {
            left--;
        }
        boolean bracketed = isComma(left);
        boolean relative =
                RELATIVES.contains(line.lower(left)) && !line.tag(left).equals("IN") && !bracketed
                        || line.tag(left).startsWith("WP")
                        || line.tag(left).equals("WDT");
        Clause before = g > 0 ? clauses.get(g - 1) : null;
        Range object = object(g);
        if (relative) {
            Range antecedent = nounsBefore(isComma(left - 1) ? left - 2 : left - 1);
            return make(group, antecedent, object, before, false, true, null);
        }
        if (group.infinitive) {
            Range subject = before == null ? Range.NONE : controller(before, group.start);
            return make(group, subject, object, before, true, false, "to");
        }
        if (group.participle) {
            return participle(group, object, before, left, bracketed);
        }
        if (line.tag(left).equals("CC") && before != null) {
            Clause shared = lastFinite(g);
            return make(
                    group,
                    shared == null ? before.subject() : shared.subject(),
                    object,
                    shared == null ? null : shared.governor(),
                    shared != null && shared.embedded(),
                    before.relative(),
                    shared == null ? null : shared.marker());
        }
        return finite(g, group, object, left, bracketed);
    }

    private Clause participle(Group group, Range object, Clause before, int left, boolean bracketed) {
        String marker = line.tag(left).equals("IN") ? line.lower(left) : null;
        if (group.passive || !bracketed && marker == null && line.isNoun(left)) {
            return make(group, nounsBefore(bracketed ? left - 1 : left), object, before, false, true, marker);
        }
        Clause main = before == null ? null : before.relative() && bracketed ? outer(before) : before;
        Range subject = main == null ? Range.NONE : main.subject();
        return make(group, subject, object, main, false, false, marker);
    }

    private Clause outer(Clause clause) {
        for (int i = clauses.size() - 1; i >= 0; i--) {
            if (!clauses.get(i).relative() && clauses.get(i).finite()) {
                return clauses.get(i);
            }
        }
        return clause;
    }

    private Clause lastFinite(int g) {
        for (int i = g - 1; i >= 0; i--) {
            if (clauses.get(i).finite()) {
                return clauses.get(i);
            }
        }
        return null;
    }

    private Clause finite(int g, Group group, Range object, int left, boolean bracketed) {
        int boundary = -1;
        Clause governor = null;
        String marker = null;
        for (int i = left; i >= 0; i--) {
            Clause ended = clauseEndingAt(g, i);
            if (ended != null && ended.finite()) {
                if (ended.relative() && (bracketed || i < left)) {
                    i = Math.min(i, Math.max(0, ended.start() - 1));
                    continue;
                }
                boundary = i;
                governor = ended;
                break;
            }
            String word = line.lower(i);
            boolean mark = word.equals(";") || word.equals(":") || isOpeningQuote(i) || isClosingQuote(i);
            boolean subordinates = SUBORDINATORS.contains(word)
                    && (line.tag(i).equals("IN") || line.tag(i).startsWith("W"))
                    && !(i == left && bracketed);
            if (mark || subordinates || line.tag(i).equals("CC") && isComma(i - 1) && i < left) {
                boundary = i;
                marker = subordinates ? word : null;
                governor = previous(g, i);
                break;
            }
        }
        boolean embedded = governor != null
                && ("that".equals(marker)
                        || "whether".equals(marker)
                        || marker == null && boundary == governor.verb()
                        || boundary >= 0 && isOpeningQuote(boundary));
        Range subject = bracketed ? firstNouns(boundary + 1, left) : nounsBefore(left);
        if (subject.from() <= boundary) {
            subject = new Range(boundary + 1, subject.to());
        }
        return make(group, subject, object, governor, embedded, false, marker);
    }

    private Clause clauseEndingAt(int g, int token) {
        for (int i = g - 1; i >= 0; i--) {
            if (clauses.get(i).verb() == token) {
                return clauses.get(i);
            }
        }
        return null;
    }

    private Clause previous(int g, int token) {
        for (int i = g - 1; i >= 0; i--) {
            if (clauses.get(i).verb() < token && !clauses.get(i).participle()) {
                return clauses.get(i);
            }
        }
        return null;
    }

    /** "urged X to do" gives X; "agreed to do" gives who agreed. */
    private Range controller(Clause before, int to) {
        Range between = new Range(before.verb() + 1, to);
        for (int i = between.from(); i < between.to(); i++) {
            if (line.isNoun(i) && !before.passive()) {
                return between;
            }
        }
        return before.subject();
    }

    private Clause make(
            Group group,
            Range subject,
            Range object,
            Clause governor,
            boolean embedded,
            boolean relative,
            String marker) {
        return new Clause(
                group.start,
                group.verb,
                group.finite,
                group.passive,
                group.infinitive,
                group.participle,
                group.modal,
                group.negated,
                subject,
                object,
                governor,
                embedded,
                relative,
                marker);
    }

    /** The chain of nouns, prepositions and "and" that ends at {@code last}. */
    private Range nounsBefore(int last) {
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
                    && (tag.equals("IN") && !SUBORDINATORS.contains(line.lower(i))
                            || tag.equals("TO")
                            || tag.equals("CC")
                            || tag.equals("-LRB-")
                            || tag.equals("-RRB-"));
            boolean list = isComma(i) && i < last && (listed(i, last) || isHeadlineList(i));
            boolean modifier = (tag.equals("VBN") || tag.equals("VBG")) && modifiesNoun(i)
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
    private boolean listed(int comma, int last) {
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

    /** The first group of nouns in a stretch that is not part of an introduction ("In a statement, …"). */
    private Range firstNouns(int from, int to) {
        int start = from;
        while (start < to
                && (line.tag(start).equals("IN")
                        || line.tag(start).equals("RB")
                        || line.tag(start).equals("CC")
                        || isComma(start)
                        || line.tag(start).equals("VBN")
                        || line.tag(start).equals("VBG"))) {
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

    private Range object(int g) {
        int from = groups.get(g).verb + 1;
        int i = from;
        for (; i < line.size(); i++) {
            String word = line.lower(i);
            if (word.equals(";") || word.equals(":") || i > from && (isOpeningQuote(i) || isClosingQuote(i))) {
                break;
            }
            if (isComma(i) && !listed(i, Math.min(line.size() - 1, i + 12))) {
                break;
            }
            if (i > from && (line.tag(i).equals("IN") || line.tag(i).startsWith("W")) && SUBORDINATORS.contains(word)) {
                break;
            }
            if (isGroupStart(g, i)) {
                break;
            }
        }
        return new Range(from, i);
    }

    private boolean isGroupStart(int g, int token) {
        return g + 1 < groups.size() && groups.get(g + 1).start == token;
    }

    /** A dash between blanks brackets as a comma does. */
    private boolean isComma(int token) {
        String word = line.lower(token);
        return word.equals(",") || word.equals("-") || word.equals("–") || word.equals("—") || word.equals("--");
    }

    private boolean isOpeningQuote(int token) {
        String text = token >= 0 && token < line.size() ? line.text(token) : "";
        return text.equals("“")
                || text.equals("``")
                || text.equals("\"") && line.tag(token).equals("``");
    }

    private boolean isClosingQuote(int token) {
        String text = token >= 0 && token < line.size() ? line.text(token) : "";
        return text.equals("”")
                || text.equals("''")
                || text.equals("\"") && !line.tag(token).equals("``");
    }
}
