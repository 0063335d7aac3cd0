package org.tarikh.events.extraction;

import java.util.List;
import java.util.Set;
import org.tarikh.events.extraction.Clause.Range;
import org.tarikh.events.lexicon.Trigger;
import org.tarikh.events.lexicon.Trigger.Pattern;
import org.tarikh.events.terms.Kind;
import org.tarikh.events.terms.Realis;

/** Makes a draft of a verb that tells of an event, from the clause it heads. */
final class VerbReader {
    private static final int SAID_REACH = 14;
    /** The tagger takes the last word of "the Torkham crossing" for a verb, so that the clause has no subject. */
    private static final int SITE_REACH = 5;

    /** What is done to a border crossing or a camp, there. */
    private static final Set<String> SITED = Set.of("closure", "ban", "concession");

    private static final Set<String> DOING_LAW = Set.of("arrest", "charge", "verdict");
    private static final Set<String> ELSEWHERE = Set.of("while", "whereas", "but", "as", "and", "after");

    private final Page page;
    private final PartyReader parties;
    private final Locations places;
    private final DraftDates dates;
    private final RealisRule realisRule = new RealisRule();

    VerbReader(Page page, PartyReader parties, Locations places) {
        this.page = page;
        dates = new DraftDates(page);
        this.parties = parties;
        this.places = places;
    }

    Draft read(Line line, TriggerHit hit, Clause clause, TimeReader times) {
        if (clause == null) {
            return null;
        }
        boolean unheld = Unheld.isUnlikePlan(line, hit, clause);
        Trigger trigger = unheld ? Unheld.of(hit.trigger()) : Contents.told(line, hit, clause, page.hits(line));
        trigger = Crowds.told(line, Instruments.told(line, trigger, clause), clause);
        if (NoEvent.isCounted(line, hit)
                || NoEvent.isFigure(line, hit, clause)
                || NoEvent.isReturn(line, hit, clause)
                || NoEvent.isLeftOpen(line, clause)
                || NoEvent.isSilence(line, hit)
                || NoEvent.isAdjective(line, hit, clause)
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
        // "summoned Pakistan's ambassador": a name may stand within the words of the trigger.
        var told = new Range(hit.head() + 1, after.to());
        boolean feels = trigger.pattern() == Pattern.SAY && Evaluations.isFeeling(line.lower(hit.head()));
        if (clause.passive() && !feels) {
            Party by = parties.by(line, mentions, after);
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
                draft.recipients(
                        trigger.kind() == Kind.INCIDENT
                                ? parties.struck(line, mentions, told)
                                : parties.readAll(line, mentions, told));
                draft.recipients(parties.objectPronoun(line, after, subject));
            }
        }
        if (trigger.pattern() == Pattern.SAY && (feels || !clause.passive()) && draft.recipients.isEmpty()) {
            draft.recipients(parties.readAll(line, mentions, new Range(hit.to(), contents(line, end))));
        }
        if (isBan(draft) && parties.areForeign(draft.initiators.values(), draft.recipients.values())) {
            draft.plover.clear();
            draft.plover.add("SANCTION");
        }
        draft.realis = unheld ? Realis.ACTUAL : realisRule.of(line, clause);
        DraftContent.settle(draft, line, new Range(start, Math.max(end, hit.to())));
        dates.put(draft, times.of(clause));
        draft.told = dates.told(draft, times.said());
        dates.counted(draft, clause.participle() ? clause.start() : start, times, line);
        draft.place = place(line, draft, new Range(clause.start(), reach(line, clause, end)), after);
        return draft;
    }

    private PlaceRef place(Line line, Draft draft, Range told, Range object) {
        if (draft.isStatement()) {
            return places.spoken(line, draft.token);
        }
        Locations.Sense sense = PlaceRule.sense(draft.group);
        PlaceRef place = places.located(line, told, draft.token, sense);
        boolean direct = draft.group.equals("visit") || draft.kind == Kind.INCIDENT && sense == Locations.Sense.THERE;
        if (place == null && direct) {
            place = places.any(line, object, draft.token);
        }
        if (place == null && draft.kind == Kind.INCIDENT && draft.clause.passive()) {
            // "A mosque in Bahawalpur was hit": the subject was hit where it stands.
            place = places.located(line, draft.clause.subject(), draft.token, sense);
            place = place == null
                    ? places.site(line, new Range(draft.clause.start() - SITE_REACH, draft.clause.start()))
                    : place;
        }
        if (place == null && DOING_LAW.contains(draft.group)) {
            // "Police in Aarhus arrested two men": they did it where they are police.
            place = places.located(line, draft.clause.subject(), draft.token, sense);
        }
        if (place == null && SITED.contains(draft.group)) {
            place = places.site(line, object);
            place = place == null ? places.site(line, draft.clause.subject()) : place;
        }
        if (place != null) {
            return place;
        }
        return draft.kind == Kind.INCIDENT
                ? places.located(line, fronted(line, draft.clause), draft.token, sense)
                : places.spoken(line, draft.token);
    }

    /** How far what is said may name whom it is about: not beyond "while" or "as" of another matter. */
    private static int contents(Line line, int end) {
        int to = Math.min(line.size(), end + SAID_REACH);
        for (int i = end; i < to; i++) {
            String word = line.lower(i);
            if (line.lower(i - 1).equals(",") && ELSEWHERE.contains(word) || word.equals(";")) {
                return i;
            }
        }
        return to;
    }

    private static boolean isBan(Draft draft) {
        return draft.group.equals("ban") && draft.kind == Kind.MOVE;
    }

    /** "In Kinshasa, protesters attacked": where a main clause is said to happen before its subject. */
    private static Range fronted(Line line, Clause clause) {
        int subject =
                clause.subject().isEmpty() ? clause.start() : clause.subject().from();
        int from = subject - 1;
        while (from > 0
                && !line.isVerb(from)
                && !line.lower(from).equals(";")
                && !line.tag(from).startsWith("W")) {
            from--;
        }
        boolean opens =
                from == 0 && line.tag(0).equals("IN") && line.lower(subject - 1).equals(",");
        return opens ? new Range(0, subject) : Range.NONE;
    }

    /** Where the words of a clause end: with its object, or with the trigger where that is longer. */
    private static int extent(Line line, Clause clause, int from) {
        return Math.min(Math.max(clause.object().to(), from), line.size());
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
}
