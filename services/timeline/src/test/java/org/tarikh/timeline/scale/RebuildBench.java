package org.tarikh.timeline.scale;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.tarikh.postgres.Database;
import org.tarikh.timeline.plenty.Peers;
import org.tarikh.timeline.plenty.Service;
import org.tarikh.timeline.plenty.Store;

/** Times the rebuild of a chronology beside the one that is served, and what one who reads all the while notices. */
public final class RebuildBench {
    private static final int BEFORE = 1_000;
    private static final long REST_MILLIS = 20;

    private RebuildBench() {}

    /** @param arguments the packaged service's jar, then how many events, once or more */
    public static void main(String[] arguments) throws Exception {
        for (String events : Arrays.asList(arguments).subList(1, arguments.length)) {
            over(Path.of(arguments[0]), Integer.parseInt(events));
        }
    }

    private static void over(Path jar, int events) throws Exception {
        try (Store store = Store.of(events);
                Peers peers = new Peers();
                Upstream upstream = new Upstream(events);
                Service service = Service.over(store.database(), peers.address(), jar)) {
            AtomicInteger failed = new AtomicInteger();
            Queue<Double> took = new ConcurrentLinkedQueue<>();
            Random any = new Random(1);
            for (int i = 0; i < BEFORE; i++) {
                ask(service, any, took, failed);
            }
            tell(events, "reader_p99_before", p99(took), "ms");
            took.clear();
            long start = System.nanoTime();
            Process job = job(jar, store.database(), upstream.address());
            while (job.isAlive()) {
                ask(service, any, took, failed);
                Thread.sleep(REST_MILLIS);
            }
            tell(events, "rebuild", (System.nanoTime() - start) / 1e9, "s, ended with " + job.exitValue());
            tell(events, "reader_p99_during", p99(took), "ms");
            tell(
                    events,
                    "reader_longest_during",
                    took.stream().max(Double::compare).orElse(0.0),
                    "ms");
            tell(events, "reader_answers_during", took.size(), "of which " + failed + " were not 200");
        }
    }

    private static void ask(Service service, Random any, Queue<Double> took, AtomicInteger failed) throws Exception {
        long start = System.nanoTime();
        if (service.status("api/v1/chronology?limit=50&actor=actor-" + any.nextInt(200)) != 200) {
            failed.incrementAndGet();
        }
        took.add((System.nanoTime() - start) / 1e6);
    }

    private static Process job(Path jar, Database database, URI upstream) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-jar",
                        jar.toString())
                .inheritIO();
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_PROFILE", "rebuild",
                        "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                        "QUARKUS_DATASOURCE_USERNAME", database.service(),
                        "QUARKUS_DATASOURCE_PASSWORD", database.servicePassword(),
                        "QUARKUS_FLYWAY_USERNAME", database.owner(),
                        "QUARKUS_FLYWAY_PASSWORD", database.ownerPassword(),
                        "TARIKH_EVENTS_URL", upstream.toString(),
                        "QUARKUS_LOG_LEVEL", "ERROR",
                        "QUARKUS_LOG_CATEGORY__ORG_TARIKH__LEVEL", "INFO"));
        return builder.start();
    }

    private static double p99(Queue<Double> took) {
        double[] sorted =
                took.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[(int) Math.ceil(sorted.length * 0.99) - 1];
    }

    private static void tell(int events, String what, double value, String unit) {
        System.out.printf(Locale.ROOT, "%,12d  %-24s %10.1f %s%n", events, what, value, unit);
    }
}
