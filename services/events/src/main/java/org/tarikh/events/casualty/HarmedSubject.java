package org.tarikh.events.casualty;

import java.util.List;
import java.util.Set;
import org.tarikh.events.casualty.Casualty.Kind;
import org.tarikh.events.language.Token;

/** Reads what befell the people that are the subject of a verb: "five people in the village had died". */
final class HarmedSubject {
    /** How far a subject's verb may stand from it. */
    private static final int REACH = 16;

    private static final Set<String> REPORTING = HarmWords.cue("reporting");
    private static final Set<String> AUXILIARIES = HarmWords.cue("auxiliary");
    private static final Set<String> REPORTED = HarmWords.cue("told");

    private final List<Token> tokens;

    HarmedSubject(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** "two soldiers were killed", "five people in the village had died". */
    HarmClause.Harm of(People people) {
        boolean commaOpen = false;
        for (int at = people.end(); at < Math.min(tokens.size(), people.end() + REACH); at++) {
            String word = word(at);
            if (AUXILIARIES.contains(word) && !tag(at).equals("POS")) {
                return afterAuxiliary(at);
            }
            Kind kind = HarmWords.intransitive(word);
            if (kind != null && tag(at).startsWith("V") && !tag(at).equals("VBG")) {
                return returnsElsewhere(word, at) ? null : new HarmClause.Harm(kind, at, at + 1, false);
            }
            if (word.equals("lost")
                    && (word(at + 1).equals("their") || word(at + 1).equals("his"))
                    && word(at + 2).startsWith("li")) {
                return new HarmClause.Harm(Kind.KILLED, at, at + 3, false);
            }
            if (commaOpen && isOthers(at) || opensOther(at)) {
                return null;
            }
            if (word.equals(",")) {
                commaOpen = true;
            }
            boolean other =
                    tag(at).equals("VBD") || tag(at).equals("VBZ") || tag(at).equals("VBP") || tag(at).equals("MD");
            if (other && !commaOpen
                    || other && HarmWords.verb(word) != null
                    || word.equals(";")
                    || word.equals("after")
                    || word.equals("when")
                    || word.equals("while")) {
                return null;
            }
            if (HarmWords.verb(word) != null
                    && (tag(at).equals("VBD") || tag(at).equals("VBG") || tag(at).equals("VBN"))) {
                return null;
            }
        }
        return null;
    }

    /** "two men over a protest in which a guard was killed": whom the harm befell stands behind the "which". */
    private boolean opensOther(int at) {
        String next = tag(at + 1);
        return word(at).equals("which") && tag(at - 1).equals("IN") && (next.equals("DT") || next.startsWith("N"));
    }

    /** "an officer, who said 15 were injured": the harm is that of the second count. */
    private boolean isOthers(int at) {
        boolean own = word(at - 1).equals("including")
                || word(at - 1).equals("aged")
                || word(at - 1).equals("them");
        return tag(at).equals("CD") && !own && AUXILIARIES.contains(word(at + 1))
                || word(at).equals("who") && REPORTING.contains(word(at + 1));
    }

    /** Refugees "returned home" are counted, forces that "returned fire" are not. */
    private boolean returnsElsewhere(String word, int at) {
        return word.startsWith("return") && !word.equals("returned")
                || word.equals("returned")
                        && Set.of("fire", "the", "his", "their", "a").contains(word(at + 1));
    }

    private HarmClause.Harm afterAuxiliary(int auxiliary) {
        int at = auxiliary + 1;
        while (at < tokens.size()
                && at < auxiliary + 7
                && (AUXILIARIES.contains(word(at)) || REPORTED.contains(word(at)) || tag(at).equals("RB"))
                && HarmWords.befallen(word(at)) == null) {
            at++;
        }
        Kind kind = HarmWords.befallen(word(at));
        if (kind == null) {
            kind = HarmWords.intransitive(word(at));
            boolean perfect = kind != null && Set.of("have", "has", "had").contains(word(auxiliary));
            return perfect && !returnsElsewhere(word(at), at) ? new HarmClause.Harm(kind, at, at + 1, false) : null;
        }
        for (int i = auxiliary; i < at; i++) {
            if (word(i).equals("not") || word(i).equals("n't")) {
                return null;
            }
        }
        boolean active = Set.of("have", "has", "had").contains(word(at - 1)) && HarmWords.state(word(at)) == null;
        Kind other = JoinedHarm.after(tokens, at);
        return active
                ? null
                : new HarmClause.Harm(JoinedHarm.mixed(kind, other), at, other == null ? at + 1 : at + 3, false);
    }

    private String word(int at) {
        return People.word(tokens, at);
    }

    private String tag(int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at).tag() : "";
    }
}
