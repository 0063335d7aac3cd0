package org.tarikh.sources.fetch;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.tarikh.sources.fetch.FetchException.Code;

/** Whose turn it is to ask a host: one request at a time and a pause after each, over all replicas. */
@ApplicationScoped
class Turns {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    /** Longer pauses than a day are not believed. */
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    private final DataSource database;
    private final Clock clock;

    Turns(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The right to ask a host, until it is given back or runs out.
     *
     * @param until when others may take it for lost, which tells this turn from another
     */
    record Turn(String host, Timestamp until) {}

    /** The host as one asks it, whether over http or https. */
    static String host(URI address) {
        int port = WebAddress.port(address);
        return port == 80 || port == 443 ? address.getHost() : address.getHost() + ":" + port;
    }

    /**
     * Waits for the turn.
     *
     * @param patience how long to wait at most
     * @param lease after which the turn is lost
     * @throws FetchException {@link Code#HOST_RESTS} with the time it may be asked again
     */
    Turn take(String host, Duration patience, Duration lease) throws FetchException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            Duration rest;
            try (Connection connection = database.getConnection()) {
                Turn turn = claimed(connection, host, lease);
                if (turn != null) {
                    return turn;
                }
                rest = rest(connection, host);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            long left = end - System.nanoTime();
            if (left <= 0 || rest.toNanos() > left) {
                throw new FetchException(
                        Code.HOST_RESTS,
                        "The host " + host + " is not to be asked again so soon.",
                        0,
                        clock.instant().plus(rest));
            }
            sleep(rest.compareTo(LOOK_AGAIN) < 0 ? LOOK_AGAIN : rest, left);
        }
    }

    /** Gives the turn back; nobody may ask the host for so long after it. */
    void giveBack(Turn turn, Duration pause) {
        try (Connection connection = database.getConnection();
                PreparedStatement free = connection.prepareStatement(
                        "UPDATE fetch_host SET busy_until = now(), next_at = now() + ? * interval '1 ms'"
                                + " WHERE host = ? AND busy_until = ?")) {
            free.setLong(1, (pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause).toMillis());
            free.setString(2, turn.host());
            free.setTimestamp(3, turn.until());
            free.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Turn claimed(Connection connection, String host, Duration lease) throws SQLException {
        try (PreparedStatement claim = connection.prepareStatement(
                """
                INSERT INTO fetch_host (host, busy_until) VALUES (?, now() + ? * interval '1 ms')
                ON CONFLICT (host) DO UPDATE SET busy_until = excluded.busy_until
                WHERE fetch_host.busy_until <= now() AND fetch_host.next_at <= now() RETURNING busy_until
                """)) {
            claim.setString(1, host);
            claim.setLong(2, lease.toMillis());
            ResultSet row = claim.executeQuery();
            return row.next() ? new Turn(host, row.getTimestamp(1)) : null;
        }
    }

    /** How long the host's pause still is. */
    private static Duration rest(Connection connection, String host) throws SQLException {
        try (PreparedStatement look =
                connection.prepareStatement("SELECT ceil(extract(epoch FROM next_at - now()) * 1000)"
                        + " FROM fetch_host WHERE host = ? AND next_at > now()")) {
            look.setString(1, host);
            ResultSet row = look.executeQuery();
            return row.next() ? Duration.ofMillis(row.getLong(1)) : Duration.ZERO;
        }
    }

    private static void sleep(Duration rest, long left) throws FetchException {
        try {
            Thread.sleep(Math.max(1, Math.min(rest.toNanos(), left) / 1_000_000));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FetchException(Code.HOST_RESTS, "The service is ending.");
        }
    }
}
