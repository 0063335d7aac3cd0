package org.tarikh.events.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tarikh.events.extraction.Clause.Range;

/** Finds the verb groups of a sentence: auxiliaries, negation and the main verb, with voice and finiteness. */
final class VerbGroups {
    private final Line line;
    private final List<Group> groups = new ArrayList<>();

    private VerbGroups(Line line) {
        this.line = line;
    }

    static List<Group> of(Line line) {
        var reader = new VerbGroups(line);
        reader.find();
        return List.copyOf(reader.groups);
    }

    private static final Set<String> BE =
            Set.of("be", "am", "is", "are", "was", "were", "been", "being", "'s", "'re", "get", "gets", "got");
    private static final Set<String> HAVE = Set.of("have", "has", "had", "having", "'ve", "'d", "'s");
    private static final Set<String> DO = Set.of("do", "does", "did");
    private static final Set<String> NOT = Set.of("not", "n't", "never", "no", "neither", "nor", "hardly", "barely");
    private static final Set<String> NAMING = Set.of("named", "called", "dubbed", "titled", "known", "nicknamed");

    /** A verb group before its slots are known. */
    record Group(
            int start,
            int verb,
            boolean finite,
            boolean passive,
            boolean infinitive,
            boolean participle,
            String modal,
            boolean negated) {

        Group inPassive() {
            return new Group(start, verb, true, true, false, false, modal, negated);
        }
    }

    private void find() {
        int i = 0;
        while (i < line.size()) {
            boolean to = line.tag(i).equals("TO") && followedByVerb(i);
            if (!to && !line.isVerb(i) || modifiesNoun(line, i) || names(i)) {
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
    static boolean modifiesNoun(Line line, int i) {
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
        return line.holds(new Range(start, verb), DO);
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
}
