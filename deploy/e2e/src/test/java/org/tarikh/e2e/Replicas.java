package org.tarikh.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.tarikh.postgres.Database;

/**
 * Some processes of each service over one PostgreSQL, as many machines run them: every way between two of them, and from
 * each to the database, is a relay.
 */
final class Replicas implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final Store store;
    final List<Replica> all = new ArrayList<>();
    final List<Relay> relays = new ArrayList<>();

    /** The ways in for a client. */
    final Relay toSources;

    final Relay toTimeline;
    private final Map<String, List<Relay>> ways;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Starts them all and returns when each is ready. */
    Replicas(Path folder, int each) throws IOException, SQLException, InterruptedException {
        Files.createDirectories(folder);
        store = new Store(folder.resolve("postgres"));
        toSources = relay("clients to sources");
        toTimeline = relay("clients to timeline");
        Relay eventsToSources = relay("events to sources");
        Relay timelineToSources = relay("timeline to sources");
        Relay timelineToEvents = relay("timeline to events");
        Map<String, Map<String, String>> peers = Map.of(
                "sources", Map.of(),
                "events", Map.of("TARIKH_SOURCES_URL", eventsToSources.address()),
                "timeline",
                        Map.of(
                                "TARIKH_SOURCES_URL", timelineToSources.address(),
                                "TARIKH_EVENTS_URL", timelineToEvents.address()));
        for (String service : List.of("sources", "events", "timeline")) {
            for (int number = 1; number <= each; number++) {
                all.add(replica(service, number, peers.get(service), folder));
            }
        }
        ways = Map.of(
                "sources", List.of(toSources, eventsToSources, timelineToSources),
                "events", List.of(timelineToEvents),
                "timeline", List.of(toTimeline));
        lead(replica -> true);
        for (Replica replica : all) {
            replica.start();
        }
        Eventually.holds(() -> all.stream().allMatch(Replica::ready));
    }

    private Replica replica(String service, int number, Map<String, String> peers, Path folder) throws IOException {
        Database database = store.database(service);
        Relay toStore = relay(service + " " + number + " to the database");
        toStore.lead(List.of(store.port()));
        Map<String, String> environment = new HashMap<>(peers);
        environment.putAll(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                        database.jdbcUrl().replace(":" + store.port() + "/", ":" + toStore.port() + "/"),
                "QUARKUS_DATASOURCE_USERNAME", database.service(),
                "QUARKUS_DATASOURCE_PASSWORD", database.servicePassword(),
                "QUARKUS_DATASOURCE_JDBC_MAX_SIZE", "8",
                "QUARKUS_FLYWAY_USERNAME", database.owner(),
                "QUARKUS_FLYWAY_PASSWORD", database.ownerPassword(),
                "QUARKUS_SHUTDOWN_DELAY", "3s",
                "TARIKH_LIMITS_API_PER_MINUTE", "0"));
        return new Replica(service, number, environment, folder, client);
    }

    private Relay relay(String name) throws IOException {
        Relay relay = new Relay(name, List.of());
        relays.add(relay);
        return relay;
    }

    List<Replica> of(String service) {
        return all.stream().filter(replica -> replica.service.equals(service)).toList();
    }

    /** From now on new connections go to these replicas only. */
    void lead(Predicate<Replica> to) {
        ways.forEach((service, relays) -> {
            List<Integer> ports =
                    of(service).stream().filter(to).map(replica -> replica.port).toList();
            relays.forEach(relay -> relay.lead(ports));
        });
    }

    JsonNode json(String address) {
        try {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .timeout(PATIENCE)
                            .build(),
                    BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(
                        address + " answered " + response.statusCode() + ": " + response.body());
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new IllegalStateException(address + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Every item of a paged list. */
    List<JsonNode> pages(String address) {
        return Paged.all(address, this::json);
    }

    /**
     * Sends JSON once.
     *
     * @return the answer's status, 0 where there is none
     */
    int post(String address, String type, String body) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    /** Whether so many documents are stored, and every replica stands at the newest there is. */
    boolean caughtUp(int documents) {
        try {
            JsonNode stored = json(of("sources").get(0).address() + "/api/v1/status");
            boolean here = stored.path("documents").asInt() == documents
                    && stored.path("imports").path("waiting").asInt() == 0;
            for (Replica events : of("events")) {
                JsonNode reading = json(events.address() + "/api/v1/status");
                here &= reading.path("articles").path("waiting").asInt(-1) == 0
                        && reading.path("position").equals(reading.path("upstream"));
            }
            for (Replica timeline : of("timeline")) {
                JsonNode told = json(timeline.address() + "/api/v1/status");
                here &= told.path("position").equals(told.path("upstream"))
                        && told.path("history")
                                .path("position")
                                .equals(told.path("history").path("upstream"));
            }
            return here;
        } catch (IllegalStateException away) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            for (Replica replica : all) {
                if (replica.alive()) {
                    replica.kill();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (Relay relay : relays) {
            relay.close();
        }
        store.close();
    }
}
