package org.tarikh.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three replicas of each service over one PostgreSQL do each piece of work once, whatever ends meanwhile.
 *
 * <p>{@code -Dtarikh.chaos.documents} (200), a fifth of them in imports, are sent over {@code -Dtarikh.chaos.seconds}
 * (30); {@code -Dtarikh.chaos.seed} does the same harm again, as far as threads do the same again.
 */
class ReplicasIT {
    private static final int DOCUMENTS = Integer.getInteger("tarikh.chaos.documents", 200);
    private static final int SECONDS = Integer.getInteger("tarikh.chaos.seconds", 30);
    private static final long SEED = Long.getLong("tarikh.chaos.seed", System.currentTimeMillis());
    private static final Duration SETTLED = Duration.ofMinutes(Integer.getInteger("tarikh.chaos.minutes", 4));
    private static final long WORDS = 7;
    private static final int CLIENTS = 4;
    /** One in so many documents comes home in an import, and so many of those in one. */
    private static final int IMPORTED = 5;

    private static final int AN_IMPORT = 10;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void whatever_is_killed_or_cut_the_chronology_is_that_of_an_undisturbed_run() throws Exception {
        System.out.println("Chaos: " + DOCUMENTS + " documents, seed " + SEED + ", logs in " + folder);
        List<Dispatches.Dispatch> dispatches = Dispatches.made(WORDS, DOCUMENTS);
        long start = System.nanoTime();

        State calm;
        try (Replicas replicas = new Replicas(folder.resolve("calm"), 1)) {
            say(start, "one replica each is ready");
            send(replicas, dispatches, 0);
            settle(replicas);
            calm = State.of(replicas);
            say(start, "undisturbed: " + calm.entries().size() + " entries, " + replicas.store.sizes());
        }
        assertThat(calm.entries()).hasSizeGreaterThan(DOCUMENTS / 5);

        try (Replicas replicas = new Replicas(folder.resolve("shaken"), 3)) {
            say(start, "three replicas each are ready");
            Disturbance disturbance = new Disturbance(replicas, SEED);
            disturbance.begin();
            int retries = send(replicas, dispatches, SECONDS);
            say(start, "sent, " + retries + " requests were sent again");
            // Most of the reading is to be disturbed as well.
            Awaitility.await().atMost(SETTLED).until(() -> nearlyRead(replicas));
            disturbance.end();
            long end = System.nanoTime();
            Awaitility.await()
                    .atMost(SETTLED)
                    .pollInterval(Duration.ofMillis(300))
                    .until(() -> replicas.all.stream().allMatch(Replica::works));
            say(end, "after the last disturbance all replicas answer");
            settle(replicas);
            say(end, "after the last disturbance everything is read");
            State shaken = State.of(replicas);
            System.out.println(disturbance.report());
            once(replicas);
            assertThat(shaken.entries()).isEqualTo(calm.entries());
            assertThat(shaken.counts()).isEqualTo(calm.counts());
            assertThat(shaken.reports()).isEqualTo(calm.reports());
            say(start, "the same chronology");
        }
    }

    /**
     * What readers are told.
     *
     * @param entries of every replica, all the same
     * @param reports their ids, which are made of the words they begin at
     */
    private record State(List<String> entries, List<JsonNode> counts, List<String> reports) {
        static State of(Replicas replicas) throws SQLException {
            List<String> reports = replicas.store.asked("events", "SELECT id FROM report ORDER BY id");
            List<State> states = replicas.of("timeline").stream()
                    .map(timeline -> of(replicas, timeline.address() + "/api/v1/chronology", reports))
                    .toList();
            states.forEach(state -> assertThat(state).isEqualTo(states.get(0)));
            State state = states.get(0);
            int entries = replicas.json(replicas.of("timeline").get(0).address() + "/api/v1/status")
                    .path("entries")
                    .asInt();
            assertThat(entries).isEqualTo(state.entries().size());
            return state;
        }

        private static State of(Replicas replicas, String chronology, List<String> reports) {
            List<JsonNode> entries = new ArrayList<>(replicas.pages(chronology));
            entries.addAll(replicas.pages(chronology + "?dated=false"));
            return new State(
                    Chronology.byWords(entries),
                    List.of(replicas.json(chronology + "/density?bucket=month"), replicas.json(chronology + "/facets")),
                    reports);
        }
    }

    /** What is stored tells nothing twice, and what is counted is what counting says. */
    private static void once(Replicas replicas) throws SQLException {
        Store store = replicas.store;
        assertThat(store.asked("events", "SELECT state FROM article WHERE state NOT IN ('read', 'gone')"))
                .isEmpty();
        assertThat(store.asked("timeline", "SELECT id FROM entry ORDER BY id"))
                .isEqualTo(store.asked("events", "SELECT id FROM event WHERE document IS NOT NULL ORDER BY id"));
        assertThat(store.asked("timeline", "SELECT id || ' ' || revision FROM entry_revision ORDER BY id, revision"))
                .isEqualTo(store.asked(
                        "events", "SELECT event || ' ' || revision FROM event_revision ORDER BY event, revision"));
        assertThat(store.asked("timeline", "SELECT sum(entries) FROM total WHERE field = 'none'"))
                .isEqualTo(store.asked("timeline", "SELECT count(*) FROM entry"));
        assertThat(
                        store.asked(
                                "timeline",
                                """
                        SELECT held.kind || ' ' || counted.kind FROM
                            (SELECT kind, sum(entries) AS entries FROM counter WHERE field = 'none' GROUP BY kind) held
                            FULL JOIN (SELECT kind, count(*) AS entries FROM entry WHERE start_day IS NOT NULL GROUP BY kind) counted
                            USING (kind) WHERE held.entries IS DISTINCT FROM counted.entries
                        """))
                .isEmpty();
    }

    private static void settle(Replicas replicas) {
        Awaitility.await()
                .atMost(SETTLED)
                .pollInterval(Duration.ofMillis(300))
                .until(() -> replicas.caughtUp(DOCUMENTS));
    }

    private static boolean nearlyRead(Replicas replicas) {
        try {
            return Integer.parseInt(replicas.store
                            .asked("events", "SELECT count(*) FROM article WHERE state IN ('waiting', 'parsed')")
                            .get(0))
                    <= DOCUMENTS / 10;
        } catch (SQLException away) {
            return false;
        }
    }

    /**
     * Sends every dispatch in its revisions, one by one or in imports, again until each is stored.
     *
     * @param seconds over which they are spread
     * @return how often one had to be sent again
     */
    private static int send(Replicas replicas, List<Dispatches.Dispatch> dispatches, int seconds)
            throws InterruptedException {
        AtomicInteger retries = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        List<Upload> uploads = uploads(dispatches);
        List<Thread> clients = new ArrayList<>();
        long begin = System.nanoTime();
        for (int client = 0; client < CLIENTS; client++) {
            int first = client;
            Thread thread = new Thread(() -> {
                try {
                    for (int i = first; i < uploads.size(); i += CLIENTS) {
                        long due = begin + TimeUnit.SECONDS.toNanos(seconds) / uploads.size() * i;
                        TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                        for (String body : uploads.get(i).bodies()) {
                            retries.addAndGet(sent(replicas, uploads.get(i), body, refused));
                        }
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            clients.add(thread);
            thread.start();
        }
        for (Thread client : clients) {
            client.join();
        }
        assertThat(refused).hasValue(0);
        return retries.get();
    }

    /** What is sent to one path, one body after the other. */
    private record Upload(String path, String type, List<String> bodies) {}

    /**
     * An import that was stored but not answered is sent again and worked twice, so that only documents of one revision
     * are in one: an old revision would come after a new one.
     */
    private static List<Upload> uploads(List<Dispatches.Dispatch> dispatches) {
        List<Upload> uploads = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < dispatches.size(); i++) {
            List<String> revisions = dispatches.get(i).revisions();
            if (i % IMPORTED == 0 && revisions.size() == 1) {
                lines.addAll(revisions);
            } else {
                uploads.add(new Upload("/api/v1/documents", "application/json", revisions));
            }
            if (lines.size() == AN_IMPORT || (i == dispatches.size() - 1 && !lines.isEmpty())) {
                uploads.add(new Upload("/api/v1/imports", "application/x-ndjson", List.of(String.join("\n", lines))));
                lines.clear();
            }
        }
        return uploads;
    }

    private static int sent(Replicas replicas, Upload upload, String body, AtomicInteger refused)
            throws InterruptedException {
        for (int retries = 0; ; retries++) {
            int status = replicas.post(replicas.toSources.address() + upload.path(), upload.type(), body);
            if (status >= 200 && status < 300) {
                return retries;
            }
            if (status >= 400 && status < 500) {
                refused.incrementAndGet();
                return retries;
            }
            Thread.sleep(200);
        }
    }

    private static void say(long since, String what) {
        System.out.printf("%6.1f s  %s%n", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since) / 1000.0, what);
    }
}
