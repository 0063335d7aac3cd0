package org.tarikh.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;

/** Runs all of Tarikh on one machine in the foreground; {@code deploy/run.sh} builds and starts it. */
public final class Launcher {
    private static final int REFUSED = 2;

    private Launcher() {}

    /** @param arguments the checkout's root, the caller's working directory, then the arguments of {@code run.sh} */
    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path home = Path.of(arguments[0]).toAbsolutePath().normalize();
        Path workingDirectory = Path.of(arguments[1]).toAbsolutePath();
        try {
            Options options = Options.parse(
                    home, workingDirectory, Arrays.asList(arguments).subList(2, arguments.length));
            Tarikh tarikh = new Tarikh(options, DataDirectory.open(options.data()), out);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(tarikh, out), "stop"));
            tarikh.start();
            tarikh.sayReady();
            new CountDownLatch(1).await();
        } catch (Refusal e) {
            System.err.println(e.getMessage());
            System.exit(REFUSED);
        } catch (IOException | SQLException e) {
            System.err.println("Tarikh cannot start: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void stop(Tarikh tarikh, PrintStream out) {
        try {
            out.println("Stopping …");
            tarikh.close();
            out.println("Stopped; all that was read is kept.");
        } catch (IOException e) {
            out.println("PostgreSQL did not stop cleanly: " + e.getMessage());
        }
    }
}
