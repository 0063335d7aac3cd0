package org.tarikh.events.attribution;

import java.util.List;
import org.tarikh.events.extraction.ActorRef;
import org.tarikh.events.extraction.Claim;
import org.tarikh.events.terms.ClaimField;
import org.tarikh.events.terms.Realis;
import org.tarikh.events.terms.Stance;
import org.tarikh.events.terms.Status;

/**
 * Derives an event's status from its claims; the first rule that fits holds.
 *
 * <ol>
 *   <li>What is told to lie ahead is {@code planned}.
 *   <li>Said not to be so by somebody and confirmed by somebody: {@code disputed}; disputed by somebody: {@code disputed}.
 *   <li>Said not to be so, confirmed by nobody: {@code denied}.
 *   <li>Confirmed by somebody who is not its initiator, or claimed by its initiator and told by another known party too:
 *       {@code confirmed}.
 *   <li>Told by its initiators only: {@code claimed}.
 *   <li>Told as hearsay only, by nobody who can be named: {@code rumour}.
 *   <li>Else {@code reported}.
 * </ol>
 *
 * <p>Only claims on the occurrence count, and tolls as tellings of it: a claim of responsibility or a toll with one source
 * does not lower a status.
 */
public final class StatusRule {
    private StatusRule() {}

    public static Status of(Realis realis, List<Claim> claims, List<ActorRef> initiators) {
        if (realis == Realis.FUTURE) {
            return Status.PLANNED;
        }
        boolean denied = false;
        boolean disputed = false;
        boolean confirmed = false;
        boolean told = false;
        boolean toldByOthers = false;
        boolean hearsay = false;
        for (Claim claim : claims) {
            boolean own = isOf(initiators, claim);
            boolean occurrence = claim.field() == ClaimField.OCCURRENCE;
            switch (claim.stance()) {
                case DENIES -> denied |= occurrence;
                case DISPUTES -> disputed |= occurrence;
                case CONFIRMS -> {
                    confirmed |= occurrence && !own;
                    told = true;
                    toldByOthers |= !own;
                }
                case REPORTS, CLAIMS -> {
                    boolean rumour = claim.by().id() == null
                            && claim.by()
                                    .name()
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .matches(".*rumou?rs?");
                    hearsay |= rumour;
                    told |= !rumour;
                    toldByOthers |= !own && !rumour && claim.field() != ClaimField.CONTENT;
                }
                default -> {
                    // Silence says nothing of what happened.
                }
            }
        }
        if (denied && confirmed || disputed) {
            return Status.DISPUTED;
        }
        if (denied) {
            return Status.DENIED;
        }
        if (confirmed) {
            return Status.CONFIRMED;
        }
        boolean owned = claims.stream()
                .anyMatch(claim -> claim.stance() == Stance.CLAIMS
                        && claim.field() != ClaimField.CONTENT
                        && isOf(initiators, claim));
        boolean toldByParty = claims.stream()
                .anyMatch(claim -> claim.stance() == Stance.REPORTS
                        && claim.field() != ClaimField.CONTENT
                        && claim.by().id() != null
                        && !isOf(initiators, claim));
        if (owned && toldByParty) {
            return Status.CONFIRMED;
        }
        boolean responsibility = claims.stream()
                .anyMatch(claim -> claim.field() == ClaimField.OCCURRENCE && claim.stance() == Stance.CLAIMS);
        if (told && !toldByOthers && responsibility) {
            return Status.CLAIMED;
        }
        return hearsay && !told ? Status.RUMOUR : Status.REPORTED;
    }

    private static boolean isOf(List<ActorRef> initiators, Claim claim) {
        return initiators.stream()
                .anyMatch(actor -> actor.name().equals(claim.by().name()));
    }
}
