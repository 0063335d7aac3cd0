package org.tarikh.events.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tarikh.events.audit.Audit;
import org.tarikh.events.audit.AuditEntry;
import org.tarikh.events.lexicon.Slug;
import org.tarikh.events.store.Sql;

/** The proposals, counted anew only where an article's sightings came or went. */
@ApplicationScoped
public class Proposals {
    private static final String COLUMNS = "example, articles, first_seen, last_seen,"
            + " EXISTS (SELECT FROM proposal_dismissal WHERE proposal_dismissal.proposal = proposal.id)";

    private final Sql sql;
    private final Audit audit;
    private final Clock clock;

    Proposals(Sql sql, Audit audit, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /** Replaces what an article names; the same sightings again change nothing. */
    public void replace(String article, List<Sighting> sightings) {
        Map<String, Sighting> now = new LinkedHashMap<>();
        sightings.forEach(sighting -> now.putIfAbsent(sighting.id(), sighting));
        List<String> before =
                sql.list("SELECT proposal FROM proposal_sighting WHERE article = ?", row -> row.getString(1), article);
        if (before.isEmpty() && now.isEmpty()) {
            return;
        }
        sql.update("DELETE FROM proposal_sighting WHERE article = ?", article);
        sql.batch(
                """
                INSERT INTO proposal_sighting (proposal, article, rank, seen, kind, words, content)
                VALUES (?, ?, ?, ?, ?, ?, ?::jsonb)
                """,
                now.values().stream().map(sighting -> row(article, sighting)).toList());
        settle(gain(before, now.keySet()));
    }

    /** By how much each proposal's count of articles rises or falls; 0 where the article names it as before. */
    private static Map<String, Integer> gain(Collection<String> before, Collection<String> now) {
        Map<String, Integer> gain = new LinkedHashMap<>();
        before.forEach(id -> gain.put(id, -1));
        now.forEach(id -> gain.merge(id, 1, Integer::sum));
        return gain;
    }

    /** Days and example come from an index each, so that a name in many articles costs no more than another. */
    private void settle(Map<String, Integer> gain) {
        List<Object[]> rows = new ArrayList<>();
        for (String id : new TreeSet<>(gain.keySet())) {
            rows.add(new Object[] {gain.get(id), id});
        }
        sql.batch(
                "DELETE FROM proposal WHERE articles + ? = 0 AND id = ?",
                rows.stream().filter(row -> (int) row[0] < 0).toList());
        sql.batch(
                """
                INSERT INTO proposal (id, articles, first_seen, last_seen, kind, example, words)
                SELECT best.proposal, greatest(?, 1),
                    (SELECT min(seen) FROM proposal_sighting WHERE proposal = best.proposal),
                    (SELECT max(seen) FROM proposal_sighting WHERE proposal = best.proposal),
                    best.kind, best.content, best.words
                FROM proposal_sighting best WHERE best.proposal = ?
                ORDER BY best.rank, best.seen, best.article LIMIT 1
                ON CONFLICT (id) DO UPDATE SET articles = proposal.articles + ?,
                    first_seen = excluded.first_seen, last_seen = excluded.last_seen, kind = excluded.kind,
                    example = excluded.example, words = excluded.words
                """,
                rows.stream().map(row -> new Object[] {row[0], row[1], row[0]}).toList());
    }

    private Object[] row(String article, Sighting sighting) {
        return new Object[] {
            sighting.id(),
            article,
            sighting.acronym() == null ? 1 : 0,
            sighting.evidence().published(),
            sighting.kind(),
            words(sighting),
            sql.json(sighting)
        };
    }

    private static String words(Sighting sighting) {
        return Stream.of(sighting.name(), sighting.acronym(), sighting.role())
                .filter(word -> word != null)
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
    }

    /**
     * Proposals named most come first, then by id, after one.
     *
     * @param words in name, acronym or role, or null
     * @param kinds none for all
     * @param dismissed whether those that editors dismissed are asked for, or the others; null for both
     */
    List<Proposal> after(ProposalCursor after, String words, Collection<String> kinds, Boolean dismissed, int limit) {
        return sql.list(
                "SELECT " + COLUMNS
                        + """
                 FROM proposal
                WHERE (articles < ? OR articles = ? AND id > ?)
                    AND (cardinality(?::text[]) = 0 OR kind = ANY (?::text[]))
                    AND (?::text IS NULL OR strpos(words, ?) > 0)
                    AND (?::boolean IS NULL OR ?::boolean = EXISTS (
                        SELECT FROM proposal_dismissal WHERE proposal_dismissal.proposal = proposal.id))
                ORDER BY articles DESC, id LIMIT ?
                """,
                this::proposal,
                after.articles(),
                after.articles(),
                after.id(),
                kinds,
                kinds,
                words == null ? null : words.toLowerCase(Locale.ROOT),
                words == null ? null : words.toLowerCase(Locale.ROOT),
                dismissed,
                dismissed,
                limit);
    }

    /** The proposal with an id, if articles still name it. */
    Optional<Proposal> find(String id) {
        return Slug.isSlug(id)
                ? sql.first("SELECT " + COLUMNS + " FROM proposal WHERE id = ?", this::proposal, id)
                : Optional.empty();
    }

    private Proposal proposal(ResultSet row) throws SQLException {
        return Proposal.of(
                sql.value(row.getString(1), Sighting.class),
                row.getLong(2),
                row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDate.class),
                row.getBoolean(5));
    }

    /**
     * Puts a proposal aside, or back among the others; it stays so however often articles name it. Where it is so already
     * nothing is done.
     *
     * @return the proposal as it is now; empty where there is none
     */
    @Transactional
    Optional<Proposal> dismiss(String id, boolean dismissed, String by, String note) {
        Optional<Proposal> known = find(id);
        if (known.isEmpty()) {
            return known;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        int changed = dismissed
                ? sql.update(
                        "INSERT INTO proposal_dismissal (proposal, at) VALUES (?, ?) ON CONFLICT DO NOTHING",
                        id,
                        now.atOffset(ZoneOffset.UTC))
                : sql.update("DELETE FROM proposal_dismissal WHERE proposal = ?", id);
        if (changed > 0) {
            audit.add(
                    dismissed ? "proposal_dismissed" : "proposal_restored",
                    AuditEntry.Sort.PROPOSAL,
                    null,
                    by,
                    note,
                    now,
                    Map.of("id", id, "dismissed", !dismissed),
                    Map.of("id", id, "dismissed", dismissed),
                    List.of(known.get().evidence().article()));
        }
        return find(id);
    }
}
