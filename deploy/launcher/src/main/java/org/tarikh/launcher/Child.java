package org.tarikh.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A running service whose lines are printed behind its name, and which is started again when it dies. */
final class Child {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Service service;
    private final PrintStream out;
    private final Runnable changed;
    private volatile boolean stopping;
    private volatile Process process;

    /** @param changed called whenever the process behind this child is another one */
    Child(Service service, PrintStream out, Runnable changed) {
        this.service = service;
        this.out = out;
        this.changed = changed;
    }

    void start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(service.command()).redirectErrorStream(true);
        builder.environment().putAll(service.environment());
        process = builder.start();
        changed.run();
        Thread watcher = new Thread(this::watch, service.name());
        watcher.setDaemon(true);
        watcher.start();
    }

    private void watch() {
        Process watched = process;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(watched.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                out.println(String.format("%-8s | %s", service.name(), line));
            }
            int status = watched.waitFor();
            if (!stopping) {
                out.println(service.name() + " ended with status " + status + "; it is started again");
                TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
                synchronized (this) {
                    if (!stopping) {
                        start();
                    }
                }
            }
        } catch (IOException e) {
            if (!stopping) {
                out.println(service.name() + " cannot be started again: " + e.getMessage());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Process process() {
        return process;
    }

    /** Tells the service to finish what is under way and end. */
    synchronized void stop() {
        stopping = true;
        if (process != null) {
            // Not the process's own destroy(), which closes its output: what it says while it ends would be lost.
            process.toHandle().destroy();
        }
    }

    void awaitEnd() throws InterruptedException {
        if (process != null && !process.waitFor(service.grace().toSeconds(), TimeUnit.SECONDS)) {
            out.println(
                    service.name() + " did not end within " + service.grace().toSeconds() + " s and is killed");
            process.destroyForcibly().waitFor();
        }
    }
}
