package org.tarikh.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Every replica is ended and started again, one after the other as a rolling update does it, while readers read. */
class RollIT {
    private static final int DOCUMENTS = 30;
    private static final int READERS = 3;

    /** What the sleep before the end is for: those who send requests learn that the replica leaves. */
    private static final Duration BEFORE_END = Duration.ofSeconds(2);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answered = new AtomicInteger();
    private volatile boolean over;

    @Test
    void a_roll_of_every_service_costs_no_request() throws Exception {
        try (Replicas replicas = new Replicas(folder, 2)) {
            List<Dispatches.Dispatch> dispatches = Dispatches.made(3, DOCUMENTS);
            for (Dispatches.Dispatch dispatch : dispatches) {
                assertThat(replicas.post(
                                replicas.toSources.address() + "/api/v1/documents",
                                "application/json",
                                dispatch.revisions().get(0)))
                        .isEqualTo(201);
            }
            Eventually.holds(() -> replicas.caughtUp(DOCUMENTS));
            List<Thread> clients = new ArrayList<>();
            List<String> pages =
                    List.of("/?lang=en", "/api/v1/chronology", "/api/v1/chronology/facets", "/api/v1/status");
            for (int i = 0; i < READERS; i++) {
                clients.add(client(number -> replicas.toTimeline.address() + pages.get(number % pages.size()), null));
            }
            clients.add(client(
                    number -> replicas.toSources.address() + "/api/v1/documents",
                    dispatches.get(0).revisions().get(0)));
            for (Replica leaving : replicas.all) {
                replicas.lead(replica -> replica != leaving);
                Thread.sleep(BEFORE_END.toMillis());
                leaving.stop();
                leaving.start();
                Eventually.holds(leaving::ready);
                replicas.lead(replica -> true);
            }
            over = true;
            for (Thread client : clients) {
                client.join();
            }
            System.out.println(
                    "Rolled six replicas, " + answered + " requests answered, " + failures.size() + " failed");
            assertThat(failures).isEmpty();
            assertThat(answered.get()).isGreaterThan(100);
        }
    }

    private interface Address {
        String of(int number);
    }

    /** Sends requests one after the other over a connection it keeps. */
    private Thread client(Address address, String document) {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        Thread thread = new Thread(() -> {
            for (int number = 0; !over; number++) {
                HttpRequest.Builder request =
                        HttpRequest.newBuilder(URI.create(address.of(number))).timeout(Duration.ofSeconds(20));
                if (document != null) {
                    request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(document));
                }
                try {
                    int status = client.send(request.build(), BodyHandlers.discarding())
                            .statusCode();
                    if (status == 200) {
                        answered.incrementAndGet();
                    } else {
                        failures.add(status + " " + address.of(number));
                    }
                    Thread.sleep(20);
                } catch (IOException e) {
                    failures.add(e + " " + address.of(number));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        });
        thread.start();
        return thread;
    }
}
