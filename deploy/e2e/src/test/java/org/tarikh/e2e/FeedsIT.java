package org.tarikh.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tarikh.e2e.FeedServer.Served;
import org.tarikh.postgres.Database;

/** Two hundred feeds of every kind, followed by a whole Tarikh. */
class FeedsIT {
    private static final int FEEDS = 200;
    /** The ill ones among them are not followed. */
    private static final int FEEDS_OF_REPLICAS = 60;

    private static final Pattern POLLED = Pattern.compile("tarikh_feed_polls_total\\{outcome=\"ok\"} [1-9]");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void feeds_of_every_kind_come_to_the_state_that_is_theirs(@TempDir Path data)
            throws IOException, InterruptedException {
        Map<String, String> environment = Map.of(
                "TARIKH_FETCH_ALLOW", "127.0.0.0/8",
                "TARIKH_FETCH_GAP", "0s",
                "TARIKH_FETCH_TOTAL_TIME", "5s",
                "TARIKH_FEED_AT_ONCE", "6");
        try (FeedServer server = new FeedServer(FEEDS);
                RunningTarikh tarikh = RunningTarikh.start(data, environment, "--empty")) {
            JsonNode imported = JSON.readTree(tarikh.post(
                            tarikh.sources() + "/api/v1/feeds/import",
                            "text/x-opml",
                            FeedServer.opml(server.feeds).getBytes(StandardCharsets.UTF_8))
                    .body());
            assertThat(imported.path("added")).hasSize(FEEDS);
            Eventually.holds(() -> feeds(tarikh).values().stream()
                    .allMatch(feed -> feed.path("health").hasNonNull("lastPoll")
                            && feed.path("health").path("itemsWaiting").asInt() == 0));

            expectStates(server, feeds(tarikh), imported);
            Set<String> documents = tarikh.all(tarikh.sources() + "/api/v1/documents").stream()
                    .map(document -> document.path("url").asText())
                    .collect(Collectors.toSet());
            List<String> stories = server.feeds.stream()
                    .map(Served::story)
                    .filter(story -> story != null)
                    .toList();
            assertThat(stories).hasSizeGreaterThan(150);
            assertThat(documents).containsExactlyInAnyOrderElementsOf(stories);
            assertThat(tarikh.metrics(1)).contains("tarikh_feed_items_total");

            pollAgain(server, tarikh);
            Eventually.holds(() -> {
                JsonNode reading = tarikh.json(tarikh.events() + "/api/v1/status");
                return reading.path("articles").path("waiting").asInt(-1) == 0
                        && reading.path("articles").path("read").asInt() >= stories.size()
                        && reading.path("position").equals(reading.path("upstream"));
            });
            assertThat(tarikh.get(tarikh.timeline() + "/").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void two_replicas_poll_each_feed_once_a_period(@TempDir Path data) throws Exception {
        Duration period = Duration.ofSeconds(2);
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        List<Replica> replicas = new ArrayList<>();
        try (FeedServer server = new FeedServer(FEEDS_OF_REPLICAS);
                Store store = new Store(data.resolve("postgres"))) {
            Database database = store.database("sources");
            Map<String, String> environment = Map.of(
                    "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                    "QUARKUS_DATASOURCE_USERNAME", database.service(),
                    "QUARKUS_DATASOURCE_PASSWORD", database.servicePassword(),
                    "QUARKUS_FLYWAY_USERNAME", database.owner(),
                    "QUARKUS_FLYWAY_PASSWORD", database.ownerPassword(),
                    "TARIKH_FETCH_ALLOW", "127.0.0.0/8",
                    "TARIKH_FETCH_GAP", "0s",
                    "TARIKH_FEED_PERIOD", period.toSeconds() + "s");
            for (int number = 1; number <= 2; number++) {
                Replica replica = new Replica("sources", number, environment, data, client);
                replicas.add(replica);
                replica.start();
            }
            Eventually.holds(() -> replicas.stream().allMatch(Replica::ready));
            List<Served> sound = server.feeds.stream()
                    .filter(feed -> feed.state().equals("ok"))
                    .toList();
            assertThat(sound).hasSizeGreaterThan(20);
            HttpRequest list = HttpRequest.newBuilder(URI.create(replicas.get(0).address() + "/api/v1/feeds/import"))
                    .header("Content-Type", "text/x-opml")
                    .POST(BodyPublishers.ofString(FeedServer.opml(sound)))
                    .build();
            assertThat(client.send(list, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
            Eventually.holds(
                    () -> sound.stream().allMatch(feed -> server.asked(feed).size() > 2)
                            && replicas.stream().allMatch(FeedsIT::hasPolled));
            for (Served feed : sound) {
                List<Instant> asked = server.asked(feed);
                for (int i = 1; i < asked.size(); i++) {
                    assertThat(Duration.between(asked.get(i - 1), asked.get(i)))
                            .as(feed.kind() + ", poll " + (i + 1))
                            .isGreaterThanOrEqualTo(period);
                }
            }
        } finally {
            for (Replica replica : replicas) {
                if (replica.alive()) {
                    replica.kill();
                }
            }
        }
    }

    private static boolean hasPolled(Replica replica) {
        try {
            return POLLED.matcher(replica.metrics()).find();
        } catch (IOException | InterruptedException away) {
            return false;
        }
    }

    private static Map<String, JsonNode> feeds(RunningTarikh tarikh) {
        Map<String, JsonNode> feeds = new HashMap<>();
        tarikh.all(tarikh.sources() + "/api/v1/feeds")
                .forEach(feed -> feeds.put(feed.path("id").asText(), feed));
        return feeds;
    }

    private static void expectStates(FeedServer server, Map<String, JsonNode> feeds, JsonNode imported) {
        SoftAssertions all = new SoftAssertions();
        for (int i = 0; i < FEEDS; i++) {
            Served served = server.feeds.get(i);
            JsonNode feed =
                    feeds.get(imported.path("added").path(i).path("feed").asText());
            JsonNode health = feed.path("health");
            String kind = served.kind() + " at " + served.url();
            all.assertThat(health.path("state").asText())
                    .as(kind + ": " + health)
                    .isEqualTo(served.state());
            all.assertThat(health.path("problem").path("code").asText(null))
                    .as(kind)
                    .isEqualTo(served.problem());
            all.assertThat(feed.path("url").asText()).as(kind).isEqualTo(served.address());
            all.assertThat(health.path("itemsNew").asInt()).as(kind).isEqualTo(served.story() == null ? 0 : 1);
            if (served.kind().equals("busy")) {
                all.assertThat(Instant.parse(health.path("nextPoll").asText()))
                        .as(kind)
                        .isAfter(Instant.parse(health.path("lastPoll").asText()).plusSeconds(7000));
            }
        }
        all.assertAll();
    }

    /** A second poll of what has not changed asks in vain, and finds nothing new. */
    private static void pollAgain(FeedServer server, RunningTarikh tarikh) {
        int polled = 0;
        for (JsonNode feed : feeds(tarikh).values()) {
            if (feed.path("health").hasNonNull("etag")) {
                String answer = tarikh.post(
                                tarikh.sources() + "/api/v1/feeds/"
                                        + feed.path("id").asText() + "/poll",
                                "application/json",
                                new byte[0])
                        .body();
                assertThat(answer).contains("\"itemsNew\":1,").contains("\"state\":\"ok\"");
                polled++;
            }
        }
        assertThat(polled).isPositive();
        assertThat(server.notModified.get()).isEqualTo(polled);
    }
}
