package org.tarikh.events.casualty;

import java.util.List;
import java.util.Set;
import org.tarikh.events.casualty.Casualty.Kind;
import org.tarikh.events.language.Token;

/** Reads from the grammar around a count of people what befell them. */
final class HarmClause {
    /** @param first and {@code end}: the tokens that tell the harm */
    record Harm(Kind kind, int first, int end, boolean risen) {}

    private static final Set<String> SKIPPED_BEFORE =
            Set.of("another", "the", "also", "some", "his", "its", "their", "all", "of");
    private static final Set<String> LIFE_VERBS = HarmWords.cue("takes-life");
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    private static final Set<String> GROUP = Set.of("IN", "DT", "CD", "POS", "TO", "PRP$");
    private static final int SUBJECT_REACH = 12;
    private static final Set<String> RISING = HarmWords.cue("rises");
    private static final Set<String> STANDING = HarmWords.cue("stands");

    private static final Set<String> BODIES = Set.of("bodies", "corpses");
    private static final Set<String> FINDING =
            Set.of("recovered", "retrieved", "pulled", "brought", "found", "dug", "recover", "retrieve");
    private static final int BODY_REACH = 3;

    private final List<Token> tokens;

    HarmClause(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** What befell these people; null where nothing did. */
    Harm of(People people) {
        Harm toll = toll(people);
        Harm harm = told(people, toll);
        boolean risen = toll != null && toll.risen();
        return harm == null || !risen ? harm : new Harm(harm.kind(), harm.first(), harm.end(), true);
    }

    private Harm told(People people, Harm toll) {
        Harm harm = counted(people);
        harm = harm != null ? harm : beside(people);
        harm = harm != null ? harm : objects(people);
        harm = harm != null ? harm : acts(people);
        harm = harm != null ? harm : toll;
        harm = harm != null ? harm : new HarmedSubject(tokens).of(people);
        return harm != null ? harm : modified(people);
    }

    /** "including three children", "among them two officers", "three of them". */
    boolean isSubset(People people) {
        int before = people.first() - 1;
        boolean among = word(before).equals("them") && word(before - 1).equals("among")
                || word(before).equals("whom") && word(before - 1).equals("among");
        boolean ofThem = word(people.count().end()).equals("of")
                && Set.of("them", "whom", "these", "those")
                        .contains(word(people.count().end() + 1));
        boolean chained = word(before).equals("and") && including(before - 1)
                || word(before).equals(",") && including(before - 1);
        return word(before).equals("including") || among || ofThem || chained;
    }

    private boolean including(int from) {
        for (int i = from; i >= Math.max(0, from - 5); i--) {
            if (word(i).equals("including")) {
                return true;
            }
            if (tag(i).startsWith("V") || tag(i).equals(",")) {
                return false;
            }
        }
        return false;
    }

    /** "killed two soldiers and three civilians": the second count shares the first one's harm. */
    boolean continues(People last, People people) {
        int gap = people.first() - last.end();
        boolean joined =
                gap == 1 && (word(last.end()).equals("and") || word(last.end()).equals(","))
                        || gap == 2
                                && word(last.end()).equals(",")
                                && word(last.end() + 1).equals("and");
        return joined && people.named();
    }

    /** "killed three people, a minister in the capital said": who has a verb of its own shares no harm told before. */
    boolean isSubject(People people) {
        int from = people.end();
        for (int i = from; i < tokens.size() && i < from + SUBJECT_REACH; i++) {
            String tag = tag(i);
            if (FINITE.contains(tag)) {
                return true;
            }
            boolean within = tag.startsWith("N") || tag.startsWith("JJ") || tag.startsWith("RB") || GROUP.contains(tag);
            if (!within) {
                return false;
            }
        }
        return false;
    }

    /** "20 deaths", "more than 2,500 casualties", "12 lives". */
    private Harm counted(People people) {
        int noun = people.end();
        Kind kind = people.named() ? HarmWords.counted(word(people.end() - 1)) : HarmWords.counted(word(noun));
        if (kind != null && !people.named()) {
            return new Harm(kind, noun, noun + 1, false);
        }
        boolean lives =
                word(people.end() - 1).equals("lives") || word(people.end()).equals("lives");
        if (kind != null && people.named()) {
            return new Harm(kind, people.end() - 1, people.end(), false);
        }
        if (isDugOut(people)) {
            return new Harm(Kind.KILLED, people.end() - 1, people.end(), false);
        }
        boolean lost = lives && lifeVerbBefore(people.first());
        return lost ? new Harm(Kind.KILLED, people.first() - 1, people.end(), false) : null;
    }

    /** "had brought out eight bodies", "eight bodies were recovered". */
    private boolean isDugOut(People people) {
        if (!BODIES.contains(word(people.end() - 1))) {
            return false;
        }
        for (int i = 1; i <= BODY_REACH; i++) {
            if (FINDING.contains(word(people.first() - i)) || FINDING.contains(word(people.end() + i - 1))) {
                return true;
            }
        }
        return false;
    }

    private boolean lifeVerbBefore(int first) {
        return LIFE_VERBS.contains(word(first - 1));
    }

    /** "7 killed", "20 people dead", "12 troops wounded in": the harm stands right after, and has no object of its own. */
    private Harm beside(People people) {
        int at = people.end();
        if (word(at).equals("shot") && word(at + 1).equals("dead")) {
            at++;
        }
        if (word(at).equals("feared")
                || word(at).equals("reported")
                || word(at).equals("confirmed")
                || word(at).equals("left")
                || word(at).equals("reportedly")) {
            at++;
        }
        Kind kind = HarmWords.befallen(word(at));
        if (kind == null) {
            return null;
        }
        Kind other = JoinedHarm.after(tokens, at);
        int end = other == null ? at + 1 : at + 3;
        boolean state = HarmWords.state(word(at)) != null;
        if (!state && hasObject(end)) {
            return null;
        }
        return new Harm(JoinedHarm.mixed(kind, other), at, end, false);
    }

    private boolean hasObject(int at) {
        String tag = tag(at);
        return tag.equals("CD")
                || tag.equals("DT")
                || tag.equals("PRP")
                || tag.equals("PRP$")
                || tag.equals("JJ")
                || tag.startsWith("NN") && !word(at).endsWith("day") && !word(at).equals("yesterday")
                || People.at(tokens, at) != null && !tag.equals("IN") && at < tokens.size();
    }

    /** "killed at least ten", "wounding 32", "shot dead two", "gunned down three". */
    private Harm objects(People people) {
        int at = people.first() - 1;
        while (at >= 0 && (SKIPPED_BEFORE.contains(word(at)) && !word(at).equals("of") || tag(at).equals("RB"))) {
            at--;
        }
        if (word(at).equals("dead") && word(at - 1).equals("shot")
                || word(at).equals("down") && word(at - 1).equals("gunned")) {
            return new Harm(Kind.KILLED, at - 1, at + 1, false);
        }
        if (word(at).equals("of") && word(at - 1).equals("lives")) {
            return new Harm(Kind.KILLED, at - 1, at + 1, false);
        }
        Kind kind = HarmWords.verb(word(at));
        if (kind == null || isPlanned(at) || isPassive(at)) {
            return null;
        }
        Kind other = JoinedHarm.joins(word(at - 1)) ? HarmWords.verb(word(at - 2)) : null;
        return new Harm(JoinedHarm.mixed(kind, other), other == null ? at : at - 2, at + 1, false);
    }

    /** An infinitive or a modal tells no deed: "threatened to kill ten soldiers". */
    private boolean isPlanned(int verb) {
        for (int i = verb - 1; i >= Math.max(0, verb - 3); i--) {
            if (tag(i).equals("MD")
                    || word(i).equals("to") && tag(verb).equals("VB")
                    || word(i).equals("to") && i == verb - 1) {
                return true;
            }
            if (word(i).equals("have") || word(i).equals("and")) {
                return false;
            }
        }
        return false;
    }

    /** "were killed two days later" has no people for an object. */
    private boolean isPassive(int verb) {
        return Set.of("was", "were", "been", "being", "is", "are").contains(word(verb - 1));
    }

    /** "the killing of nine detainees", "the deaths of at least 12". */
    private Harm acts(People people) {
        int at = people.first() - 1;
        if (!word(at).equals("of")) {
            return null;
        }
        Kind kind = HarmWords.act(word(at - 1));
        boolean planned = kind == Kind.RETURNED && !people.named();
        return kind == null || planned ? null : new Harm(kind, at - 1, at + 1, false);
    }

    /** "the death toll rises to 20", "toll: 20", "the number of injured reached 150". */
    private Harm toll(People people) {
        if (people.named() && !HarmWords.isPerson(word(people.end() - 1))) {
            return null;
        }
        boolean risen = false;
        boolean linked = false;
        for (int i = people.first() - 1; i >= Math.max(0, people.first() - 14); i--) {
            String word = word(i);
            risen |= RISING.contains(word);
            linked |= STANDING.contains(word) || RISING.contains(word);
            if (word.equals("toll") || word.equals("tolls")) {
                return linked ? new Harm(Kind.KILLED, i, i + 1, risen) : null;
            }
            Kind numbered = HarmWords.befallen(word);
            if (numbered != null && word(i - 1).equals("of")
                    || numbered != null && word(i - 2).equals("of")) {
                int number = word(i - 1).equals("of") ? i - 2 : i - 3;
                return linked && word(number).equals("number") ? new Harm(numbered, number, i + 1, risen) : null;
            }
            if (word.equals(";") || People.at(tokens, i) != null && i < people.first() - 1 && tag(i).equals("CD")) {
                return null;
            }
        }
        return null;
    }

    /** "50 wounded soldiers", "12 missing miners". */
    private Harm modified(People people) {
        for (int i = people.from(); i < people.end(); i++) {
            Kind kind = HarmWords.befallen(word(i));
            if (kind != null) {
                return new Harm(kind, i, i + 1, false);
            }
        }
        return null;
    }

    private String word(int at) {
        return People.word(tokens, at);
    }

    private String tag(int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at).tag() : "";
    }
}
