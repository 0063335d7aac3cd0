package org.tarikh.timeline.reads;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource.DataSourceLiteral;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Reads from the replica where one is configured and fit, and from the primary else. */
@ApplicationScoped
public class Reads {
    /** The name of the data source that leads to the replica. */
    private static final String REPLICA = "reads";

    /** How far a database is in the log of all that is written, in bytes. */
    public static final String REACHED = "(CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn()"
            + " ELSE pg_current_wal_insert_lsn() END - '0/0'::pg_lsn)::bigint";

    private static final Logger LOG = Logger.getLogger(Reads.class);
    private static final String INSISTS = Reads.class.getName();
    private static final long LOOK_MILLISECONDS = 500;
    private static final int LOOK_LIMIT_MILLISECONDS = 2_000;

    /** Of several replicas behind one address one may be a moment behind the other. */
    private static final int TRIES = 5;

    private static final long BETWEEN_TRIES_MILLISECONDS = 10;

    private final DataSource primary;
    private final DataSource replica;
    private final Lag lag;
    private final AtomicLong told = new AtomicLong();
    private final AtomicLong replayed = new AtomicLong();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "lag of the read replica");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Unfit unfit = Unfit.AWAY;

    @Inject
    Reads(
            DataSource primary,
            @Any Instance<DataSource> sources,
            @ConfigProperty(name = "tarikh.reads.jdbc-url") Optional<String> url,
            @ConfigProperty(name = "tarikh.reads.max-lag") Duration most,
            MeterRegistry meters) {
        this.primary = primary;
        this.replica = url.isEmpty()
                ? null
                : sources.select(new DataSourceLiteral(REPLICA)).get();
        this.lag = new Lag(most);
        if (replica != null) {
            meters.gauge("tarikh.reads.lag.seconds", this, reads -> reads.lag.seconds(System.nanoTime()));
        }
    }

    private Reads(DataSource only) {
        primary = only;
        replica = null;
        lag = null;
    }

    /** Reads from one database always. */
    public static Reads of(DataSource only) {
        return new Reads(only);
    }

    /** What is done with a connection. */
    @FunctionalInterface
    public interface Work<T> {
        T done(Connection connection) throws SQLException;
    }

    /** Why the replica is not read from. */
    public enum Unfit {
        /** It does not answer, or has not been asked yet. */
        AWAY,
        /** Its lag is above {@code tarikh.reads.max-lag}, or it has not come to what readers have been told. */
        BEHIND
    }

    /**
     * How the replica stands.
     *
     * @param lagSeconds how long ago the oldest change was written that it has not replayed, 0 where there is none; null
     *     before the first look
     * @param unfit why it is not read from, null where it is
     */
    public record State(Double lagSeconds, Unfit unfit) {}

    /** How the replica stands; empty where none is configured. */
    public Optional<State> state() {
        if (replica == null) {
            return Optional.empty();
        }
        double seconds = lag.seconds(System.nanoTime());
        return Optional.of(new State(Double.isNaN(seconds) ? null : seconds, unfit));
    }

    void start(@Observes StartupEvent started) {
        if (replica != null) {
            watch.scheduleWithFixedDelay(this::look, 0, LOOK_MILLISECONDS, TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        watch.shutdownNow();
    }

    /**
     * Does what reads and changes nothing: on the replica where that is fit and has come as far as this process has told,
     * on the primary where not. What fails on the replica is done again on the primary.
     */
    public <T> T read(Work<T> work) throws SQLException {
        if (!fromPrimary()) {
            try (Connection connection = replica.getConnection()) {
                if (hasReached(connection, told.get())) {
                    return work.done(connection);
                }
            } catch (SQLException e) {
                LOG.debug("The read replica failed; the primary is asked", e);
            }
            insist();
        }
        return readPrimary(work);
    }

    /** Does what reads on the primary, for what the replica may not have heard of. */
    public <T> T readPrimary(Work<T> work) throws SQLException {
        try (Connection connection = primary.getConnection()) {
            return work.done(connection);
        }
    }

    /** Whether what is read now, within this request where there is one, is read from the primary. */
    public boolean fromPrimary() {
        return replica == null || unfit != null || insists();
    }

    /** From now on this request is answered from the primary; without effect outside of one. */
    public void insist() {
        if (replica != null && VertxContext.isOnDuplicatedContext()) {
            ContextLocals.put(INSISTS, true);
        }
    }

    /** Whether this request asks for more than others do. */
    public boolean insists() {
        return replica != null
                && VertxContext.isOnDuplicatedContext()
                && ContextLocals.get(INSISTS).isPresent();
    }

    /** From now on no replica is read from that is not as far in the log; {@link #REACHED} of what was told. */
    public void told(long reached) {
        if (replica != null && !insists()) {
            told.accumulateAndGet(reached, Math::max);
        }
    }

    /** Whether the replica is known to have come so far in the log; true where there is none. */
    public boolean hasReplayed(long reached) {
        return replica == null || replayed.get() >= reached;
    }

    /** How far the primary has written; empty where there is no replica that could be behind it. */
    public Optional<Long> written() {
        if (replica == null) {
            return Optional.empty();
        }
        try (Connection connection = primary.getConnection()) {
            return Optional.of(reached(connection));
        } catch (SQLException e) {
            LOG.warnf("How far the primary has written cannot be read: %s", e.getMessage());
            return Optional.empty();
        }
    }

    private boolean hasReached(Connection connection, long least) throws SQLException {
        for (int tries = 0; tries < TRIES; tries++) {
            long reached = reached(connection);
            replayed.accumulateAndGet(reached, Math::max);
            if (reached >= least) {
                return true;
            }
            try {
                Thread.sleep(BETWEEN_TRIES_MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    private static long reached(Connection connection) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement("SELECT " + REACHED);
                ResultSet row = sql.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private void look() {
        try {
            lag.written(looked(primary), System.nanoTime());
        } catch (SQLException | RuntimeException e) {
            LOG.debug("The primary does not say how far it has written; the replica is read on", e);
        }
        Unfit now;
        try {
            long reached = looked(replica);
            replayed.set(reached);
            lag.replayed(reached);
            boolean near = lag.bearable(System.nanoTime());
            now = near && reached >= told.get() ? null : Unfit.BEHIND;
        } catch (SQLException | RuntimeException e) {
            now = Unfit.AWAY;
        }
        if (now != unfit) {
            if (now == null) {
                LOG.info("The chronology is read from the replica");
            } else {
                LOG.warnf("The read replica is %s: the chronology is read from the primary", now);
            }
            unfit = now;
        }
    }

    /** A look that gives up soon, since a network that is cut answers nothing. */
    private static long looked(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            int usual = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, LOOK_LIMIT_MILLISECONDS);
            long reached = reached(connection);
            connection.setNetworkTimeout(Runnable::run, usual);
            return reached;
        }
    }
}
