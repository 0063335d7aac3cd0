package org.tarikh.events.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tarikh.events.audit.Audit;
import org.tarikh.events.audit.AuditEntry;
import org.tarikh.events.event.EventIds;
import org.tarikh.events.problem.Code;
import org.tarikh.events.problem.IfMatch;
import org.tarikh.events.problem.Problem;
import org.tarikh.events.store.Sql;

/** The accounts of the desk and how one signs in to them. */
@ApplicationScoped
class Accounts {
    private static final String COLUMNS = "id, name, role, active, must_change, revision, created, ordinal, password";

    /** Ends all sessions of an account with the change it goes before. */
    private static final String SIGNED_OUT = "WITH ended AS (DELETE FROM session WHERE account = ?) ";

    private final Sql sql;
    private final Sessions sessions;
    private final Tries tries;
    private final Audit audit;
    private final EventIds ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Accounts(Sql sql, Sessions sessions, Tries tries, Audit audit, EventIds ids, Clock clock) {
        this.sql = sql;
        this.sessions = sessions;
        this.tries = tries;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** A page of accounts. */
    @Schema(name = "AccountPage", description = "Accounts in the order they were made")
    record Page(List<Account> items, @Schema(nullable = true, description = "Null at the end") String next) {}

    /** An account with a password made here, which has to be changed at the first sign-in. */
    @Schema(name = "NewPassword", description = "An account with a password that is used once")
    record Made(@Schema(description = "Told this once") String password, Account account) {
        @Override
        public String toString() {
            return "Made[" + account + "]";
        }
    }

    private record Row(Account account, long ordinal, String hash) {}

    /**
     * Opens a session.
     *
     * @param address where the person comes from, null where that is not known
     * @throws Problem 403 where the name and the password do not belong together, whichever is at fault; 429 where the
     *     name or the address is locked
     */
    Session.Opened signIn(String name, String password, String address) {
        return sessions.open(proven(Names.folded(name), password, address));
    }

    /**
     * Changes a person's own password and ends all their sessions.
     *
     * @throws Problem 400 where the new one is not taken; 403 and 429 as {@link #signIn}
     */
    void changePassword(UUID id, String current, String password) {
        Row row = row(id).orElseThrow(() -> unknown(id));
        Account account = proven(Names.folded(row.account().name()), current, null);
        if (password != null && password.equals(current)) {
            throw Problem.field(Code.INVALID_FIELD, "password", "must be another than the current one");
        }
        Passwords.fault(account.name(), password).ifPresent(fault -> {
            throw Problem.field(Code.INVALID_FIELD, "password", fault);
        });
        String hash = Passwords.hash(password);
        QuarkusTransaction.requiringNew().run(() -> {
            sql.update(
                    SIGNED_OUT
                            + "UPDATE account SET password = ?, must_change = false, revision = revision + 1 WHERE id = ?",
                    id,
                    hash,
                    id);
            keep("password_changed", account, account.name(), Map.of(), Map.of());
        });
    }

    /** The active account of a name and its password. Nothing is locked while the password is compared. */
    private Account proven(String folded, String password, String address) {
        tries.count(folded, address);
        Optional<Row> known = sql.first("SELECT " + COLUMNS + " FROM account WHERE folded = ?", Accounts::row, folded);
        Optional<Row> row = known.filter(found -> found.account().active());
        if (!Passwords.matches(password, row.map(Row::hash).orElse(null))) {
            // What was typed as the name may be a password, and is kept only where somebody is called so.
            audit.add(
                    "sign_in_refused",
                    AuditEntry.Sort.ACCOUNT,
                    known.map(found -> found.account().id()).orElse(null),
                    known.map(found -> found.account().name()).orElse(null),
                    Map.of(),
                    Map.of());
            throw new Problem(Code.SIGN_IN_REFUSED, "The name and the password do not belong together.");
        }
        tries.forget(folded, address);
        return row.orElseThrow().account();
    }

    private void keep(String act, Account account, String by, Map<String, Object> was, Map<String, Object> becomes) {
        audit.add(act, AuditEntry.Sort.ACCOUNT, account.id(), by, was, becomes);
    }

    /** What the audit tells of an account. */
    private static Map<String, Object> told(Account account) {
        return Map.of("name", account.name(), "role", account.role(), "active", account.active());
    }

    Optional<Account> find(UUID id) {
        return row(id).map(Row::account);
    }

    /**
     * Those made after one, in that order.
     *
     * @param cursor {@code next} of the page before, null for the first
     */
    Page page(String cursor, int limit) {
        List<Row> rows = sql.list(
                "SELECT " + COLUMNS + " FROM account WHERE ordinal > ? ORDER BY ordinal LIMIT ?",
                Accounts::row,
                ordinal(cursor),
                limit + 1);
        return new Page(
                rows.stream().limit(limit).map(Row::account).toList(),
                rows.size() > limit ? Long.toString(rows.get(limit - 1).ordinal()) : null);
    }

    /**
     * Makes an account.
     *
     * @param by who makes it, null where that is not known
     * @throws Problem 400 where it cannot have that name, 409 where another has it
     */
    @Transactional
    Made make(String name, Role role, String by) {
        Names.fault(name).ifPresent(fault -> {
            throw Problem.field(Code.INVALID_FIELD, "name", fault);
        });
        return make(name, role, by, "true")
                .orElseThrow(() -> new Problem(Code.ACCOUNT_EXISTS, "There is an account of the name already."));
    }

    /** Makes an admin where there is no account at all; of several replicas that try at once, one does. */
    @Transactional
    Optional<Made> makeFirst(String name) {
        boolean any = !page(null, 1).items().isEmpty();
        return any ? Optional.empty() : make(name, Role.ADMIN, null, "NOT EXISTS (SELECT FROM account)");
    }

    private Optional<Made> make(String name, Role role, String by, String condition) {
        String password = Passwords.once(random);
        Optional<Made> made = sql.first(
                        "INSERT INTO account (id, name, folded, password, role, must_change, created)"
                                + " SELECT ?, ?, ?, ?, ?, true, ? WHERE " + condition
                                + " ON CONFLICT (folded) DO NOTHING RETURNING " + COLUMNS,
                        Accounts::row,
                        ids.next(),
                        name,
                        Names.folded(name),
                        Passwords.hash(password),
                        role.toString(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .map(row -> new Made(password, row.account()));
        made.ifPresent(one -> keep("account_made", one.account(), by, Map.of(), told(one.account())));
        return made;
    }

    /**
     * Changes what an account may do; who may no longer sign in is signed out.
     *
     * @param ifMatch the header by which the revision is named
     * @param role null for the one it has
     * @param active null for as it is
     * @param by who changes it, null where that is not known
     * @throws Problem 409 where no admin would be left
     */
    @Transactional
    Account change(UUID id, String ifMatch, Role role, Boolean active, String by) {
        Account account = find(id).orElseThrow(() -> unknown(id));
        IfMatch.check(ifMatch, account.revision());
        Role then = role == null ? Role.of(account.role()).orElseThrow() : role;
        boolean stays = active == null ? account.active() : active;
        if (then != Role.ADMIN || !stays) {
            requireAnotherAdmin(id);
        }
        if (!stays) {
            sessions.endAll(id);
        }
        Account changed = sql.first(
                        "UPDATE account SET role = ?, active = ?, revision = revision + 1 WHERE id = ? AND revision = ?"
                                + " RETURNING " + COLUMNS,
                        Accounts::row,
                        then.toString(),
                        stays,
                        id,
                        account.revision())
                .map(Row::account)
                .orElseThrow(() -> new Problem(Code.PRECONDITION_FAILED, "The account has changed meanwhile."));
        keep("account_changed", changed, by, told(account), told(changed));
        return changed;
    }

    /** Locks all of them, so that two admins who dismiss each other at once are not both gone. */
    private void requireAnotherAdmin(UUID id) {
        List<UUID> admins = sql.list(
                "SELECT id FROM account WHERE role = 'admin' AND active ORDER BY id FOR UPDATE",
                row -> row.getObject(1, UUID.class));
        if (admins.equals(List.of(id))) {
            throw new Problem(Code.LAST_ADMIN, "Make another account an admin first.");
        }
    }

    /**
     * Gives an account a new password to be used once, and signs the person out.
     *
     * @param by who does so, null where that is not known
     */
    @Transactional
    Made renew(UUID id, String ifMatch, String by) {
        IfMatch.check(ifMatch, find(id).orElseThrow(() -> unknown(id)).revision());
        return renew(id, by);
    }

    /** The account of the name as an active admin with a new password; made where there is none. */
    @Transactional
    Made recover(String name) {
        return sql.first(
                        "UPDATE account SET role = 'admin', active = true WHERE folded = ? RETURNING id",
                        row -> row.getObject(1, UUID.class),
                        Names.folded(name))
                .map(id -> renew(id, null))
                .orElseGet(() -> make(name, Role.ADMIN, null));
    }

    private Made renew(UUID id, String by) {
        String password = Passwords.once(random);
        Row row = sql.first(
                        SIGNED_OUT + "UPDATE account SET password = ?, must_change = true, revision = revision + 1"
                                + " WHERE id = ? RETURNING " + COLUMNS,
                        Accounts::row,
                        id,
                        Passwords.hash(password),
                        id)
                .orElseThrow(() -> unknown(id));
        tries.forget(Names.folded(row.account().name()));
        keep("password_renewed", row.account(), by, Map.of(), told(row.account()));
        return new Made(password, row.account());
    }

    private Optional<Row> row(UUID id) {
        return sql.first("SELECT " + COLUMNS + " FROM account WHERE id = ?", Accounts::row, id);
    }

    static Problem unknown(Object id) {
        return new Problem(Code.ACCOUNT_NOT_FOUND, "No account has the id " + id + ".");
    }

    private static long ordinal(String cursor) {
        if (cursor == null) {
            return 0;
        }
        if (!cursor.matches("\\d{1,15}")) {
            throw Problem.field(Code.INVALID_CURSOR, "cursor", "must be a cursor this list gave");
        }
        return Long.parseLong(cursor);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new Account(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getBoolean(4),
                        row.getBoolean(5),
                        row.getLong(6),
                        row.getObject(7, OffsetDateTime.class).toInstant()),
                row.getLong(8),
                row.getString(9));
    }
}
