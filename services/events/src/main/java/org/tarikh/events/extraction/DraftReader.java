package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tarikh.events.dating.TimeExpression;
import org.tarikh.events.extraction.Clause.Range;
import org.tarikh.events.lexicon.Trigger;
import org.tarikh.events.lexicon.Trigger.Pattern;
import org.tarikh.events.terms.Kind;
import org.tarikh.events.terms.Realis;

/** Makes a draft of every trigger of a sentence: its slots by grammar, its date, its place, how real it is. */
final class DraftReader {
    private static final Set<String> DOERS =
            words("carry launch conduct stage make pay hold undertake perform claim mount"
                    + " begin start resume host attend sign reach announce impose lead plan order issue declare receive have deliver"
                    + " cause give send open provide plot suffer renew continue end halt suspend extend join take");
    private static final int BETWEEN_REACH = 12;
    private static final Set<String> OWNING =
            words("claim carry conduct stage launch perpetrate commit attribute mount");
    static final Set<String> CUT_OFF = words(
            "internet fibre-optic fiber-optic network networks"
                    + " telecommunications telecom phone electricity power border crossing crossings airport airspace flights roads");
    private static final Set<String> RELIEF =
            words("aid assistance funds relief humanitarian emergency funding medicine");

    private final Page page;
    private final PartyReader parties;
    private final PlaceReader places;
    private final DraftDates dates;
    private final RealisRule realisRule = new RealisRule();

    DraftReader(Page page, PartyReader parties, PlaceReader places) {
        this.page = page;
        dates = new DraftDates(page);
        this.parties = parties;
        this.places = places;
    }

    List<Draft> read(Line line) {
        var drafts = new ArrayList<Draft>();
        List<Clause> clauses = page.clauses(line);
        var times = new TimeReader(line, clauses, page.times(line));
        parties.readSubjects(line, page.mentions(line), clauses);
        for (TriggerHit hit : page.hits(line)) {
            Clause clause = clauseOf(clauses, hit);
            Draft draft = hit.trigger().verb() ? verb(line, hit, clause, times) : noun(line, hit, clause, times);
            if (draft != null) {
                drafts.add(draft);
            }
        }
        return drafts;
    }

    private Clause clauseOf(List<Clause> clauses, TriggerHit hit) {
        Clause found = null;
        for (Clause clause : clauses) {
            if (clause.verb() == hit.head()) {
                return clause;
            }
            if (clause.object().contains(hit.head())
                    || found == null && clause.subject().contains(hit.head())) {
                found = clause;
            }
        }
        return hit.trigger().verb() ? null : found;
    }

    private Draft verb(Line line, TriggerHit hit, Clause clause, TimeReader times) {
        if (clause == null) {
            return null;
        }
        Trigger trigger = Instruments.told(line, hit.trigger(), clause);
        if (NoEvent.isCounted(line, hit)
                || NoEvent.isFigure(line, hit, clause)
                || NoEvent.isReturn(line, hit, clause)
                || NoEvent.isSilence(line, hit)
                || trigger.pattern() == Pattern.SAY && NoEvent.isTestimony(line, hit)) {
            return null;
        }
        List<Mention> mentions = page.mentions(line);
        int end = extent(line, clause, hit.to());
        int start = clause.subject().isEmpty() || clause.participle()
                ? clause.start()
                : Math.min(clause.subject().from(), clause.start());
        var draft = new Draft(line, trigger, hit.head(), clause, line.span(start, Math.max(end, hit.to())));
        draft.end = end;
        Party subject = parties.subject(clause);
        var after = new Range(hit.to(), Math.max(hit.to(), end));
        if (clause.passive()) {
            Party by = by(line, mentions, after);
            draft.party = by;
            draft.initiators(by);
            draft.recipients(
                    trigger.pattern() == Pattern.SAY ? subject : parties.readAll(line, mentions, clause.subject()));
        } else {
            draft.party = subject;
            if (trigger.pattern() == Pattern.PATIENT) {
                draft.recipients(subject);
            } else {
                draft.initiators(subject);
                draft.recipients(parties.readAll(line, mentions, after));
            }
        }
        if (trigger.pattern() == Pattern.SAY && draft.recipients.isEmpty()) {
            draft.recipients(parties.readAll(line, mentions, new Range(hit.to(), Math.min(line.size(), end + 14))));
        }
        draft.realis = realisRule.of(line, clause);
        announced(draft);
        byContent(draft, line, new Range(start, Math.max(end, hit.to())));
        TimeExpression own = times.of(clause);
        dates.put(draft, isOfBlame(line, hit, own) ? null : own, line);
        dates.after(draft, clause, times, line);
        draft.place = places.located(line, mentions, new Range(clause.start(), reach(line, clause, end)), hit.head());
        if (draft.place == null && (trigger.group().equals("visit") || trigger.kind() == Kind.INCIDENT)) {
            draft.place = places.any(mentions, after);
        }
        return draft;
    }

    /** "blamed them for an attack on a post on Saturday": the day is that of the attack, which was not told before. */
    private boolean isOfBlame(Line line, TriggerHit blame, TimeExpression time) {
        if (time == null || blame.trigger().pattern() != Pattern.SAY) {
            return false;
        }
        int day = line.tokenAt(time.span().start());
        return page.hits(line).stream()
                .anyMatch(hit -> hit.trigger().isNoun()
                        && hit.trigger().kind() == Kind.INCIDENT
                        && hit.head() > blame.head()
                        && hit.head() < day
                        && line.precededBy(hit.head(), 3, Set.of("a", "an"))
                        && line.precededBy(hit.head(), 4, Set.of("for", "over")));
    }

    /** What a power says it will do is a promise or a threat besides. */
    private static void announced(Draft draft) {
        boolean ahead = draft.realis == Realis.FUTURE || "would".equals(draft.clause.modal());
        if (!ahead || draft.plover.isEmpty() || draft.isStatement()) {
            return;
        }
        switch (draft.trigger.plover()) {
            case "AID", "COOPERATE", "CONCEDE", "RETREAT", "SUPPORT" -> draft.plover.add("AGREE");
            case "SANCTION", "COERCE", "ASSAULT", "PROTEST", "MOBILIZE" -> draft.plover.add("THREATEN");
            default -> {
                // Visits and talks ahead are what they are.
            }
        }
    }

    /** A ban on the internet is a shutdown, a pledge of relief is aid. */
    private void byContent(Draft draft, Line line, Range range) {
        for (int i = range.from(); i < range.to(); i++) {
            String word = line.lower(i);
            if (CUT_OFF.contains(word) && Family.of(draft.group).equals("restriction")) {
                draft.kind = Kind.INCIDENT;
                draft.group = "closure";
                draft.strong = true;
            } else if (RELIEF.contains(word) && (draft.group.equals("pledge") || draft.group.equals("release"))) {
                draft.group = "aid";
                draft.plover.clear();
                draft.plover.add("AID");
                draft.strong = true;
            }
        }
    }

    /** A clause's object with the prepositional phrases that follow it over commas, but not the next clause. */
    private int extent(Line line, Clause clause, int from) {
        int end = Math.max(clause.object().to(), from);
        return Math.min(end, line.size());
    }

    /** How far words over commas still tell where: up to the next clause. */
    private int reach(Line line, Clause clause, int end) {
        int next = line.size();
        for (Clause other : page.clauses(line)) {
            if (other.start() > clause.verb()) {
                int opens = other.subject().isEmpty() || other.subject().from() <= clause.verb()
                        ? other.start()
                        : Math.min(other.start(), other.subject().from());
                next = Math.min(next, opens);
            }
        }
        int reach = Math.max(end, next);
        for (int i = clause.verb(); i < reach; i++) {
            if (line.lower(i).equals(";")
                    || line.lower(i).equals(":")
                    || line.tag(i).startsWith("W")) {
                return Math.max(i, end);
            }
        }
        return reach;
    }

    private Party by(Line line, List<Mention> mentions, Range range) {
        for (int i = range.from(); i < range.to(); i++) {
            if (line.lower(i).equals("by")) {
                return parties.read(line, mentions, new Range(i + 1, range.to()));
            }
        }
        return Party.NONE;
    }

    private Draft noun(Line line, TriggerHit hit, Clause clause, TimeReader times) {
        List<Mention> mentions = page.mentions(line);
        int from = new NounStretches(line).opens(hit.from());
        int to = new NounStretches(line).closes(hit.to());
        Trigger trigger = hit.trigger();
        if (NoEvent.isCount(line, from, hit)) {
            return null;
        }
        var draft = new Draft(line, trigger, hit.head(), clause, line.span(from, to));
        String first = line.lower(from);
        draft.definite = Set.of("the", "this", "that", "these", "his", "her", "their", "its")
                .contains(first);
        Party owner = parties.readAll(line, mentions, new Range(from, hit.from()));
        if (trigger.pattern() == Pattern.UNDERGONE) {
            draft.recipients(owner);
        } else {
            draft.initiators(owner);
        }
        phrases(line, mentions, hit, to, draft);
        if (clause != null) {
            draft.realis = realisRule.of(line, clause);
            boolean object = clause.object().contains(hit.head());
            if (object && draft.initiators.isEmpty() && DOERS.contains(line.verb(clause.verb()))) {
                draft.initiators(clause.passive() ? Party.NONE : parties.subject(clause));
            }
        }
        claimedBy(line, mentions, hit, draft);
        between(line, mentions, to, draft);
        TimeExpression own = times.ofNoun(hit.head());
        boolean subject = clause != null && clause.subject().contains(hit.head());
        if (own == null
                && clause != null
                && (subject || DOERS.contains(line.verb(clause.verb())) || !isTrigger(line, clause))
                && !isCue(line, clause)) {
            own = times.of(clause);
        }
        dates.put(draft, own, line);
        int reach = clause != null && subject ? Math.max(to, clause.object().to()) : to;
        draft.place = places.located(line, mentions, new Range(from, Math.min(reach, line.size())), hit.head());
        if (draft.place == null) {
            var before = new Range(from, hit.from());
            draft.place = trigger.hazard() != null ? places.any(mentions, before) : places.within(mentions, before);
        }
        return draft;
    }

    private boolean isTrigger(Line line, Clause clause) {
        return page.hits(line).stream().anyMatch(hit -> hit.head() == clause.verb());
    }

    /** "talks hosted by Turkey between Pakistan and Afghanistan". */
    private void between(Line line, List<Mention> mentions, int from, Draft draft) {
        if (!draft.group.equals("talks")) {
            return;
        }
        for (int i = from; i < line.size() && i < from + BETWEEN_REACH; i++) {
            if (line.lower(i).equals("between")) {
                int end = i + 1;
                while (end < line.size()
                        && !line.isVerb(end)
                        && !line.lower(end).equals(",")) {
                    end++;
                }
                draft.initiators(parties.readAll(line, mentions, new Range(i + 1, end)));
                return;
            }
        }
    }

    private void claimedBy(Line line, List<Mention> mentions, TriggerHit hit, Draft draft) {
        for (Clause clause : page.clauses(line)) {
            if (clause.passive()
                    && clause.subject().contains(hit.head())
                    && OWNING.contains(line.verb(clause.verb()))) {
                draft.initiators(by(line, mentions, clause.object()));
            }
        }
    }

    /** A date beside "said" is that of the saying; one beside "was reported" or "claimed" is the event's. */
    private boolean isCue(Line line, Clause clause) {
        return !clause.passive()
                && !line.verb(clause.verb()).equals("claim")
                && Cues.isNeutral(line.verb(clause.verb()));
    }

    private void phrases(Line line, List<Mention> mentions, TriggerHit hit, int to, Draft draft) {
        boolean mutual =
                draft.trigger.group().equals("talks") || draft.trigger.group().equals("agreement");
        for (int i = hit.to(); i < to; i++) {
            String word = line.lower(i);
            int end = i + 1;
            while (end < to
                    && !(line.tag(end).equals("IN") && !line.lower(end).equals("of"))
                    && !line.tag(end).equals("TO")) {
                end++;
            }
            var range = new Range(i + 1, end);
            switch (word) {
                case "by", "from" -> draft.initiators(parties.readAll(line, mentions, range));
                case "between", "with", "among" -> draft.initiators(parties.readAll(line, mentions, range));
                case "on", "against", "targeting", "to" -> draft.recipients(parties.readAll(line, mentions, range));
                case "of" -> {
                    if (mutual || draft.trigger.group().equals("office")) {
                        draft.initiators(parties.readAll(line, mentions, range));
                    } else {
                        draft.recipients(parties.readAll(line, mentions, range));
                    }
                }
                default -> {
                    continue;
                }
            }
            i = end - 1;
        }
    }
}
