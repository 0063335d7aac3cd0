package org.tarikh.events.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tarikh.events.store.Sql;

/**
 * Keeps from the past what is not to be shown of it. What events tell now is told anew without it when its articles are
 * brought home; here it is about what they told before.
 */
@ApplicationScoped
class Withholding {
    private static final String OF_ARTICLES =
            " jsonb_path_query_array(document, '$.evidence[*].article') ??| ?::text[]";

    private static final String TOLD_ANEW =
            " recorded_xid = pg_current_xact_id(), recorded_seq = nextval('event_revision_seq')";

    private final Sql sql;

    Withholding(Sql sql) {
        this.sql = sql;
    }

    private record Redacted(UUID event, String title) {}

    /** Removes for good whatever was told of articles whose documents were taken down. */
    void takeDown(Collection<String> articles) {
        if (articles.isEmpty()) {
            return;
        }
        sql.list("SELECT redact_audit(?::text[])", row -> 0, articles);
        sql.update(
                "UPDATE decision SET claim = NULL, edits = NULL, note = NULL, undone_note = NULL WHERE article = ANY (?::text[])",
                articles);
        List<Redacted> redacted = sql.list(
                "SELECT event, document ->> 'title' FROM event_revision WHERE" + OF_ARTICLES,
                row -> new Redacted(row.getObject(1, UUID.class), row.getString(2)),
                articles);
        sql.update(
                "UPDATE event_revision SET withheld = true, document = NULL, reason = NULL," + TOLD_ANEW + " WHERE"
                        + OF_ARTICLES,
                articles);
        Set<UUID> events = new HashSet<>();
        Set<String> titles = new HashSet<>();
        redacted.forEach(one -> {
            events.add(one.event());
            titles.add(one.title());
        });
        if (events.isEmpty()) {
            return;
        }
        // Others were parted from them or had been taken for one with them, and name them.
        sql.update(
                "UPDATE event_revision SET reason = NULL WHERE reason IS NOT NULL AND EXISTS (SELECT FROM"
                        + " unnest(?::text[]) AS title WHERE position('“' || title || '”' IN reason ->> 'says') > 0)",
                titles);
        sql.update(
                "UPDATE event SET words = NULL, place = NULL, types = NULL, actors = NULL, articles = NULL,"
                        + " documents = NULL, publishers = NULL WHERE id = ANY (?::uuid[]) AND document IS NULL AND rejected IS NULL",
                events);
        sql.update("UPDATE decision SET note = NULL, undone_note = NULL WHERE event = ANY (?::uuid[])", events);
        sql.update(
                "UPDATE decision SET edits = jsonb_build_object('back', coalesce(edits -> 'back', '[]'), 'heard', '{}'::jsonb)"
                        + " WHERE edits IS NOT NULL AND event = ANY (SELECT id FROM event WHERE id = ANY (?::uuid[])"
                        + " AND num_nonnulls(document, rejected, merged_into) = 0)",
                events);
        sql.update(
                "UPDATE error_report SET wrong = '', source = NULL, answer = NULL WHERE event = ANY (?::uuid[])",
                events);
    }

    /** Withholds the revisions that tell hidden words of these articles, and tells those again that no longer do. */
    void turn(Collection<String> articles) {
        if (articles.isEmpty()) {
            return;
        }
        sql.update(
                "UPDATE event_revision SET withheld = NOT withheld," + TOLD_ANEW + " WHERE" + OF_ARTICLES
                        + " AND withheld <> EXISTS (SELECT FROM jsonb_array_elements(document -> 'evidence') AS said"
                        + " JOIN article ON article.id = said ->> 'article'"
                        + " WHERE article.source ->> 'display' = 'hidden' AND said -> 'quote' ->> 'exact' <> '')",
                new ArrayList<>(articles));
    }
}
