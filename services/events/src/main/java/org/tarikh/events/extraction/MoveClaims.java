package org.tarikh.events.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tarikh.events.extraction.Clause.Range;
import org.tarikh.events.lexicon.Trigger;
import org.tarikh.events.terms.ClaimField;
import org.tarikh.events.terms.Stance;

/** Reads what a power puts forward or denies by speaking, and who tells of a move besides those who made it. */
final class MoveClaims {
    /** What ought to be is no more so or not so than a wish. */
    private static final Set<String> WISHED = Set.of("must", "should", "ought", "may", "shall");

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

    /** The first thing put forward as so; a denial denies whatever its words. */
    private void spoken(Draft event, List<Claim> claims) {
        boolean denies =
                event.trigger.verb() && Cues.is("denies", event.trigger.words().get(0));
        if (denies && !event.party.actors().isEmpty()) {
            ActorRef by = claimants.mostOwn(event.party);
            Range all = new Range(0, event.line.size());
            claims.add(ClaimWords.claim(event.line, all, by, Stance.DENIES, ClaimField.CONTENT, null));
            return;
        }
        if (event.trigger.pattern() != Trigger.Pattern.SAY) {
            return;
        }
        for (Line line : event.lines) {
            for (Telling telling : sources.of(line)) {
                Stance stance = ClaimWords.stance(telling);
                if (isSpeaker(event, telling) && (stance == Stance.DENIES || asserts(telling))) {
                    stance = stance == Stance.DENIES ? stance : Stance.CLAIMS;
                    claims.add(ClaimWords.claim(telling, telling.by(), stance, ClaimField.CONTENT, null));
                    return;
                }
            }
        }
    }

    private static boolean isSpeaker(Draft event, Telling telling) {
        return event.initiators.containsKey(telling.by().name())
                || telling.party().actors().stream().anyMatch(ref -> event.initiators.containsKey(ref.name()));
    }

    /** Whether what is said has a verb of its own that tells how things are, were or will be. */
    private boolean asserts(Telling telling) {
        return page.clauses(telling.line()).stream()
                .anyMatch(clause -> clause.finite()
                        && telling.says(clause.verb())
                        && (clause.modal() == null || !WISHED.contains(clause.modal())));
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
        for (Line line : event.lines) {
            for (Telling telling : sources.of(line)) {
                if (tellings.tells(line, event, ClaimWords.said(telling))) {
                    Stance stance = stance(event, telling);
                    if (stance != null && (stance != Stance.REPORTS || claims.isEmpty())) {
                        claims.add(ClaimWords.claim(telling, telling.by(), stance, ClaimField.CONTENT, null));
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
