package org.tarikh.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One of the three services, as a child process.
 *
 * @param managementPort where it answers for its health
 */
record Service(String name, Path jar, int port, int managementPort, Map<String, String> environment) {
    private static final int HEAP_MEBIBYTES = 768;

    List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP_MEBIBYTES + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dquarkus.banner.enabled=false",
                "-jar",
                jar.toString());
    }
}
