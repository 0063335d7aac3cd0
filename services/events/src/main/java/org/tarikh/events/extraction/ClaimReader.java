package org.tarikh.events.extraction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tarikh.events.terms.ClaimField;
import org.tarikh.events.terms.Kind;

/**
 * Reads who says what of an event, where it matters who says it: whether it took place, who did it, how many it harmed, and
 * what a power puts forward as so. The rule is on one page, in the package of attribution.
 */
final class ClaimReader {
    private final IncidentClaims incidents;
    private final MoveClaims moves;
    private final OwnedDeeds deeds;
    private final Denials denials;
    private final Silences silences;
    private final Claimants claimants;

    ClaimReader(
            Page page,
            PartyReader parties,
            SourceReader sources,
            Tellings tellings,
            TollReader tolls,
            Claimants claimants) {
        this.claimants = claimants;
        moves = new MoveClaims(page, sources, tellings, claimants);
        deeds = new OwnedDeeds(page, sources, tellings, tolls);
        incidents = new IncidentClaims(page, sources, tellings, tolls, deeds);
        denials = new Denials(page, parties, sources, tellings);
        silences = new Silences(page, parties, sources, tellings);
    }

    List<Claim> read(Draft event) {
        var claims = new LinkedHashMap<String, Claim>();
        for (Claim claim : deeds.of(event)) {
            put(claims, claim);
        }
        List<Claim> told = event.kind == Kind.MOVE ? moves.of(event) : incidents.of(event);
        told.forEach(claim -> put(claims, claim));
        denials.of(event).stream()
                .filter(claim -> claims.values().stream()
                        .noneMatch(before -> isBy(before, claim) && before.stance() == claim.stance()))
                .toList()
                .forEach(claim -> put(claims, claim));
        silences.of(event).stream()
                .filter(claim -> claims.values().stream().noneMatch(before -> isBy(before, claim)))
                .toList()
                .forEach(claim -> put(claims, claim));
        var read = new ArrayList<>(claims.values());
        read.removeIf(claim -> isContained(claim, claims.values()));
        read.replaceAll(claimants::placed);
        return read;
    }

    private static boolean isBy(Claim claim, Claim other) {
        return claim.by().name().equals(other.by().name());
    }

    /** That it took place is said with whatever else somebody says of it in the same stance. */
    private static boolean isContained(Claim claim, Collection<Claim> claims) {
        return claim.field() == ClaimField.OCCURRENCE
                && claim.figure() == null
                && claims.stream()
                        .anyMatch(other -> other != claim && isBy(other, claim) && other.stance() == claim.stance());
    }

    private static void put(Map<String, Claim> claims, Claim claim) {
        claims.putIfAbsent(claim.by().name() + claim.stance() + claim.field() + claim.figure(), claim);
    }
}
