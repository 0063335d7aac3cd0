package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.List;
import java.util.Set;
import org.tarikh.events.dating.TimeExpression;
import org.tarikh.events.extraction.Clause.Range;
import org.tarikh.events.lexicon.Trigger;
import org.tarikh.events.lexicon.Trigger.Pattern;
import org.tarikh.events.terms.Kind;
import org.tarikh.events.terms.Realis;

/** Makes a draft of a noun that tells of an event, from its own phrases and the clause it stands in. */
final class NounReader {
    private static final Set<String> DOERS =
            words("carry launch conduct stage make pay hold undertake perform claim mount"
                    + " begin start resume host attend sign reach announce impose lead plan order issue declare receive have deliver"
                    + " cause give send open provide plot suffer renew continue end halt suspend extend join take");
    private static final Set<String> HAPPENING = words("begin start erupt break occur happen flare ensue");
    private static final int BETWEEN_REACH = 12;
    private static final Set<String> OWNING =
            words("claim carry conduct stage launch perpetrate commit attribute mount");

    private final Page page;
    private final PartyReader parties;
    private final Locations places;
    private final DraftDates dates;
    private final RealisRule realisRule = new RealisRule();

    NounReader(Page page, PartyReader parties, Locations places) {
        this.page = page;
        dates = new DraftDates(page);
        this.parties = parties;
        this.places = places;
    }

    Draft read(Line line, TriggerHit hit, Clause clause, TimeReader times) {
        List<Mention> mentions = page.mentions(line);
        int from = new NounStretches(line).opens(hit.from());
        int to = new NounStretches(line).closes(hit.to());
        Trigger trigger = hit.trigger();
        if (NoEvent.isPenalty(line, hit)
                || NoEvent.isCount(line, from, hit)
                || NoEvent.isSought(line, hit, clause)
                || trigger.hazard() != null && NoEvent.isSurvived(line, from)
                || trigger.hazard() == null && NoEvent.isTrend(line, hit)) {
            return null;
        }
        Draft unheld = Unheld.told(line, hit, page.clauses(line));
        Draft draft = unheld == null ? new Draft(line, trigger, hit.head(), clause, line.span(from, to)) : unheld;
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
            draft.realis = unheld == null ? realisRule.of(line, clause) : Realis.ACTUAL;
            boolean object = clause.object().contains(hit.head());
            if (object && draft.initiators.isEmpty() && DOERS.contains(line.verb(clause.verb()))) {
                draft.initiators(clause.passive() ? Party.NONE : parties.subject(clause));
            }
        }
        claimedBy(line, mentions, hit, draft);
        between(line, mentions, to, draft, trigger.group());
        TimeExpression own = times.ofNoun(hit.head());
        // "Until Monday's raid, the town": what stands under a word before the subject is no part of it.
        boolean subject = clause != null
                && clause.subject().contains(hit.head())
                && !(from <= clause.subject().from() && line.tag(from - 1).equals("IN"));
        if (own == null
                && clause != null
                && (subject || DOERS.contains(line.verb(clause.verb())) || !isTrigger(line, clause))
                && !isCue(line, clause)) {
            own = times.of(clause);
        }
        Clause happening = happening(line, hit);
        if (happening != null) {
            own = own == null ? times.of(happening) : own;
            draft.strong = own != null && trigger.kind() == Kind.INCIDENT;
        }
        dates.put(draft, own);
        dates.counted(draft, from, times, line);
        int reach = clause != null && subject ? Math.max(to, clause.object().to()) : to;
        draft.place = draft.isStatement()
                ? places.spoken(line, hit.head())
                : places.located(
                        line,
                        new Range(from, Math.min(reach, line.size())),
                        hit.head(),
                        PlaceRule.sense(trigger.group()));
        if (draft.place == null && !draft.isStatement()) {
            var before = new Range(from, hit.from());
            draft.place = trigger.hazard() != null ? places.any(line, before) : places.within(line, before);
        }
        return draft;
    }

    /** "the war, which broke out in April": the clause that says the noun came about, or null. */
    private Clause happening(Line line, TriggerHit hit) {
        for (Clause clause : page.clauses(line)) {
            if (clause.finite()
                    && !clause.passive()
                    && clause.subject().contains(hit.head())
                    && HAPPENING.contains(line.verb(clause.verb()))) {
                return clause;
            }
        }
        return null;
    }

    private boolean isTrigger(Line line, Clause clause) {
        return page.hits(line).stream().anyMatch(hit -> hit.head() == clause.verb());
    }

    /** "talks hosted by Turkey between Pakistan and Afghanistan". */
    private void between(Line line, List<Mention> mentions, int from, Draft draft, String group) {
        if (!group.equals("talks")) {
            return;
        }
        for (int i = from; i < line.size() && i < from + BETWEEN_REACH; i++) {
            if (line.lower(i).equals("between")) {
                int end = i + 1;
                while (end < line.size()
                        && !line.isVerb(end)
                        && (!line.lower(end).equals(",") || new NounStretches(line).listed(end, line.size() - 1))) {
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
                draft.initiators(parties.by(line, mentions, clause.object()));
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
