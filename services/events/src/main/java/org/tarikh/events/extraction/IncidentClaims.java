package org.tarikh.events.extraction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.tarikh.events.casualty.Casualty;
import org.tarikh.events.extraction.TollReader.Count;
import org.tarikh.events.language.Span;
import org.tarikh.events.terms.ClaimField;
import org.tarikh.events.terms.Stance;

/** Reads who tells the toll of an incident and who bears its taking place out; a second figure only where it differs. */
final class IncidentClaims {
    private final Page page;
    private final SourceReader sources;
    private final Tellings tellings;
    private final TollReader tolls;
    private final OwnedDeeds deeds;

    IncidentClaims(Page page, SourceReader sources, Tellings tellings, TollReader tolls, OwnedDeeds deeds) {
        this.page = page;
        this.sources = sources;
        this.tellings = tellings;
        this.tolls = tolls;
        this.deeds = deeds;
    }

    List<Claim> of(Draft event) {
        List<Claim> owned = deeds.of(event);
        var claims = new ArrayList<Claim>();
        var told = new TolledSoFar();
        for (Line line : event.lines) {
            List<Count> counts = tolls.own(event, line);
            for (Telling telling : sources.of(line)) {
                if (isPublisher(telling.by()) || deeds.tells(event, line) && isOf(owned, telling)) {
                    continue;
                }
                Stance stance = stance(telling, event);
                Claim claim = told.claim(telling, stance, counts);
                boolean counted = counts.stream().anyMatch(count -> isSaid(telling, count.span()));
                if (claim == null && !counted) {
                    claim = occurrence(event, telling, stance, claims.isEmpty() && owned.isEmpty() && told.isEmpty());
                }
                if (claim != null && !isSaidAlready(claim, claims, owned)) {
                    claims.add(claim);
                }
            }
        }
        return claims;
    }

    /** Bearing out an event once more in other words adds nothing. */
    private static boolean isSaidAlready(Claim claim, List<Claim> claims, Collection<Claim> owned) {
        return claim.field() == ClaimField.OCCURRENCE
                && Stream.concat(claims.stream(), owned.stream())
                        .anyMatch(before ->
                                before.by().name().equals(claim.by().name()) && before.stance() == claim.stance());
    }

    private static boolean isOf(List<Claim> claims, Telling telling) {
        return claims.stream()
                .anyMatch(claim -> claim.by().name().equals(telling.by().name())
                        || telling.by().id() == null && claim.stance() == Stance.CLAIMS);
    }

    private boolean isPublisher(ActorRef by) {
        String publisher = page.article().publisher();
        return publisher != null
                && publisher.toLowerCase(Locale.ROOT).contains(by.name().toLowerCase(Locale.ROOT));
    }

    /** A doer's word on its own deed is a claim, whatever the verb. */
    private static Stance stance(Telling telling, Draft event) {
        Stance stance = ClaimWords.stance(telling);
        boolean own = stance == Stance.REPORTS
                && telling.party().power()
                && event.initiators.containsKey(telling.by().name());
        return own ? Stance.CLAIMS : stance;
    }

    private static boolean isSaid(Telling telling, Span words) {
        return words.overlaps(ClaimWords.said(telling));
    }

    /** Bearing it out, denying it, claiming it; a plain report only of the news itself, and only by the first to tell it. */
    private Claim occurrence(Draft event, Telling telling, Stance stance, boolean first) {
        if (!tellings.tells(telling.line(), event, ClaimWords.said(telling))) {
            return null;
        }
        boolean news = telling.line() == event.line || telling.line() == event.teller.line;
        if (stance == Stance.REPORTS && !(first && news)) {
            return null;
        }
        return ClaimWords.claim(telling, telling.by(), stance, ClaimField.OCCURRENCE, null);
    }

    /** The figures told of one incident until now. */
    private static final class TolledSoFar {
        private final List<Integer> killed = new ArrayList<>();
        private final List<Integer> injured = new ArrayList<>();

        boolean isEmpty() {
            return killed.isEmpty() && injured.isEmpty();
        }

        /** The claim of a telling's count, null where it has none or none that is new. */
        Claim claim(Telling telling, Stance stance, List<Count> counts) {
            Count dead = first(telling, counts, Casualty.Kind.KILLED);
            Count hurt = first(telling, counts, Casualty.Kind.INJURED);
            dead = dead == null ? first(telling, counts, Casualty.Kind.CASUALTIES) : dead;
            boolean newDead = dead != null && !killed.contains(dead.toll().best());
            boolean newHurt = dead == null
                    && hurt != null
                    && !injured.contains(hurt.toll().best())
                    && (!injured.isEmpty() || killed.isEmpty());
            if (dead != null) {
                killed.add(dead.toll().best());
            }
            if (hurt != null) {
                injured.add(hurt.toll().best());
            }
            if (newDead) {
                return of(telling, stance, ClaimField.FATALITIES, dead);
            }
            return newHurt ? of(telling, stance, ClaimField.INJURIES, hurt) : null;
        }

        private static Claim of(Telling telling, Stance stance, ClaimField field, Count count) {
            Toll toll = count.toll();
            // Of so many killed or wounded all may have died, or none.
            boolean mixed = count.kind() == Casualty.Kind.CASUALTIES;
            return ClaimWords.claim(telling, telling.by(), stance, field, null)
                    .of(mixed ? new Toll(null, toll.best(), toll.high()) : toll);
        }

        private static Count first(Telling telling, List<Count> counts, Casualty.Kind kind) {
            return counts.stream()
                    .filter(count -> count.kind() == kind && isSaid(telling, count.span()))
                    .findFirst()
                    .orElse(null);
        }
    }
}
