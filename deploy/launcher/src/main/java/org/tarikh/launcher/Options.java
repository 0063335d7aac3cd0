package org.tarikh.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * What the caller of {@code run.sh} asked for.
 *
 * @param home the checkout's root, where the services were built
 * @param corpora folders with a {@code manifest.json} to load, in this order
 * @param data where databases and passwords are kept over restarts
 * @param ports the seven ports used
 * @param host address the services listen on; anything but this machine's own asks for a token on writes
 */
record Options(Path home, List<Path> corpora, Path data, Ports ports, String host) {
    static final String USAGE = "usage: deploy/run.sh [--empty] [--corpus DIR] [--data DIR] [--port N] [--host H]";

    private static final String LOCAL = "127.0.0.1";

    /** @throws Refusal where an argument is unknown, lacks its value or has one that cannot be used */
    static Options parse(Path home, Path workingDirectory, List<String> arguments) {
        boolean sample = true;
        List<Path> corpora = new ArrayList<>();
        Path data = home.resolve("deploy/data");
        Ports ports = Ports.STANDARD;
        String host = LOCAL;
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String name = rest.next();
            switch (name) {
                case "--empty" -> sample = false;
                case "--corpus" -> corpora.add(folder(workingDirectory, value(rest, name)));
                case "--data" -> data = folder(workingDirectory, value(rest, name));
                case "--port" -> ports = Ports.from(value(rest, name));
                case "--host" -> host = value(rest, name);
                default -> throw new Refusal("Unknown argument " + name + "\n" + USAGE);
            }
        }
        if (sample) {
            corpora.add(0, home.resolve("deploy/sample"));
        }
        return new Options(home, List.copyOf(corpora), data, ports, host);
    }

    boolean local() {
        return host.equals(LOCAL) || host.equals("localhost");
    }

    private static Path folder(Path workingDirectory, String name) {
        return workingDirectory.resolve(name).toAbsolutePath().normalize();
    }

    private static String value(Iterator<String> rest, String name) {
        if (!rest.hasNext()) {
            throw new Refusal(name + " needs a value\n" + USAGE);
        }
        return rest.next();
    }
}
