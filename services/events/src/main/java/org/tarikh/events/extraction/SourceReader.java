package org.tarikh.events.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tarikh.events.extraction.Clause.Range;

/**
 * Finds who says what in every sentence: "X said …", "…, X said", "…, according to X", "claimed by X", and quotations that
 * run on over sentences.
 */
final class SourceReader {
    private static final int INTRODUCTION = 2;
    private static final int REACH = 9;

    private final Page page;
    private final PartyReader parties;
    private final Claimants claimants;
    private final PassedOn passedOn;
    private final List<List<Telling>> tellings = new ArrayList<>();

    SourceReader(Page page, PartyReader parties, Claimants claimants, PassedOn passedOn) {
        this.page = page;
        this.parties = parties;
        this.claimants = claimants;
        this.passedOn = passedOn;
        page.lines().forEach(line -> tellings.add(new ArrayList<>(read(line))));
        new QuotedSpeech(page).carry(tellings);
    }

    /** Who tells what of a sentence, in the order of its words. */
    List<Telling> of(Line line) {
        return tellings.get(line.index);
    }

    /** Who tells this word of a sentence, or null where nobody is named for it. */
    Telling of(Line line, int token) {
        for (Telling telling : of(line)) {
            if (telling.says(token)) {
                return telling;
            }
        }
        return null;
    }

    /**
     * @param from first token of the words that name the teller, {@code end} past the cue
     * @param behind whether what is said stands before it
     * @param aside "which says …", up to the comma
     */
    private record Found(
            ActorRef by, Party party, String verb, boolean negated, int from, int end, boolean behind, boolean aside) {}

    private List<Telling> read(Line line) {
        var found = new ArrayList<Found>();
        for (int i = 0; i + 2 < line.size(); i++) {
            if (line.lower(i).equals("according") && line.lower(i + 1).equals("to")) {
                add(found, accordingTo(line, i));
            }
        }
        for (Clause clause : page.clauses(line)) {
            add(found, told(line, clause));
        }
        found.sort(Comparator.comparingInt(Found::from));
        var read = new ArrayList<Telling>();
        Telling rumour = Rumours.of(line);
        if (rumour != null) {
            read.add(rumour);
        }
        int said = 0;
        for (int i = 0; i < found.size(); i++) {
            Found one = found.get(i);
            int next = i + 1 < found.size() && !found.get(i + 1).behind()
                    ? found.get(i + 1).from()
                    : line.size();
            Range content =
                    one.behind() ? new Range(said, one.from()) : new Range(one.end(), Math.max(one.end(), next));
            content = one.aside() ? upToComma(line, content) : content;
            said = one.end();
            read.add(new Telling(one.by(), one.party(), one.verb(), one.negated(), line, content));
        }
        return read;
    }

    private static void add(List<Found> found, Found one) {
        if (one != null && one.by() != null) {
            found.add(one);
        }
    }

    private Found accordingTo(Line line, int at) {
        int end = at + 2;
        while (end < line.size()
                && !line.lower(end).equals(",")
                && !line.lower(end).equals(".")
                && !line.lower(end).equals(";")
                && !(line.isVerb(end) && !line.tag(end).equals("VBN"))
                && !(line.tag(end).equals("CD") && line.isNoun(end - 1))) {
            end++;
        }
        var range = new Range(at + 2, end);
        Party party = parties.read(line, page.mentions(line), range);
        boolean first = at <= INTRODUCTION && line.lower(end).equals(",");
        return new Found(claimants.of(line, range, party), party, "report", false, at, end, !first, false);
    }

    private Found told(Line line, Clause clause) {
        String lemma = line.verb(clause.verb());
        boolean cites = clause.participle() && Cues.is("quoting", line.lower(clause.verb()));
        boolean tells = !cites && Cues.tells(lemma) || isCounting(line, clause, lemma);
        if (!tells && passedOn.quoted(line, clause).isEmpty() || clause.infinitive() || clause.modal() != null) {
            return null;
        }
        Range saying = passedOn.quoted(line, clause);
        if (!saying.isEmpty()) {
            return quoted(line, clause, saying);
        }
        if (clause.passive()) {
            return by(line, clause, lemma);
        }
        if (clause.negated() && !Cues.is("confirms", lemma)) {
            return null;
        }
        boolean inverted = clause.subject().isEmpty() && isAfterContent(line, clause.start());
        Range apposed = inverted || clause.relative() ? Range.NONE : Appositions.before(line, clause);
        Clause who = whole(line, clause);
        Range quoted = inverted ? Range.NONE : quoted(line, clause);
        apposed = quoted.isEmpty() ? apposed : quoted;
        Range subject = inverted ? upToComma(line, clause.object()) : apposed.isEmpty() ? who.subject() : apposed;
        boolean read = !inverted && apposed.isEmpty();
        Party party = read ? parties.subject(who) : parties.read(line, page.mentions(line), subject);
        ActorRef by = claimants.of(line, subject, party);
        Range cited = claimants.isOutlet(line, subject, party) ? passedOn.cited(line, clause) : Range.NONE;
        if (!cited.isEmpty()) {
            Party other = parties.read(line, page.mentions(line), cited);
            ActorRef behindIt = claimants.of(line, cited, other);
            party = behindIt == null ? party : other;
            by = behindIt == null ? by : behindIt;
        }
        boolean saysOn = clause.participle() && clause.subject().to() <= clause.start();
        int from =
                saysOn ? clause.start() : Math.min(subject.isEmpty() ? clause.start() : subject.from(), clause.start());
        boolean behind = inverted || !saysOn && isAfterContent(line, from) && !goesOn(line, clause);
        if (Cues.is("clausal", lemma) && (behind ? isOfThing(line, clause) : !says(line, clause))) {
            return null;
        }
        int end = inverted ? subject.to() : clause.verb() + 1;
        return new Found(by, party, lemma, clause.negated(), from, end, behind, clause.relative());
    }

    /** "X quoted Y as saying …", "Y was quoted by X as saying …": what Y says follows. */
    private Found quoted(Line line, Clause clause, Range who) {
        Party party = parties.read(line, page.mentions(line), who);
        ActorRef by = claimants.of(line, who, party);
        int from =
                clause.subject().isEmpty() ? clause.start() : clause.subject().from();
        int end = PassedOn.saying(line, clause.verb()) + 2;
        return new Found(by, party, "say", clause.negated(), from, end, false, false);
    }

    /** "local media, quoting police, said": who is quoted says it. */
    private static Range quoted(Line line, Clause clause) {
        int end = clause.start() - 1;
        if (!line.lower(end).equals(",")) {
            return Range.NONE;
        }
        for (int i = end - 1; i > Math.max(0, end - REACH); i--) {
            if (Cues.is("quoting", line.lower(i))) {
                return line.lower(i - 1).equals(",") ? new Range(i + 1, end) : Range.NONE;
            }
        }
        return Range.NONE;
    }

    /** Whether a clause or a quotation is its object: who "declared a truce" tells nothing, who "declared that …" does. */
    private boolean says(Line line, Clause clause) {
        int end = Math.min(line.size(), clause.verb() + REACH);
        for (int i = clause.verb() + 1; i < end; i++) {
            if (line.lower(i).equals("that") && line.tag(i).equals("IN")
                    || line.lower(i).equals("whether")
                    || line.lower(i).equals(":")
                    || QuotedSpeech.opens(line, i)
                    || QuotedSpeech.isPlain(line.text(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a thing stands for the object: "declared a state of emergency". */
    private boolean isOfThing(Line line, Clause clause) {
        int next = clause.verb() + 1;
        String tag = line.tag(next);
        boolean thing = tag.equals("DT") || tag.startsWith("PRP") || tag.startsWith("JJ") || tag.equals("CD");
        return (thing || line.isNoun(next))
                && page.times(line).stream().noneMatch(time -> time.span().overlaps(line.span(next, next + 1)));
    }

    /** "put the death toll at 27". */
    private static boolean isCounting(Line line, Clause clause, String lemma) {
        return Cues.is("counts", lemma) && line.holds(clause.object(), Cues.of("counted"));
    }

    /** "officials investigating the blast said": the noun beside the verb is what they do it to. */
    private Clause whole(Line line, Clause clause) {
        for (Clause other : page.clauses(line)) {
            boolean reduced = other.participle()
                    && other.relative()
                    && !other.passive()
                    && !other.subject().isEmpty();
            if (reduced
                    && other.verb() < clause.start()
                    && other.verb() + 1 == clause.subject().from()) {
                return other;
            }
        }
        return clause;
    }

    /** Whether an outlet tells it, whoever counted or said it first. */
    boolean isOutlet(Telling telling) {
        return claimants.isMedium(telling.party());
    }

    /** Who does what a clause tells, named as a claimant: its subject, or the "by" of a passive; null for nobody. */
    ActorRef doer(Line line, Clause clause) {
        if (clause.passive()) {
            Found by = by(line, clause, line.verb(clause.verb()));
            return by == null ? null : by.by();
        }
        return named(line, clause.subject(), parties.subject(clause));
    }

    /** Who a stretch of a sentence names as somebody who says or does something. */
    ActorRef named(Line line, Range range, Party party) {
        return claimants.of(line, range, party);
    }

    /** "claimed by X", "confirmed by X". */
    private Found by(Line line, Clause clause, String lemma) {
        for (int i = clause.verb() + 1; i < clause.object().to(); i++) {
            if (line.lower(i).equals("by")) {
                var range = new Range(i + 1, clause.object().to());
                Party party = parties.read(line, page.mentions(line), range);
                return new Found(
                        claimants.of(line, range, party),
                        party,
                        lemma,
                        clause.negated(),
                        clause.start(),
                        range.to(),
                        true,
                        false);
            }
        }
        return null;
    }

    private static Range upToComma(Line line, Range range) {
        var nouns = new NounStretches(line);
        int end = range.from();
        while (end < range.to() && !nouns.isComma(end)) {
            end++;
        }
        return new Range(range.from(), end);
    }

    private static boolean isAfterContent(Line line, int from) {
        String before = line.lower(from - 1);
        return before.equals(",") || QuotedSpeech.closes(line, from - 1) || QuotedSpeech.isPlain(before);
    }

    /** Whether what is said follows: a clause of its own, a quotation, a colon. */
    private boolean goesOn(Line line, Clause clause) {
        for (Clause other : page.clauses(line)) {
            boolean later = other.start() > clause.verb() && other.finite() && !other.relative();
            boolean said = other.marker() == null
                    || other.marker().equals("that")
                    || other.marker().equals("whether");
            if (later && said) {
                return true;
            }
        }
        for (int i = clause.verb() + 1; i < line.size(); i++) {
            if (line.lower(i).equals(":") || QuotedSpeech.opens(line, i)) {
                return true;
            }
        }
        return false;
    }
}
