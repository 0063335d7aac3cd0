package org.tarikh.timeline.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;
import org.tarikh.timeline.chronology.Filter;
import org.tarikh.timeline.chronology.Traits;
import org.tarikh.timeline.reads.Reads;

/**
 * Whether a change since a position has met any of some filters, without a look at the entries. What was seen for the
 * filters asked for lately is remembered, so that each change is read once for each of them.
 */
@ApplicationScoped
public class Sightings {
    private static final Logger LOG = Logger.getLogger(Sightings.class);

    /** More changes than these are not read through for one answer: the newest of them is taken to matter. */
    private static final int MOST_CHANGES = 300;

    private static final int MOST_FILTERS = 2_000;

    private final Reads reads;
    private final ChangeLog log;
    private final long recheck;
    private final ManagedExecutor executor;
    private final Object renewing = new Object();
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile Looked lastOfReplica;
    private volatile Looked lastOfPrimary;

    private final Map<List<Filter>, Sighting> sightings = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Filter>, Sighting> eldest) {
            return size() > MOST_FILTERS;
        }
    };

    /** @param nanos when it was looked at, by the clock that only goes forward */
    private record Looked(Standing standing, long nanos) {}

    /**
     * Of the changes after one position up to another, which was the last that met the filters.
     *
     * @param met {@code from} where none did
     */
    private record Sighting(long from, long met, long until) {}

    Sightings(
            Reads reads,
            ChangeLog log,
            ManagedExecutor executor,
            @ConfigProperty(name = "tarikh.web.recheck-milliseconds", defaultValue = "50") long recheck) {
        this.reads = reads;
        this.log = log;
        this.executor = executor;
        this.recheck = TimeUnit.MILLISECONDS.toNanos(recheck);
    }

    /** How far the chronology has come now, in the database this request is answered from. */
    public Standing now() {
        long nanos = System.nanoTime();
        try {
            Reached reached = reads.read(Sightings::reached);
            if (!reads.fromPrimary() && reached.standing().newest() < log.told()) {
                // One of several replicas, and not the one the news came from.
                reads.insist();
                reached = reads.read(Sightings::reached);
            }
            keep(reached, nanos);
            return reached.standing();
        } catch (SQLException e) {
            throw new IllegalStateException("How far the chronology has come cannot be read", e);
        }
    }

    /**
     * @param replica whether it was read there
     * @param log {@link Reads#REACHED}
     */
    private record Reached(Standing standing, boolean replica, long log) {}

    private void keep(Reached reached, long nanos) {
        Looked before = reached.replica() ? lastOfReplica : lastOfPrimary;
        if (before == null || !before.standing().equals(reached.standing())) {
            reads.told(reached.log());
        }
        Looked looked = new Looked(reached.standing(), nanos);
        if (reached.replica()) {
            lastOfReplica = looked;
        } else {
            lastOfPrimary = looked;
        }
    }

    private Looked last() {
        return reads.fromPrimary() ? lastOfPrimary : lastOfReplica;
    }

    private static Reached reached(Connection connection) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(
                        """
                        SELECT forgotten, coalesce((SELECT max(position) FROM entry_change), forgotten),
                            (SELECT times FROM renaming),
                            (SELECT generation || ' ' || coalesce(position, '') FROM revision_feed),
                            pg_is_in_recovery(), %s
                        FROM entry_change_kept
                        """
                                .formatted(Reads.REACHED));
                ResultSet row = sql.executeQuery()) {
            row.next();
            return new Reached(
                    new Standing(row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4)),
                    row.getBoolean(5),
                    row.getLong(6));
        }
    }

    /**
     * The same, perhaps as it was up to {@code tarikh.web.recheck-milliseconds} ago, but never from before a change that
     * this process has told anybody of.
     */
    public Standing lately() {
        Optional<Standing> known = remembered();
        if (known.isPresent()) {
            return known.get();
        }
        // Of many who ask at one moment one looks, and the others take what it has seen.
        synchronized (renewing) {
            return remembered().orElseGet(this::now);
        }
    }

    /**
     * The same where it is known without asking the database; empty where that would have to be asked. Half-way to that
     * somebody is sent to look, so that those who go on asking need not wait.
     */
    public Optional<Standing> remembered() {
        Looked looked = last();
        long age = looked == null ? recheck : System.nanoTime() - looked.nanos();
        if (age >= recheck || looked.standing().newest() < log.told()) {
            return Optional.empty();
        }
        if (age > recheck / 2 && looking.compareAndSet(false, true)) {
            executor.execute(this::lookAhead);
        }
        return Optional.of(looked.standing());
    }

    private void lookAhead() {
        try {
            now();
        } catch (RuntimeException e) {
            LOG.debug("How far the chronology has come cannot be read; whoever asks next will say so", e);
        } finally {
            looking.set(false);
        }
    }

    /**
     * Whether what an answer hangs on has changed between two moments.
     *
     * @param filters what it hangs on; words that are searched for are not looked up, so they must not be among it
     * @param since the position of the last change that the answer knew
     * @return true also where that can be told no more
     */
    public boolean changed(List<Filter> filters, long since, Standing now) {
        if (since == now.newest()) {
            return false;
        }
        if (!now.follows(since)) {
            return true;
        }
        Sighting known = sighting(filters);
        Sighting seen = known == null || since < known.from()
                ? look(filters, since, since, since)
                : further(filters, known, now);
        remember(filters, seen);
        return seen.met() > since;
    }

    /**
     * Whether it is known without asking the database that nothing of the kind has changed.
     *
     * @return false also where that would have to be looked up
     */
    public boolean surelyUnchanged(List<Filter> filters, long since, Standing now) {
        if (since == now.newest()) {
            return true;
        }
        Sighting known = now.follows(since) ? sighting(filters) : null;
        return known != null && known.from() <= since && known.met() <= since && known.until() >= now.newest();
    }

    private Sighting further(List<Filter> filters, Sighting known, Standing now) {
        return known.until() >= now.newest() ? known : look(filters, known.from(), known.met(), known.until());
    }

    private Sighting look(List<Filter> filters, long from, long met, long after) {
        List<Step> steps = log.after(after, MOST_CHANGES);
        if (steps.isEmpty()) {
            return new Sighting(from, met, after);
        }
        long until = steps.get(steps.size() - 1).position();
        if (steps.size() == MOST_CHANGES) {
            return new Sighting(until, until, until);
        }
        for (Step step : steps) {
            if (filters.stream().anyMatch(filter -> meets(filter, step.before()) || meets(filter, step.after()))) {
                met = step.position();
            }
        }
        return new Sighting(from, met, until);
    }

    private static boolean meets(Filter filter, Traits traits) {
        return traits != null && traits.meets(filter);
    }

    private Sighting sighting(List<Filter> filters) {
        synchronized (sightings) {
            return sightings.get(filters);
        }
    }

    private void remember(List<Filter> filters, Sighting seen) {
        synchronized (sightings) {
            sightings.put(filters, seen);
        }
    }
}
