package org.tarikh.events.extraction;

import java.util.ArrayList;
import java.util.List;
import org.tarikh.events.extraction.Clause.Range;
import org.tarikh.events.terms.ClaimField;
import org.tarikh.events.terms.Stance;

/** Reads what a power denies or holds against another by speaking, and who tells of a move besides those who made it. */
final class MoveClaims {
    private final Page page;
    private final SourceReader sources;
    private final Tellings tellings;
    private final Claimants claimants;

    MoveClaims(Page page, SourceReader sources, Tellings tellings, Claimants claimants) {
        this.page = page;
        this.sources = sources;
        this.tellings = tellings;
        this.claimants = claimants;
    }

    List<Claim> of(Draft event) {
        var claims = new ArrayList<Claim>();
        if (event.isStatement()) {
            spoken(event, claims);
        } else {
            told(event, claims);
        }
        return claims;
    }

    /** What is said is the statement itself; who denies what others tell stands against them. */
    private void spoken(Draft event, List<Claim> claims) {
        boolean denies =
                event.trigger.verb() && Cues.is("denies", event.trigger.words().get(0));
        if (denies && !event.party.actors().isEmpty() && isOfTelling(event)) {
            ActorRef doer = event.clause == null ? null : sources.doer(event.line, event.clause);
            ActorRef by = doer == null ? claimants.mostOwn(event.party) : doer;
            Range all = new Range(0, event.line.size());
            claims.add(ClaimWords.claim(event.line, all, by, Stance.DENIES, ClaimField.CONTENT, null));
        } else if (!denies
                && event.plover.contains("REJECT")
                && !event.trigger.text().equals("report")) {
            contested(event, claims);
        }
    }

    /** Who rejects what another says or does puts the own word against it; a mere demand puts nothing forward. */
    private void contested(Draft event, List<Claim> claims) {
        for (Line line : event.lines) {
            for (Telling telling : sources.of(line)) {
                boolean denies = ClaimWords.stance(telling) == Stance.DENIES;
                if (isSpeaker(event, telling) && (denies || asserts(telling))) {
                    Stance stance = denies ? Stance.DENIES : Stance.CLAIMS;
                    claims.add(ClaimWords.claim(telling, telling.by(), stance, ClaimField.CONTENT, null));
                    return;
                }
            }
        }
    }

    /** Whether what is said has a verb of its own that tells how things are, were or will be. */
    private boolean asserts(Telling telling) {
        return page.clauses(telling.line()).stream()
                .anyMatch(clause -> clause.finite()
                        && telling.says(clause.verb())
                        && (clause.modal() == null || !Cues.is("wished", clause.modal())));
    }

    /** "denied reports that", "dismissed the rumours". */
    private static boolean isOfTelling(Draft event) {
        Range object = event.clause == null ? Range.NONE : event.clause.object();
        for (int i = object.from(); i < object.to(); i++) {
            if (Cues.is("told", event.line.lower(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSpeaker(Draft event, Telling telling) {
        return event.initiators.containsKey(telling.by().name())
                || telling.party().actors().stream().anyMatch(ref -> event.initiators.containsKey(ref.name()));
    }

    /** Who says so of an act besides the text: an outlet or a paper, the doer alone, or whoever bears it out. */
    private void told(Draft event, List<Claim> claims) {
        if (event.group.equals("report")) {
            sources.of(event.line).stream()
                    .filter(telling -> telling.verb().equals("report") && !isSpeaker(event, telling))
                    .findFirst()
                    .ifPresent(telling -> claims.add(
                            ClaimWords.claim(telling, telling.by(), Stance.REPORTS, ClaimField.CONTENT, null)));
            return;
        }
        boolean borneOut = false;
        for (Line line : event.lines) {
            for (Telling telling : sources.of(line)) {
                if (tellings.tells(line, event, ClaimWords.said(telling))) {
                    Stance stance = stance(event, telling);
                    boolean bearsOut = stance == Stance.CONFIRMS && isSpeaker(event, telling);
                    if (stance != null && !(bearsOut && borneOut) && (stance != Stance.REPORTS || claims.isEmpty())) {
                        borneOut |= bearsOut;
                        claims.add(ClaimWords.claim(telling, telling.by(), stance, ClaimField.OCCURRENCE, null));
                    }
                }
            }
        }
    }

    private Stance stance(Draft event, Telling telling) {
        Stance stance = ClaimWords.stance(telling);
        if (stance != Stance.REPORTS) {
            return stance;
        }
        boolean main = telling.line() == event.line || telling.line() == event.teller.line;
        if (isSpeaker(event, telling)) {
            return main ? Stance.REPORTS : event.line.part == Line.Part.BODY ? null : Stance.CONFIRMS;
        }
        boolean paper = telling.verb().equals("report") || claimants.isMedium(telling.party());
        return main && paper ? Stance.REPORTS : null;
    }
}
