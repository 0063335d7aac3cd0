package org.tarikh.events.event;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tarikh.events.reconciliation.SourcedReport;
import org.tarikh.events.speed.SyntheticReports;
import org.tarikh.events.store.BareStore;

/**
 * Brings made-up reports home as the service does, over a real PostgreSQL of its own, and tells what one takes as the
 * store grows: {@code REPORTS [DAYS]}, the days over which they are strewn, ten years where untold.
 */
public final class ReconcileBench {
    private static final int ARTICLES_AT_ONCE = 25;
    private static final int STAGES = 10;
    private static final int ASKED = 1_000;
    private static final int TEN_YEARS = 3_650;

    /** The kernel counts the time of processes in hundredths of a second. */
    private static final double MS_A_TICK = 10;

    private static final List<String> TABLES =
            List.of("report", "report_block", "report_pair", "event", "event_revision");

    private final BareStore store;
    private final BlockIndex index;
    private final Reports reports;
    private final Reconciler reconciler;

    private ReconcileBench(BareStore store) {
        this.store = store;
        BareRooms rooms = new BareRooms(store);
        index = rooms.index;
        reports = rooms.reports;
        reconciler = rooms.reconciler;
    }

    public static void main(String[] arguments) throws Exception {
        int count = Integer.parseInt(arguments[0]);
        int days = arguments.length > 1 ? Integer.parseInt(arguments[1]) : TEN_YEARS;
        try (BareStore store = new BareStore()) {
            ReconcileBench bench = new ReconcileBench(store);
            bench.bringHome(count, new SyntheticReports(1, days));
            bench.tellBusy(count);
            bench.tell();
        }
    }

    private void bringHome(int count, SyntheticReports archive) {
        int done = 0;
        int stage = 1;
        int before = 0;
        long start = System.nanoTime();
        double longest = 0;
        while (done < count) {
            Map<String, List<SourcedReport>> batch = new LinkedHashMap<>();
            for (int i = 0; i < ARTICLES_AT_ONCE; i++) {
                List<SourcedReport> article = archive.article();
                batch.put(article.get(0).source().article(), article);
                done += article.size();
            }
            long begin = System.nanoTime();
            store.transaction(() -> {
                store.sql()
                        .batch(
                                "INSERT INTO article (id, revision, generation, state) VALUES (?, 1, 1, 'read')",
                                batch.keySet().stream()
                                        .map(id -> new Object[] {id})
                                        .toList());
                reconciler.replace(batch);
            });
            longest = Math.max(longest, (System.nanoTime() - begin) / 1e6);
            if (done >= (long) count * stage / STAGES) {
                System.out.printf(
                        Locale.ROOT,
                        "  %9d reports: %6.2f ms a report, longest batch %.0f ms%n",
                        done,
                        (System.nanoTime() - start) / 1e6 / (done - before),
                        longest);
                stage++;
                before = done;
                longest = 0;
                start = System.nanoTime();
            }
        }
    }

    /** On a busy machine the clock tells little, processor time tells more. */
    private void tellBusy(int count) throws IOException {
        int database = store.sql()
                .list("SELECT pg_backend_pid()", row -> row.getInt(1))
                .get(0);
        String stat = Files.readString(Path.of("/proc/" + database + "/stat"));
        String[] times = stat.substring(stat.lastIndexOf(')')).split(" ");
        double there = (Long.parseLong(times[12]) + Long.parseLong(times[13])) * MS_A_TICK;
        double here = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
        System.out.printf(
                Locale.ROOT,
                "  processor time a report: %.2f ms here, %.2f ms in the database%n",
                here / count,
                there / count);
    }

    private void tell() {
        List<Integer> candidates = candidates();
        System.out.printf(
                Locale.ROOT,
                "  candidates of a report: %.0f on the average, %d at most (of %d asked)%n",
                candidates.stream().mapToInt(Integer::intValue).average().orElse(0),
                candidates.stream().mapToInt(Integer::intValue).max().orElse(0),
                candidates.size());
        print("reports of the largest event", "SELECT max(n) FROM (SELECT count(*) n FROM report GROUP BY event) e");
        print("events", "SELECT count(*) FROM event WHERE document IS NOT NULL");
        TABLES.forEach(table -> print(
                table + ": rows, MB",
                "SELECT (SELECT count(*) FROM " + table + ") || ', ' || pg_total_relation_size('" + table
                        + "') / 1048576"));
    }

    private void print(String what, String query) {
        System.out.printf(
                "  %s: %s%n",
                what, store.sql().list(query, row -> row.getString(1)).get(0));
    }

    /** How many others share a part of a block with each of some reports. */
    private List<Integer> candidates() {
        List<UUID> ids = store.sql()
                .list("SELECT id FROM report ORDER BY id LIMIT ?", row -> row.getObject(1, UUID.class), ASKED);
        Map<UUID, List<BlockIndex.Place>> places = new HashMap<>();
        reports.of(ids).forEach(stored -> places.put(stored.id(), stored.places()));
        Map<BlockIndex.Place, BlockIndex.Part> parts =
                index.parts(places.values().stream().flatMap(Collection::stream).toList());
        Map<BlockIndex.Part, Set<UUID>> members = index.members(parts.values());
        List<Integer> counts = new ArrayList<>();
        places.forEach((id, of) -> {
            Set<UUID> others = new HashSet<>();
            of.forEach(place -> others.addAll(members.get(parts.get(place))));
            counts.add(others.size() - 1);
        });
        return counts;
    }
}
