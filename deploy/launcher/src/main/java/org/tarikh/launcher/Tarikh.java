package org.tarikh.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.tarikh.postgres.Database;
import org.tarikh.postgres.EmbeddedPostgresServer;

/** One running Tarikh: PostgreSQL and the three services, started in order and stopped in the reverse one. */
final class Tarikh implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final int HEAP_MEBIBYTES = 768;
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final String LOOPBACK = "127.0.0.1";

    private final Options options;
    private final DataDirectory data;
    private final PrintStream out;
    private final Start start;
    private final Leftovers leftovers;
    private final List<Child> children = new ArrayList<>();
    private volatile EmbeddedPostgresServer postgres;
    private volatile boolean closing;

    Tarikh(Options options, DataDirectory data, PrintStream out) {
        this(options, data, out, new Packaged(options.home()));
    }

    Tarikh(Options options, DataDirectory data, PrintStream out, Start start) {
        this.options = options;
        this.data = data;
        this.out = out;
        this.start = start;
        this.leftovers = new Leftovers(data.processes());
    }

    /** Starts everything, loads the corpora given and returns when they have been read to the end. */
    void start() throws IOException, SQLException, InterruptedException {
        List<Corpus> corpora = options.corpora().stream().map(Corpus::read).toList();
        leftovers.end();
        options.ports().requireFree();
        startPostgres();
        List<Service> services = services();
        for (Service service : services) {
            Child child = new Child(service, out, this::remember);
            children.add(child);
            child.start();
        }
        Thread watcher = new Thread(this::watchPostgres, "postgres");
        watcher.setDaemon(true);
        watcher.start();
        for (Service service : services) {
            awaitReady(service);
        }
        Peer timeline = peer(options.ports().timeline());
        if (!corpora.isEmpty()) {
            Peer sources = peer(options.ports().sources());
            List<String> imports = new ArrayList<>();
            for (Corpus corpus : corpora) {
                out.println("Loading " + corpus.folder());
                imports.add(sources.upload(corpus));
            }
            new Progress(sources, peer(options.ports().events()), timeline, out).awaitRead(imports);
        }
        await("the first page", () -> timeline.answers("/"));
    }

    private void startPostgres() throws IOException, SQLException {
        postgres = EmbeddedPostgresServer.at(
                data.postgres(), options.ports().postgres(), data.secret("postgres.password"));
    }

    /** Starts PostgreSQL again when it has died, as it does where its log finds no room on the disk, until it can be. */
    private void watchPostgres() {
        boolean told = false;
        while (!closing) {
            try {
                TimeUnit.SECONDS.sleep(1);
                synchronized (this) {
                    if (closing || Postmaster.of(data.postgres()).isPresent()) {
                        continue;
                    }
                    if (!told) {
                        out.println("PostgreSQL has ended; it is started again");
                        told = true;
                    }
                    startPostgres();
                    remember();
                }
                out.println("PostgreSQL answers again");
                told = false;
            } catch (IOException | SQLException | RuntimeException e) {
                out.println("PostgreSQL cannot be started: " + e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    List<Service> services() throws IOException, SQLException {
        Ports ports = options.ports();
        return List.of(
                service("sources", ports.sources(), ports.sourcesManagement()),
                service("events", ports.events(), ports.eventsManagement()),
                service("timeline", ports.timeline(), ports.timelineManagement()));
    }

    private Service service(String name, int port, int managementPort) throws IOException, SQLException {
        Database database =
                postgres.database(name, data.secret(name + ".owner.password"), data.secret(name + ".service.password"));
        Map<String, String> environment = new HashMap<>(Map.of(
                "QUARKUS_HTTP_HOST", options.host(),
                "QUARKUS_HTTP_PORT", Integer.toString(port),
                "QUARKUS_MANAGEMENT_HOST", LOOPBACK,
                "QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort),
                "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", database.service(),
                "QUARKUS_DATASOURCE_PASSWORD", database.servicePassword(),
                "QUARKUS_FLYWAY_USERNAME", database.owner(),
                "QUARKUS_FLYWAY_PASSWORD", database.ownerPassword()));
        environment.put("TARIKH_SOURCES_URL", address(options.ports().sources()));
        environment.put("TARIKH_EVENTS_URL", address(options.ports().events()));
        if (options.local()) {
            // Nobody but this machine can ask.
            environment.putAll(Map.of("TARIKH_LIMITS_API_PER_MINUTE", "0", "TARIKH_LIMITS_EXPORTS_PER_MINUTE", "0"));
            environment.put("TARIKH_READING_TOKEN", data.secret("reading.token"));
        } else {
            environment.put("TARIKH_WRITE_TOKEN", data.secret("write.token"));
            if (name.equals("timeline")) {
                environment.put("TARIKH_SIGNING_KEY", data.signingKeys().signing());
            } else {
                environment.put("TARIKH_TOKEN_KEY", data.signingKeys().verifying());
            }
        }
        return new Service(name, start.arguments(name), start.grace(), port, managementPort, environment);
    }

    /** How the services are started and ended. */
    interface Start {
        /** Java's arguments for a service: its options and what to run. */
        List<String> arguments(String service) throws IOException;

        /** How long a service may take to end before it is killed. */
        Duration grace();
    }

    /** As the build leaves them. */
    private record Packaged(Path home) implements Start {
        @Override
        public List<String> arguments(String service) {
            Path jar = home.resolve("services/" + service + "/target/quarkus-app/quarkus-run.jar");
            if (!Files.isRegularFile(jar)) {
                throw new Refusal("The service " + service + " is not built: " + jar + " is missing");
            }
            return List.of(
                    "-Xmx" + HEAP_MEBIBYTES + "m",
                    "-XX:+UseSerialGC",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                    "-Dquarkus.banner.enabled=false",
                    "-jar",
                    jar.toString());
        }

        @Override
        public Duration grace() {
            return GRACE;
        }
    }

    private void awaitReady(Service service) throws InterruptedException {
        Peer management = new Peer("http://" + LOOPBACK + ":" + service.managementPort(), null);
        await(service.name(), () -> management.answers("/q/health/ready"));
    }

    private void await(String what, Check check) throws InterruptedException {
        Instant limit = Instant.now().plus(START_LIMIT);
        while (!check.passes()) {
            if (Instant.now().isAfter(limit)) {
                throw new Refusal(what + " is not ready after " + START_LIMIT.toMinutes() + " minutes");
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        }
    }

    @FunctionalInterface
    private interface Check {
        boolean passes() throws InterruptedException;
    }

    private synchronized void remember() {
        Stream<ProcessHandle> services =
                children.stream().map(Child::process).filter(Objects::nonNull).map(Process::toHandle);
        leftovers.remember(Stream.concat(services, postgresProcess()));
    }

    private Stream<ProcessHandle> postgresProcess() {
        try {
            return Postmaster.of(data.postgres()).map(Postmaster::process).stream();
        } catch (IOException e) {
            throw new Refusal("PostgreSQL's process is not known: " + e.getMessage());
        }
    }

    private Peer peer(int port) {
        return new Peer(address(port), options.local() ? null : data.secret("write.token"));
    }

    private String address(int port) {
        String reachable = options.host().equals("0.0.0.0") ? LOOPBACK : options.host();
        return "http://" + reachable + ":" + port;
    }

    /** What the person at the terminal needs to know once everything answers. */
    void sayReady() {
        Ports ports = options.ports();
        out.println("Sources API " + address(ports.sources()) + "/q/swagger-ui, events API " + address(ports.events())
                + "/q/swagger-ui, timeline API " + address(ports.timeline()) + "/q/swagger-ui");
        out.println("Health and metrics on ports " + ports.timelineManagement() + " (timeline), "
                + ports.sourcesManagement() + " (sources) and " + ports.eventsManagement() + " (events)");
        if (!options.local()) {
            out.println("Writes need the header Authorization: Bearer " + data.secret("write.token"));
        }
        out.println("Tarikh is ready: " + address(ports.timeline()) + "/");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        synchronized (this) {
            closing = true;
        }
        try {
            children.forEach(Child::stop);
            for (Child child : children) {
                child.awaitEnd();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (postgres != null) {
                postgres.close();
            }
            Files.deleteIfExists(data.processes());
            data.close();
        }
    }
}
