package org.tarikh.launcher;

import java.io.IOException;
import java.sql.SQLException;

/** What a command ends with: 0 where it did what it was asked to, 2 where it refused to, 1 where it could not. */
final class Commands {
    private static final int REFUSED = 2;

    @FunctionalInterface
    interface Work {
        void run() throws IOException, SQLException;
    }

    private Commands() {}

    static void run(Work work) {
        try {
            work.run();
        } catch (Refusal e) {
            System.err.println(e.getMessage());
            System.exit(REFUSED);
        } catch (IOException | SQLException e) {
            System.err.println("Failed: " + e.getMessage());
            System.exit(1);
        }
    }
}
