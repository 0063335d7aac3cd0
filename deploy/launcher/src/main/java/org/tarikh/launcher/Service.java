package org.tarikh.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One of the three services, as a child process.
 *
 * @param arguments of Java: its options and what to run
 * @param grace how long it may take to end before it is killed
 * @param managementPort where it answers for its health
 */
record Service(
        String name,
        List<String> arguments,
        Duration grace,
        int port,
        int managementPort,
        Map<String, String> environment) {
    List<String> command() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Stream.concat(Stream.of(java), arguments.stream()).toList();
    }
}
