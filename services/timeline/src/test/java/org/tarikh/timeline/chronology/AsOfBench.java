package org.tarikh.timeline.chronology;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.tarikh.postgres.Database;
import org.tarikh.postgres.EmbeddedPostgresServer;
import org.tarikh.timeline.Told;
import org.tarikh.timeline.projection.BareRevisions;
import org.tarikh.timeline.projection.Revision;
import org.tarikh.timeline.projection.Revisions;
import org.tarikh.timeline.publication.Publication;
import org.tarikh.timeline.reads.Reads;

/** Times the chronology as it was known at five moments, over made-up revisions of ten years. */
public final class AsOfBench {
    private static final int REVISIONS = 3;
    private static final int BATCH = 300;
    private static final int TIMES = 5;
    private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
    private static final int DAYS = 3_650;
    private static final List<Double> MOMENTS = List.of(0.02, 0.25, 0.5, 0.75, 1.0);

    private final Chronology chronology;

    private AsOfBench(Chronology chronology) {
        this.chronology = chronology;
    }

    /** @param arguments how many entries, each of three revisions */
    public static void main(String[] arguments) throws Exception {
        int entries = Integer.parseInt(arguments[0]);
        ObjectMapper json = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        try (EmbeddedPostgresServer server = EmbeddedPostgresServer.temporary();
                AgroalDataSource database = database(server)) {
            fill(entries, database, json);
            AsOfBench bench = new AsOfBench(new Chronology(Reads.of(database), json, new Publication("all"), 50_000));
            bench.time("list", filter -> bench.chronology.page(filter, Order.DESC, null, 40));
            bench.time("list_oldest", filter -> bench.chronology.page(filter, Order.ASC, null, 40));
            bench.time(
                    "list_of_actor",
                    filter -> bench.chronology.page(filter.with("actor", "actor-150"), Order.DESC, null, 40));
            bench.time("density", filter -> bench.chronology.density(filter, Bucket.MONTH));
            bench.time("facets", filter -> bench.chronology.facets(filter));
            bench.time("count", filter -> bench.chronology.count(filter));
        }
    }

    private static AgroalDataSource database(EmbeddedPostgresServer server) throws SQLException {
        Database database = server.database("timeline", "owner", "service");
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.owner(), database.ownerPassword())
                .load()
                .migrate();
        return AgroalDataSource.from(
                new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool.maxSize(2)
                        .connectionFactoryConfiguration(connection -> connection
                                .jdbcUrl(database.jdbcUrl())
                                .principal(new NamePrincipal(database.owner()))
                                .credential(new SimplePassword(database.ownerPassword())))));
    }

    private static void fill(int entries, DataSource database, ObjectMapper json) throws SQLException {
        long start = System.nanoTime();
        Revisions revisions = BareRevisions.over(database, json);
        List<Revision> batch = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            batch.addAll(life(i));
            if (batch.size() >= BATCH || i == entries - 1) {
                revisions.apply(revisions.feed(), batch, List.of(), "1.1." + i);
                batch.clear();
            }
        }
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("VACUUM ANALYZE entry_revision");
        }
        System.out.printf(
                Locale.ROOT, "asof_filled %d revisions%nasof_filling %.0f s%n", entries * REVISIONS, seconds(start));
    }

    /** One entry told anew twice within some weeks; one in twenty has ended by then. */
    private static List<Revision> life(int number) {
        Random random = new Random(number);
        LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
        Instant recorded = day.atStartOfDay().toInstant(ZoneOffset.UTC).plus(random.nextInt(4_000), ChronoUnit.MINUTES);
        List<Revision> life = new ArrayList<>();
        for (int revision = 1; revision <= REVISIONS; revision++) {
            if (revision == REVISIONS && number % 20 == 0) {
                life.add(Revision.end(Told.id("made up " + number), revision, recorded, null));
            } else {
                life.add(Revision.of(told(number, revision, day, new Random(number)), recorded));
            }
            recorded = recorded.plus(1 + random.nextInt(30_000), ChronoUnit.MINUTES);
        }
        return life;
    }

    private static Entry told(int number, int revision, LocalDate day, Random random) {
        int province = (int) (30 * random.nextDouble() * random.nextDouble());
        Told told = Told.of("made up " + number)
                .revision(revision)
                .kind(random.nextInt(3) == 0 ? "move" : "incident")
                .title("What happened as number " + number + " was told in " + revision + " reports")
                .status(random.nextInt(4) == 0 ? "confirmed" : "reported")
                .on(day.toString())
                .in("land.province-" + province + ".town-" + random.nextInt(20), "Town", "Province " + province, "AF")
                .by(actor(random), "One party")
                .against(actor(random), "Another party");
        if (random.nextInt(3) == 0) {
            told.threaded("Storyline " + random.nextInt(300));
        }
        for (int i = 0; i < revision; i++) {
            told.quoted(
                    "Publisher " + random.nextInt(40), "some words of a report that tell of it ".repeat(6) + number);
        }
        return told.entry();
    }

    /** Few actors are named in most entries. */
    private static String actor(Random random) {
        return "actor-" + (int) (200 * random.nextDouble() * random.nextDouble());
    }

    private interface Question {
        void ask(Filter filter);
    }

    private void time(String name, Question question) {
        List<Double> took = new ArrayList<>();
        for (double share : MOMENTS) {
            String moment = FIRST.plusDays((long) (DAYS * share) + 40).toString();
            Filter filter = Filter.none().with("asOf", moment);
            question.ask(filter);
            for (int i = 0; i < TIMES; i++) {
                long start = System.nanoTime();
                question.ask(filter);
                took.add(1_000 * seconds(start));
            }
        }
        took.sort(null);
        System.out.printf(
                Locale.ROOT,
                "asof_%1$s_median %2$.1f ms%nasof_%1$s_max %3$.1f ms%n",
                name,
                took.get(took.size() / 2),
                took.get(took.size() - 1));
    }

    private static double seconds(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toNanos() / 1e9;
    }
}
