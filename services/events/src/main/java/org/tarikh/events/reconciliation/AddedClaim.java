package org.tarikh.events.reconciliation;

import java.util.ArrayList;
import java.util.List;

/**
 * A claim that an editor found in an article.
 *
 * @param source the article at the revision the words stand in
 */
public record AddedClaim(Source source, SourcedClaim claim) {

    /**
     * Reports of one event with claims added to them. One goes to a report of its own article where there is any; else
     * its words are a report by themselves, which tells nothing but the claim.
     *
     * @param reports at least one
     */
    public static List<SourcedReport> to(List<SourcedReport> reports, List<AddedClaim> added) {
        List<SourcedReport> all = new ArrayList<>(reports);
        for (AddedClaim one : added) {
            int own = 0;
            while (own < all.size() && !one.sameText(all.get(own).source())) {
                own++;
            }
            if (own == all.size()) {
                all.add(one.alone(all.get(0)));
            } else {
                all.set(own, one.within(all.get(own)));
            }
        }
        return all;
    }

    private boolean sameText(Source other) {
        return source.article().equals(other.article()) && source.documentHash().equals(other.documentHash());
    }

    private SourcedReport within(SourcedReport report) {
        List<SourcedClaim> claims = new ArrayList<>(report.claims());
        claims.add(claim);
        return new SourcedReport(
                report.source(),
                report.ordinal(),
                report.kind(),
                report.type(),
                report.realis(),
                report.date(),
                report.place(),
                report.initiators(),
                report.recipients(),
                report.fatalities(),
                report.injuries(),
                claims,
                report.quotes(),
                report.title(),
                report.summary(),
                report.confidence());
    }

    /** @param fellow a report of the same event, whose sort and title it has */
    private SourcedReport alone(SourcedReport fellow) {
        return new SourcedReport(
                source,
                0,
                fellow.kind(),
                fellow.type(),
                fellow.realis(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of(claim),
                List.of(claim.quote()),
                fellow.title(),
                null,
                0);
    }
}
