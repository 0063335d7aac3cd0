package org.tarikh.events.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.tarikh.events.problem.Code;
import org.tarikh.events.problem.Problem;
import org.tarikh.events.store.Sql;

/**
 * Counts the tries to sign in under a name, whether or not there is an account of it, and locks the name for a time that
 * doubles with each further try: nothing is told of which names there are. A try is counted before the password is
 * looked at, so that many at once, at several replicas, are no way around it. Tries from one address are counted alike,
 * whatever names they are under.
 */
@ApplicationScoped
class Tries {
    /** Tries before a name is locked. */
    static final int FREE = 4;

    /** Tries before an address is locked, behind which many people may be. */
    static final int FREE_OF_ADDRESS = 29;

    /** A name as it is compared has no capital letter. */
    private static final String ADDRESS = "Address ";

    /** The part of an IPv6 address that a household or a server has to itself: four of eight groups. */
    private static final int GROUPS = 4;

    private static final int FIRST_LOCK_SECONDS = 30;
    private static final int LONGEST_LOCK_SECONDS = 3600;
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final Sql sql;
    private final Clock clock;

    Tries(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Counts one more.
     *
     * @param folded the name as it is compared
     * @param address where it comes from, null where that is not known
     * @throws Problem 429 where the name or the address is locked; the try is not counted under what is locked then
     */
    void count(String folded, String address) {
        if (address != null) {
            count(sender(address), FREE_OF_ADDRESS, "from this address");
        }
        count(folded, FREE, "under this name");
    }

    private void count(String folded, int free, String where) {
        OffsetDateTime now = now();
        sql.update("DELETE FROM sign_in_try WHERE latest <= ?", now.minus(FORGOTTEN));
        Optional<Integer> counted = sql.first(
                """
                INSERT INTO sign_in_try AS t (name, tries, locked_until, latest) VALUES (?, 1, ?, ?)
                ON CONFLICT (name) DO UPDATE SET tries = t.tries + 1, latest = EXCLUDED.latest,
                    locked_until = CASE WHEN t.tries < ? THEN EXCLUDED.locked_until
                        ELSE EXCLUDED.latest + make_interval(secs => least(?, ? * power(2, least(t.tries - ?, 20)))) END
                WHERE t.locked_until <= EXCLUDED.latest
                RETURNING tries
                """,
                row -> row.getInt(1),
                Names.digest(folded),
                now,
                now,
                free,
                LONGEST_LOCK_SECONDS,
                FIRST_LOCK_SECONDS,
                free);
        if (counted.isEmpty()) {
            throw new Problem(Code.TOO_MANY_REQUESTS, "There were too many tries " + where + ".")
                    .retryAfter(secondsLocked(folded, now.toInstant()));
        }
    }

    /** A try went well. That one is taken back of the address, and what failed from it before is not forgotten. */
    void forget(String folded, String address) {
        forget(folded);
        if (address != null) {
            sql.update(
                    "UPDATE sign_in_try SET tries = greatest(tries - 1, 0), locked_until = latest WHERE name = ?",
                    Names.digest(sender(address)));
        }
    }

    /** Nothing is held against a name any more. */
    void forget(String folded) {
        sql.update("DELETE FROM sign_in_try WHERE name = ?", Names.digest(folded));
    }

    private static String sender(String address) {
        String[] groups = address.split(":");
        return ADDRESS + (groups.length <= GROUPS ? address : String.join(":", Arrays.copyOf(groups, GROUPS)));
    }

    private long secondsLocked(String folded, Instant now) {
        return sql.first(
                        "SELECT locked_until FROM sign_in_try WHERE name = ?",
                        row -> row.getObject(1, OffsetDateTime.class).toInstant(),
                        Names.digest(folded))
                .map(until -> Math.max(1, Duration.between(now, until).toSeconds() + 1))
                .orElse(1L);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
