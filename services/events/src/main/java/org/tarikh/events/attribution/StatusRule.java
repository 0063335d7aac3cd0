package org.tarikh.events.attribution;

import java.util.List;
import org.tarikh.events.extraction.ActorRef;
import org.tarikh.events.extraction.Claim;
import org.tarikh.events.terms.ClaimField;
import org.tarikh.events.terms.Realis;
import org.tarikh.events.terms.Stance;
import org.tarikh.events.terms.Status;

/** Derives the status of an event's occurrence from what is claimed about it. */
public final class StatusRule {
    private StatusRule() {}

    /** Planned ahead of time; else by who confirms and who denies that it took place. */
    public static Status of(Realis realis, List<Claim> claims, List<ActorRef> initiators) {
        boolean confirmed = said(claims, Stance.CONFIRMS);
        boolean denied = said(claims, Stance.DENIES);
        if (realis == Realis.FUTURE) {
            return Status.PLANNED;
        }
        if (denied) {
            return confirmed ? Status.DISPUTED : Status.DENIED;
        }
        return confirmed ? Status.CONFIRMED : Status.REPORTED;
    }

    private static boolean said(List<Claim> claims, Stance stance) {
        return claims.stream().anyMatch(claim -> claim.field() == ClaimField.OCCURRENCE && claim.stance() == stance);
    }
}
