package org.tarikh.events.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tarikh.events.extraction.Clause.Range;
import org.tarikh.events.extraction.VerbGroups.Group;
import org.tarikh.events.language.Inflection;

/** Finds verb groups and, by the order of English words, what stands before and after each as subject and object. */
final class ClauseReader {
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
    /** "this month", "last week" before a verb are no subject of it. */
    static final Set<String> PERIODS = Set.of("week", "month", "year", "weekend", "summer", "winter", "spring", "fall");

    private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whose", "whom");

    private final Line line;
    private final NounStretches nouns;
    private final List<Group> groups;
    private final List<Clause> clauses = new ArrayList<>();

    private ClauseReader(Line line) {
        this.line = line;
        groups = VerbGroups.of(line);
        nouns = new NounStretches(line);
    }

    static List<Clause> read(Line line) {
        var reader = new ClauseReader(line);
        for (int g = 0; g < reader.groups.size(); g++) {
            reader.clauses.add(reader.clause(g));
        }
        return List.copyOf(reader.clauses);
    }

    private Clause clause(int g) {
        Group group = groups.get(g);
        int left = group.start() - 1;
        while (left >= 0 && (line.tag(left).startsWith("RB") || nouns.isTime(left))) {
            left -= PERIODS.contains(line.lower(left)) ? 2 : 1;
        }
        boolean bracketed = nouns.isComma(left);
        boolean relative =
                RELATIVES.contains(line.lower(left)) && !line.tag(left).equals("IN") && !bracketed
                        || line.tag(left).startsWith("WP")
                        || line.tag(left).equals("WDT");
        Clause before = g > 0 ? clauses.get(g - 1) : null;
        Range object = object(g);
        if (relative) {
            Range antecedent = nouns.before(nouns.isComma(left - 1) ? left - 2 : left - 1);
            return make(group, antecedent, object, before, false, true, null);
        }
        if (group.infinitive()) {
            Range subject = before == null ? Range.NONE : controller(before, group.start());
            return make(group, subject, object, before, true, false, "to");
        }
        boolean joined = line.tag(left).equals("CC") && before != null && before.passive() && before.finite();
        if (group.participle() && !(joined && group.passive())) {
            return participle(group, object, before, left, bracketed);
        }
        if (line.tag(left).equals("CC") && before != null) {
            Clause shared = lastFinite(g);
            return make(
                    shared != null && undergoes(group, shared) ? group.inPassive() : group,
                    shared == null ? before.subject() : shared.subject(),
                    object,
                    shared == null ? null : shared.governor(),
                    shared != null && shared.embedded(),
                    before.relative(),
                    shared == null ? null : shared.marker());
        }
        if (line.lower(left).equals(",") && goesOn(before, left) && !isInverted(g, object, left)) {
            return make(group, before.subject(), object, before.governor(), before.embedded(), false, null);
        }
        return finite(g, group, object, left, bracketed);
    }

    /** "were arrested and charged": the second participle is as passive as the first. */
    private boolean undergoes(Group group, Clause before) {
        String next = line.tag(group.verb() + 1);
        boolean object = next.equals("DT")
                || next.equals("CD")
                || next.startsWith("NN")
                || next.startsWith("PRP")
                || next.startsWith("JJ");
        return before.passive()
                && group.start() == group.verb()
                && !object
                && Inflection.isKnownParticiple(line.lower(group.verb()));
    }

    /** "seizes power, detains the president": a verb behind a comma that closes the object of the verb before. */
    private boolean goesOn(Clause before, int comma) {
        return before != null
                && before.finite()
                && !before.relative()
                && before.marker() == null
                && !before.subject().isEmpty()
                && before.object().to() == comma
                && !before.object().isEmpty()
                && !Cues.isNeutral(line.verb(before.verb()));
    }

    private Clause participle(Group group, Range object, Clause before, int left, boolean bracketed) {
        String marker = line.tag(left).equals("IN") ? line.lower(left) : null;
        if (group.passive() || !bracketed && marker == null && line.isNoun(left)) {
            return make(group, nouns.before(bracketed ? left - 1 : left), object, before, false, true, marker);
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
            if (mark || subordinates || line.tag(i).equals("CC") && nouns.isComma(i - 1) && i < left) {
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
        Range subject = bracketed ? nouns.first(boundary + 1, left) : nouns.before(left);
        if (isInverted(g, object, left)) {
            subject = Range.NONE;
        } else if (subject.from() <= boundary) {
            subject = new Range(boundary + 1, subject.to());
        }
        return make(group, subject, object, governor, embedded, false, marker);
    }

    /** "We will win, said the general": what stands before the verb is what was said, who says it stands behind. */
    private boolean isInverted(int g, Range object, int left) {
        Group group = groups.get(g);
        Clause before = g > 0 ? clauses.get(g - 1) : null;
        boolean told =
                isClosingQuote(left) || nouns.isComma(left) && before != null && before.finite() && !before.relative();
        boolean content = isGroupStart(g, object.to()) && groups.get(g + 1).finite();
        return told
                && !content
                && group.start() == group.verb()
                && Cues.isNeutral(line.verb(group.verb()))
                && isNamed(object);
    }

    private boolean isNamed(Range object) {
        String first = line.tag(object.from());
        return !object.isEmpty()
                && (first.startsWith("NN") || first.equals("DT") || first.startsWith("JJ") || first.equals("PRP"));
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
            if (line.isNoun(i) && !before.passive() && !RealisRule.isDrive(line, to - 1)) {
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
                group.start(),
                group.verb(),
                group.finite(),
                group.passive(),
                group.infinitive(),
                group.participle(),
                group.modal(),
                group.negated(),
                subject,
                object,
                governor,
                embedded,
                relative,
                marker);
    }

    private Range object(int g) {
        int from = groups.get(g).verb() + 1;
        int i = from;
        for (; i < line.size(); i++) {
            String word = line.lower(i);
            if (word.equals(";") || word.equals(":") || i > from && (isOpeningQuote(i) || isClosingQuote(i))) {
                break;
            }
            if (nouns.isComma(i) && !nouns.listed(i, Math.min(line.size() - 1, i + 12))) {
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
        return g + 1 < groups.size() && groups.get(g + 1).start() == token;
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
