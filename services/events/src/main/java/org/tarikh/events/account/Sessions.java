package org.tarikh.events.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tarikh.events.audit.Audit;
import org.tarikh.events.audit.AuditEntry;
import org.tarikh.events.event.EventIds;
import org.tarikh.events.store.Sql;

/** Who is signed in: for twelve hours after the last use, and for seven days at most. */
@ApplicationScoped
class Sessions {
    private static final Duration IDLE = Duration.ofHours(12);
    private static final Duration MOST = Duration.ofDays(7);

    /** A use is noted no more often. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private static final int SECRET_BYTES = 32;

    private final Sql sql;
    private final EventIds ids;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Sessions(Sql sql, EventIds ids, Audit audit, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Session.Opened open(Account account) {
        OffsetDateTime now = now();
        sql.update("DELETE FROM session WHERE used <= ? OR begun <= ?", now.minus(IDLE), now.minus(MOST));
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        UUID id = ids.next();
        sql.update(
                "INSERT INTO session (id, account, secret, begun, used) VALUES (?, ?, ?, ?, ?)",
                id,
                account.id(),
                Names.digest(secret),
                now,
                now);
        audit.add("sign_in", AuditEntry.Sort.ACCOUNT, account.id(), account.name(), Map.of(), Map.of());
        return new Session.Opened(
                secret, session(id, account.id(), account.name(), account.role(), account.mustChange(), now));
    }

    /** The session a secret belongs to, which is used by this; empty where it has ended. */
    Optional<Session> check(String secret) {
        OffsetDateTime now = now();
        byte[] digest = Names.digest(secret);
        Optional<Session> session = sql.first(
                """
                SELECT s.id, a.id, a.name, a.role, a.must_change, s.begun FROM session s JOIN account a ON a.id = s.account
                WHERE s.secret = ? AND s.used > ? AND s.begun > ? AND a.active
                """,
                Sessions::row,
                digest,
                now.minus(IDLE),
                now.minus(MOST));
        if (session.isPresent()) {
            sql.update("UPDATE session SET used = ? WHERE secret = ? AND used <= ?", now, digest, now.minus(NOTED));
        }
        return session;
    }

    @Transactional
    void end(UUID session) {
        sql.list(
                "WITH ended AS (DELETE FROM session WHERE id = ? RETURNING account)"
                        + " SELECT id, name FROM account WHERE id IN (SELECT account FROM ended)",
                row -> {
                    UUID account = row.getObject(1, UUID.class);
                    audit.add("sign_out", AuditEntry.Sort.ACCOUNT, account, row.getString(2), Map.of(), Map.of());
                    return account;
                },
                session);
    }

    void endAll(UUID account) {
        sql.update("DELETE FROM session WHERE account = ?", account);
    }

    private static Session row(ResultSet row) throws SQLException {
        return session(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getBoolean(5),
                row.getObject(6, OffsetDateTime.class));
    }

    private static Session session(
            UUID id, UUID account, String name, String role, boolean mustChange, OffsetDateTime begun) {
        List<String> scopes =
                mustChange ? List.of() : Role.of(role).map(Role::scopes).orElse(List.of());
        return new Session(
                id, account, name, role, scopes, mustChange, begun.plus(MOST).toInstant());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
