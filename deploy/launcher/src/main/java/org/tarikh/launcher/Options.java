package org.tarikh.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
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
        Arguments given = Arguments.of(
                home,
                workingDirectory,
                arguments,
                USAGE,
                List.of("--corpus", "--data", "--port", "--host"),
                List.of("--empty"),
                0);
        List<Path> corpora = new ArrayList<>();
        if (!given.flag("--empty")) {
            corpora.add(home.resolve("deploy/sample"));
        }
        corpora.addAll(given.folders("--corpus"));
        return new Options(
                home,
                List.copyOf(corpora),
                given.folder("--data", home.resolve("deploy/data")),
                given.value("--port").map(Ports::from).orElse(Ports.STANDARD),
                given.value("--host").orElse(LOCAL));
    }

    boolean local() {
        return host.equals(LOCAL) || host.equals("localhost");
    }
}
