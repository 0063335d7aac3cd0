package org.tarikh.timeline.live;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Listens to a stream of server-sent events as a browser does. */
final class Ear implements AutoCloseable {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final HttpResponse<Stream<String>> answer;
    private volatile String last;
    private volatile boolean ended;

    /** One event; {@code name} is null for a block without data. */
    record Heard(String name, String data) {}

    private Ear(HttpResponse<Stream<String>> answer) {
        this.answer = answer;
        Thread thread = new Thread(this::listen);
        thread.setDaemon(true);
        thread.start();
    }

    /** Listens from the time at which the first comment or event is there. */
    static Ear at(URI address, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept", "text/event-stream");
        if (headers.length > 0) {
            request.headers(headers);
        }
        Ear ear = new Ear(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofLines()));
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> ear.last != null);
        return ear;
    }

    private void listen() {
        String name = null;
        StringBuilder data = new StringBuilder();
        try (Stream<String> lines = answer.body()) {
            for (String line : (Iterable<String>) lines::iterator) {
                if (line.isEmpty()) {
                    if (!data.isEmpty()) {
                        heard.add(new Heard(name, data.toString()));
                    }
                    name = null;
                    data.setLength(0);
                } else if (line.startsWith("id:")) {
                    last = line.substring(3).strip();
                } else if (line.startsWith("event:")) {
                    name = line.substring(6).strip();
                } else if (line.startsWith("data:")) {
                    data.append(line.substring(5).strip());
                }
            }
        } catch (RuntimeException e) {
            // The stream was cut, which the tests do on purpose.
        }
        ended = true;
    }

    HttpResponse<?> answer() {
        return answer;
    }

    /** The id of the last event or comment. */
    String last() {
        return last;
    }

    boolean ended() {
        return ended;
    }

    /** What has been heard, once it is so many events. */
    List<Heard> heard(int events) {
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> heard.size() >= events);
        return List.copyOf(heard);
    }

    @Override
    public void close() {
        answer.body().close();
    }
}
