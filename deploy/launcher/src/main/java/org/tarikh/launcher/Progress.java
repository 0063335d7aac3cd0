package org.tarikh.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Waits until what was handed in has been read to the end, and says how far it is. */
final class Progress {
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Peer sources;
    private final Peer events;
    private final Peer timeline;
    private final PrintStream out;
    private String said = "";

    Progress(Peer sources, Peer events, Peer timeline, PrintStream out) {
        this.sources = sources;
        this.events = events;
        this.timeline = timeline;
        this.out = out;
    }

    /** Returns when each import is done, events has read sources to its head, and timeline events to its own. */
    void awaitRead(List<String> imports) throws InterruptedException {
        for (String id : imports) {
            awaitImport(id);
        }
        int calm = 0;
        while (calm < 2) {
            calm = atHead() ? calm + 1 : 0;
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        }
    }

    private void awaitImport(String id) throws InterruptedException {
        while (true) {
            Optional<JsonNode> progress = sources.get("/api/v1/imports/" + id);
            if (progress.isPresent()) {
                JsonNode state = progress.get();
                say("Imported " + state.path("done").asInt() + " of "
                        + state.path("total").asInt() + " documents");
                if (!List.of("waiting", "running").contains(state.path("state").asText())) {
                    for (JsonNode failure : state.path("failures")) {
                        out.println("Not imported, line " + failure.path("line").asText() + ": "
                                + failure.path("problem").asText());
                    }
                    return;
                }
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        }
    }

    private boolean atHead() throws InterruptedException {
        Optional<JsonNode> reading = events.get("/api/v1/status");
        Optional<JsonNode> projecting = timeline.get("/api/v1/status");
        if (reading.isEmpty() || projecting.isEmpty()) {
            return false;
        }
        JsonNode articles = reading.get().path("articles");
        say("Read " + articles.path("read").asInt() + " articles, "
                + articles.path("waiting").asInt() + " waiting");
        return articles.path("waiting").asInt(-1) == 0
                && level(reading.get())
                && level(projecting.get())
                && level(projecting.get().path("history"));
    }

    private static boolean level(JsonNode status) {
        return status.hasNonNull("position") && status.path("position").equals(status.path("upstream"));
    }

    private void say(String line) {
        if (!line.equals(said)) {
            said = line;
            out.println(line);
        }
    }
}
