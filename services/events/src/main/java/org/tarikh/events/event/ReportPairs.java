package org.tarikh.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tarikh.events.reconciliation.Comparisons;
import org.tarikh.events.reconciliation.Likeness;
import org.tarikh.events.reconciliation.ScoredPair;
import org.tarikh.events.store.Sql;

/** The stored scores of pairs of reports. */
@ApplicationScoped
class ReportPairs {
    /** Pairs less alike than this are not kept: they neither join nor are near to it. */
    static final double WORTH_KEEPING = 0.5;

    private final Sql sql;

    ReportPairs(Sql sql) {
        this.sql = sql;
    }

    /** Keeps what was compared, where it is worth it, with the reasons. */
    void keep(Collection<ScoredPair> pairs, Comparisons compared) {
        sql.batch(
                "INSERT INTO report_pair (first, second, score, veto, reasons) VALUES (?, ?, ?, ?, ?::jsonb)"
                        + " ON CONFLICT DO NOTHING",
                pairs.stream()
                        .filter(pair -> pair.score() >= WORTH_KEEPING)
                        .map(pair -> new Object[] {
                            pair.first(), pair.second(), pair.score(), pair.veto(), sql.json(compared.reasons(pair))
                        })
                        .toList());
    }

    void drop(Collection<ScoredPair> pairs) {
        sql.batch(
                "DELETE FROM report_pair WHERE first = ? AND second = ?",
                pairs.stream()
                        .map(pair -> new Object[] {pair.first(), pair.second()})
                        .toList());
    }

    /** The joining pairs that one of the reports is in. */
    Set<ScoredPair> joining(Collection<UUID> reports) {
        if (reports.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(list(
                "first = ANY (?::uuid[]) AND veto IS NULL AND score >= ?"
                        + " UNION ALL SELECT first, second, score, veto FROM report_pair"
                        + " WHERE second = ANY (?::uuid[]) AND veto IS NULL AND score >= ?",
                reports,
                Likeness.SAME,
                reports,
                Likeness.SAME));
    }

    /** Every kept pair whose both reports are among these. */
    List<ScoredPair> within(Collection<UUID> reports) {
        return reports.isEmpty()
                ? List.of()
                : list("first = ANY (?::uuid[]) AND second = ANY (?::uuid[])", reports, reports);
    }

    private List<ScoredPair> list(String condition, Object... arguments) {
        return sql.list(
                "SELECT first, second, score, veto FROM report_pair WHERE " + condition,
                row -> new ScoredPair(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getDouble(3), row.getString(4)),
                arguments);
    }
}
