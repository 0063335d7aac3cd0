package org.tarikh.events.attribution;

import java.util.List;
import java.util.function.Predicate;
import org.tarikh.events.extraction.ActorRef;
import org.tarikh.events.extraction.Claim;
import org.tarikh.events.terms.ClaimField;
import org.tarikh.events.terms.Realis;
import org.tarikh.events.terms.Stance;
import org.tarikh.events.terms.Status;

/**
 * Derives an event's status from its claims; the first rule that holds wins.
 *
 * <table>
 *   <caption>Rules in their order</caption>
 *   <tr><th></th><th>what is claimed</th><th>status</th></tr>
 *   <tr><td>1</td><td>it is told to lie ahead</td><td>{@code planned}</td></tr>
 *   <tr><td>2</td><td>somebody disputes that it took place so</td><td>{@code disputed}</td></tr>
 *   <tr><td>3</td><td>somebody denies that it took place, and somebody who answers for it says that it did</td>
 *       <td>{@code disputed}</td></tr>
 *   <tr><td>4</td><td>somebody denies that it took place</td><td>{@code denied}</td></tr>
 *   <tr><td>5</td><td>somebody confirms it, be it its doer</td><td>{@code confirmed}</td></tr>
 *   <tr><td>6</td><td>its doer claims it, and an official, a body or another party tells of it too</td>
 *       <td>{@code confirmed}</td></tr>
 *   <tr><td>7</td><td>its doer, one of its own or whoever says to have done it claims it</td><td>{@code claimed}</td></tr>
 *   <tr><td>8</td><td>only hearsay tells of it</td><td>{@code rumour}</td></tr>
 *   <tr><td>9</td><td>anything else, or nothing</td><td>{@code reported}</td></tr>
 * </table>
 *
 * <p>A denial counts where it is one of the occurrence: who denies having done it, or a part of what is said of it, denies
 * no event. What is said of an event's content neither confirms nor claims it. An outlet or a private person who tells of
 * it bears nothing out.
 */
public final class StatusRule {
    private StatusRule() {}

    public static Status of(Realis realis, List<Claim> claims, List<ActorRef> initiators) {
        Predicate<Claim> own = claim ->
                isOf(initiators, claim) || claim.stance() == Stance.CLAIMS && claim.field() != ClaimField.CONTENT;
        Predicate<Claim> hearsay = claim -> Hearsay.is(claim.by());
        Predicate<Claim> telling = claim -> claim.stance().tells();
        Predicate<Claim> event = claim -> claim.field() != ClaimField.CONTENT;
        Predicate<Claim> occurrence = claim -> claim.field() == ClaimField.OCCURRENCE;
        if (realis == Realis.FUTURE) {
            return Status.PLANNED;
        }
        if (any(claims, occurrence, is(Stance.DISPUTES))) {
            return Status.DISPUTED;
        }
        if (any(claims, occurrence, is(Stance.DENIES))) {
            return any(claims, event, telling, hearsay.negate()) ? Status.DISPUTED : Status.DENIED;
        }
        if (any(claims, event, is(Stance.CONFIRMS))) {
            return Status.CONFIRMED;
        }
        if (any(claims, event, is(Stance.CLAIMS), own)) {
            Predicate<Claim> bearing = claim -> claim.stance() != Stance.CLAIMS && answers(claim.by());
            return any(claims, event, telling, own.negate(), hearsay.negate(), bearing)
                    ? Status.CONFIRMED
                    : Status.CLAIMED;
        }
        boolean rumoured = any(claims, hearsay, telling) && !any(claims, hearsay.negate(), telling);
        return rumoured ? Status.RUMOUR : Status.REPORTED;
    }

    @SafeVarargs
    private static boolean any(List<Claim> claims, Predicate<Claim>... conditions) {
        return claims.stream()
                .anyMatch(claim -> List.of(conditions).stream().allMatch(condition -> condition.test(claim)));
    }

    private static Predicate<Claim> is(Stance stance) {
        return claim -> claim.stance() == stance;
    }

    /** Parties the lexicon knows and unnamed holders of a role answer for what they say; a mere name does not. */
    private static boolean answers(ActorRef by) {
        return by.id() != null || Character.isLowerCase(by.name().charAt(0));
    }

    private static boolean isOf(List<ActorRef> initiators, Claim claim) {
        return initiators.stream()
                .anyMatch(actor -> actor.name().equals(claim.by().name()));
    }
}
