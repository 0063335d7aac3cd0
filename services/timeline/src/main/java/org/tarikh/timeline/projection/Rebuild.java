package org.tarikh.timeline.projection;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;
import org.tarikh.timeline.publication.Publication;

/**
 * Builds the read model anew from both feeds of the events service, in a schema of its own beside the one that is
 * served, and puts it in that one's place once it has caught up. What cuts it short leaves the served one as it is.
 */
@ApplicationScoped
class Rebuild {
    private static final Logger LOG = Logger.getLogger(Rebuild.class);
    private static final int BATCH = 200;
    private static final Duration REPORT = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** Times the events service is asked again before a rebuild is given up: ten minutes. */
    private static final int PATIENCE = 300;

    /** Batches read while the projection waits; where these do not lead to the end of the feeds it is let go on first. */
    private static final int LAST_BATCHES = 20;

    /** Held by the one rebuild there is; any number that nobody else uses in this database. */
    private static final long TURN = 0x7265_6275_696CL;

    private final Flyway migrations;
    private final EventFeed events;
    private final RevisionFeed history;
    private final Projection projection;
    private final Revisions revisions;
    private final Publication publication;
    private final Schemas schemas;
    private final Years years;
    private final boolean asked;

    private long changesRead;
    private long revisionsRead;
    private Instant reported;

    Rebuild(
            Flyway migrations,
            EventFeed events,
            RevisionFeed history,
            Projection projection,
            Revisions revisions,
            Publication publication,
            @ConfigProperty(name = "tarikh.schema") String schema,
            @ConfigProperty(name = "tarikh.rebuild.years") Optional<List<Integer>> years,
            @ConfigProperty(name = "tarikh.rebuild", defaultValue = "false") boolean asked) {
        this.migrations = migrations;
        this.events = events;
        this.history = history;
        this.projection = projection;
        this.revisions = revisions;
        this.publication = publication;
        this.schemas = new Schemas(schema);
        this.years = Years.beginning(years.orElse(List.of()));
        this.asked = asked;
    }

    void start(@Observes StartupEvent started) {
        if (asked) {
            new Thread(() -> Quarkus.asyncExit(ended()), "rebuild").start();
        }
    }

    /** The exit code of a process that does nothing else. */
    private int ended() {
        try {
            run();
            return 0;
        } catch (Refused e) {
            LOG.error(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.error("The chronology has not been rebuilt; what is served is as it was", e);
        }
        return 1;
    }

    /** The rebuild cannot be done now; nothing has changed. */
    static final class Refused extends Exception {
        Refused(String message) {
            super(message);
        }
    }

    /**
     * Rebuilds, with the entries divided as the configuration says, and switches.
     *
     * @throws Refused where another rebuild is under way, or there is nothing to rebuild
     */
    void run() throws Refused, SQLException, Upstream.Passed, Upstream.Away, InterruptedException {
        run(years);
    }

    void run(Years divided) throws Refused, SQLException, Upstream.Passed, Upstream.Away, InterruptedException {
        try (Connection connection =
                migrations.getConfiguration().getDataSource().getConnection()) {
            if (!told(connection, "SELECT pg_try_advisory_lock(" + TURN + ")")) {
                throw new Refused("Another rebuild of the chronology is under way");
            }
            try {
                run(connection, divided);
            } finally {
                Schemas.run(connection, "SELECT pg_advisory_unlock(" + TURN + ")");
                Schemas.run(connection, "RESET ALL");
            }
        }
    }

    private void run(Connection connection, Years divided)
            throws Refused, SQLException, Upstream.Passed, Upstream.Away, InterruptedException {
        String now = schemas.now(connection);
        if (!Schemas.exists(connection, now + ".feed")) {
            throw new Refused("There is no chronology yet that could be rebuilt: start the service first");
        }
        LOG.infof("Building the chronology anew beside the one in schema %s", now);
        changesRead = 0;
        revisionsRead = 0;
        reported = Instant.now();
        schemas.make(connection);
        migrate();
        List<String> indexes = schemas.withoutIndexes(connection);
        divided.divide(connection);
        // A crash of the database loses the last of it, and then it is begun anew; the switch itself is kept.
        Schemas.run(connection, "SET synchronous_commit TO off");
        for (String feed : new String[] {"feed", "revision_feed"}) {
            Schemas.run(
                    connection,
                    "UPDATE " + feed + " SET publish = '" + publication.rule()
                            + "', generation = (SELECT generation + 1 FROM " + now + "." + feed + ")");
        }
        keepNumbers(connection, now);
        read(connection);
        LOG.info("All has been read; what it is searched by is built");
        Schemas.run(connection, "SET maintenance_work_mem TO '256MB'");
        for (String index : indexes) {
            Schemas.run(connection, index);
        }
        schemas.tidy(connection);
        Handover handover = new Handover(connection, now, schemas.next());
        Schemas.run(connection, "SET synchronous_commit TO on");
        while (!within(connection, () -> switched(connection, now, handover))) {
            read(connection);
        }
        dropReplaced(connection);
    }

    private void migrate() {
        Flyway.configure()
                .configuration(migrations.getConfiguration())
                .defaultSchema(schemas.next())
                .initSql("SET search_path TO public")
                .load()
                .migrate();
    }

    /**
     * Gives values the numbers they are known by, since a reader may look one up before the switch and use it after; what
     * is new gets numbers that the served read model does not reach meanwhile.
     */
    private static void keepNumbers(Connection connection, String now) throws SQLException {
        if (Schemas.exists(connection, now + ".term")) {
            Schemas.run(
                    connection,
                    "INSERT INTO term (id, field, value) OVERRIDING SYSTEM VALUE SELECT id, field, value FROM " + now
                            + ".term");
            Schemas.run(
                    connection,
                    "SELECT setval(pg_get_serial_sequence('term', 'id'), max(id) + 100000) FROM term HAVING count(*) > 0");
        }
    }

    /** Reads both feeds to their ends, a batch at a time. */
    private void read(Connection connection) throws SQLException, Upstream.Passed, Upstream.Away, InterruptedException {
        int away = 0;
        boolean news = true;
        while (news) {
            try {
                news = within(connection, () -> changes(connection)) | within(connection, () -> revisions(connection));
                away = 0;
            } catch (Upstream.Away e) {
                if (++away > PATIENCE) {
                    throw e;
                }
                Thread.sleep(PAUSE.toMillis());
            }
            report();
        }
    }

    private interface Work {
        boolean done() throws SQLException, Upstream.Passed, Upstream.Away;
    }

    /** Does the work in a transaction, of which nothing stays where the work says false or fails. */
    private static boolean within(Connection connection, Work work)
            throws SQLException, Upstream.Passed, Upstream.Away {
        connection.setAutoCommit(false);
        try {
            boolean done = work.done();
            if (done) {
                connection.commit();
            }
            return done;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private boolean changes(Connection connection) throws SQLException, Upstream.Passed, Upstream.Away {
        Feed feed = Bookmark.EVENTS.read(connection);
        EventFeed.Batch batch = events.after(feed.position(), BATCH, 0);
        projection.apply(connection, feed, batch.changes(), batch.unreadable(), batch.next());
        int read = batch.changes().size() + batch.unreadable().size();
        changesRead += read;
        return read > 0;
    }

    private boolean revisions(Connection connection) throws SQLException, Upstream.Passed, Upstream.Away {
        Feed feed = Bookmark.REVISIONS.read(connection);
        RevisionFeed.Batch batch = history.after(feed.position(), BATCH, 0);
        revisions.apply(connection, feed, batch.revisions(), batch.unreadable(), batch.next());
        int read = batch.revisions().size() + batch.unreadable().size();
        revisionsRead += read;
        return read > 0;
    }

    private void report() {
        if (Instant.now().isAfter(reported.plus(REPORT))) {
            reported = Instant.now();
            LOG.infof("Read so far: %d changes, %d revisions", changesRead, revisionsRead);
        }
    }

    /**
     * Holds up the projection, reads what is left of the feeds and changes the names, to be done in one transaction.
     *
     * @return false where so much was left that the projection should not wait for it
     */
    private boolean switched(Connection connection, String now, Handover handover)
            throws SQLException, Upstream.Passed, Upstream.Away {
        // A projection that waits for its bookmark finds it moved, and does nothing with what it has read.
        Schemas.run(connection, "UPDATE " + now + ".feed SET generation = generation + 1");
        Schemas.run(connection, "UPDATE " + now + ".revision_feed SET generation = generation + 1");
        for (int batch = 0; changes(connection) | revisions(connection); batch++) {
            if (batch == LAST_BATCHES) {
                return false;
            }
        }
        boolean same = handover.complete(connection);
        schemas.change(connection);
        LOG.infof(
                "The chronology rebuilt from %d changes and %d revisions takes the place of the one served; %s",
                changesRead,
                revisionsRead,
                same ? "it tells the same of every entry" : "who follows it is told to read it anew");
        return true;
    }

    /** Who still reads what has been replaced finishes first; what is not gone after a while goes at the next rebuild. */
    private void dropReplaced(Connection connection) throws SQLException, InterruptedException {
        Schemas.run(connection, "SET lock_timeout TO '1s'");
        for (int i = 0; i < PATIENCE; i++) {
            try {
                schemas.dropReplaced(connection);
                return;
            } catch (SQLException e) {
                LOG.debugf(e, "What has been replaced is still read");
                Thread.sleep(PAUSE.toMillis());
            }
        }
        LOG.warn("What has been replaced is still read and goes at the next rebuild");
    }

    private static boolean told(Connection connection, String question) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(question)) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
