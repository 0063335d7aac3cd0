package org.tarikh.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Hands documents to a running Tarikh, batch after batch, and waits until they are stored; {@code deploy/import.sh} calls it. While one
 * batch is worked the next is sent, and no more is held. Documents have identities, so that what is handed in twice changes nothing.
 */
public final class Bulk {
    private static final String USAGE =
            "usage: deploy/import.sh FOLDER|FILE|URL [--to ADDRESS] [--token-file FILE] [--state DIR]";
    private static final int AHEAD = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int BAR = 30;
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    private final Peer sources;
    private final Batches batches;
    private final Handed handed;
    private final boolean terminal;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final PrintStream errors = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    private final Deque<Sent> sent = new ArrayDeque<>();
    private final Instant begun = Instant.now();
    private Instant said = Instant.MIN;
    private long settled;
    private long failed;

    /** A batch that sources holds as an import. */
    private record Sent(Batch batch, String id) {}

    private Bulk(Peer sources, Batches batches, Handed handed, boolean terminal) {
        this.sources = sources;
        this.batches = batches;
        this.handed = handed;
        this.terminal = terminal;
    }

    /** @param arguments the checkout's root, the caller's working directory, then the arguments of {@code import.sh} */
    public static void main(String[] arguments) {
        Commands.run(() -> {
            Arguments given = Arguments.of(arguments, USAGE, List.of("--to", "--token-file", "--state"), List.of(), 1);
            String to = given.value("--to").orElse("http://127.0.0.1:8081").replaceAll("/+$", "");
            if (!to.matches("https?://.+")) {
                throw new Refusal("--to wants an address such as http://127.0.0.1:8081\n" + USAGE);
            }
            String token = null;
            if (given.value("--token-file").isPresent()) {
                token = Files.readString(given.folder("--token-file", null)).strip();
            }
            Path state = given.folder("--state", Path.of(System.getProperty("user.home"), ".local", "state", "tarikh"));
            String what = given.rest().get(0);
            boolean address = what.matches("https?://.+");
            String name = address ? what : given.folder(0).toString();
            try (Batches batches = address ? LinesBatches.of(URI.create(what)) : onDisk(given.folder(0))) {
                Handed handed = new Handed(state, name + "\n" + to, batches.mark());
                boolean terminal = "yes".equals(System.getenv("TARIKH_TERMINAL"));
                if (!new Bulk(new Peer(to, token), batches, handed, terminal).run()) {
                    System.exit(1);
                }
            } catch (InterruptedException e) {
                throw new IOException("interrupted", e);
            }
        });
    }

    private static Batches onDisk(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return new FolderBatches(path);
        }
        if (!Files.isRegularFile(path)) {
            throw new Refusal("There is no folder or file " + path);
        }
        return LinesBatches.of(path);
    }

    /** Whether all documents were stored. */
    private boolean run() throws IOException, InterruptedException {
        if (handed.size() > 0) {
            out.println("Going on after " + handed.size() + " batches that were handed in before");
        }
        batches.leftOut().forEach(this::fail);
        int place = 0;
        for (Batch batch = batches.next(); batch != null; batch = batches.next()) {
            String id = place < handed.size() ? handed.get(place) : "";
            if (id.isEmpty()) {
                String now = handIn(batch);
                if (place >= handed.size()) {
                    handed.add(now);
                }
            } else {
                sent.add(new Sent(batch, id));
            }
            place++;
            while (sent.size() > AHEAD) {
                settle(sent.remove());
            }
        }
        while (!sent.isEmpty()) {
            settle(sent.remove());
        }
        handed.forget();
        say(0, true);
        return failed == 0;
    }

    /** @return the import's id, or nothing where the batch had to be parted or was refused */
    private String handIn(Batch batch) throws IOException, InterruptedException {
        Peer.Answer answer = patiently(() -> sources.handIn(batch));
        if (answer.status() == 202) {
            String id = answer.json().path("id").asText();
            sent.add(new Sent(batch, id));
            return id;
        }
        if (answer.status() == UNAUTHORIZED || answer.status() >= SERVER_ERROR) {
            throw new Refusal("Sources answers " + answer.status() + ": " + answer.words());
        }
        List<Batch> halves = batch.halves();
        if (halves.isEmpty()) {
            fail(batch.name(1) + ": " + answer.words());
        }
        for (Batch half : halves) {
            handIn(half);
        }
        return "";
    }

    private void settle(Sent handedIn) throws IOException, InterruptedException {
        while (true) {
            Peer.Answer answer = patiently(() -> sources.ask("/api/v1/imports/" + handedIn.id()));
            if (answer.status() == 404) {
                // Another database stands behind the address than the one the batch was handed in to.
                handIn(handedIn.batch());
                return;
            }
            if (answer.status() != 200) {
                throw new Refusal("Sources answers " + answer.status() + ": " + answer.words());
            }
            JsonNode progress = answer.json();
            if (progress.path("state").asText().equals("done")) {
                for (JsonNode failure : progress.path("failures")) {
                    fail(handedIn.batch().name(failure.path("line").asInt()) + ": "
                            + failure.path("problem").asText());
                }
                settled += progress.path("done").asLong();
                say(0, false);
                return;
            }
            say(progress.path("done").asLong() + progress.path("failed").asLong(), false);
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    @FunctionalInterface
    private interface Question {
        Peer.Answer ask() throws IOException, InterruptedException;
    }

    /** Asks again where the service is away or overloaded for a while. */
    private Peer.Answer patiently(Question question) throws IOException, InterruptedException {
        Instant until = Instant.now().plus(PATIENCE);
        long pause = 500;
        while (true) {
            String trouble;
            try {
                Peer.Answer answer = question.ask();
                boolean later = answer.status() == TOO_MANY || answer.status() == 502 || answer.status() == 503;
                if (!later || Instant.now().isAfter(until)) {
                    return answer;
                }
                trouble = "it answers " + answer.status();
            } catch (IOException e) {
                trouble = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
                if (Instant.now().isAfter(until)) {
                    throw new IOException("sources does not answer (" + trouble + "); run this again to go on", e);
                }
            }
            clear();
            errors.println("Waiting for sources: " + trouble);
            TimeUnit.MILLISECONDS.sleep(pause);
            pause = Math.min(pause * 2, 10_000);
        }
    }

    private void fail(String what) {
        failed++;
        clear();
        errors.println("Not stored, " + what);
    }

    private void clear() {
        if (terminal) {
            out.print("\r\033[K");
        }
    }

    /** Tells how far it is: a bar at a terminal, else a line now and then. */
    private void say(long underway, boolean last) {
        Instant now = Instant.now();
        if (!last && said.plusMillis(terminal ? 200 : 5_000).isAfter(now)) {
            return;
        }
        said = now;
        long done = settled + failed + underway;
        double seconds = Math.max(0.001, Duration.between(begun, now).toMillis() / 1000.0);
        String rest = String.format(
                Locale.ROOT, "%,d stored, %,d failed, %,.0f documents/s", done - failed, failed, done / seconds);
        if (batches.total() > 0) {
            rest = String.format(Locale.ROOT, "%,d of %,d documents: %s", done, batches.total(), rest);
        }
        if (!terminal) {
            out.println(rest);
            return;
        }
        if (batches.total() > 0) {
            int full = (int) (BAR * Math.min(done, batches.total()) / batches.total());
            rest = "[" + "#".repeat(full) + ".".repeat(BAR - full) + "] " + rest;
        }
        out.print("\r\033[K" + rest);
        if (last) {
            out.println();
        }
    }
}
