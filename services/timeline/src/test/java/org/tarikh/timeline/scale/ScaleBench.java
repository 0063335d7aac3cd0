package org.tarikh.timeline.scale;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.tarikh.timeline.plenty.Peers;
import org.tarikh.timeline.plenty.Plenty;
import org.tarikh.timeline.plenty.Service;
import org.tarikh.timeline.plenty.Store;

/** Times the questions of readers and programs, one after the other, over stores of several sizes. */
public final class ScaleBench {
    private static final int ASKED = 200;
    private static final int SELDOM = 20;
    private static final int WARM = 300;
    private static final String API = "api/v1/chronology";
    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(15);

    /** So that each question is answered anew. */
    private static final Map<String, String> NOTHING_KEPT = Map.of("TARIKH_WEB_KEPT_ANSWERS", "0");

    /** A question whose values differ each time it is asked. */
    private record Question(String name, int times, boolean changed, Function<Random, String> address) {}

    private static final List<Question> QUESTIONS = List.of(
            often("page_first", any -> API + "?limit=50"),
            often("page_filtered", any -> API + "?limit=50&" + narrowed(any)),
            often("page_combined", any -> API + "?limit=50&" + combined(any)),
            often("page_deep", any -> API + "?limit=50&to=" + Plenty.day(any)),
            often("page_by_words", any -> API + "?limit=50&q=" + words(any)),
            changed("density_year", any -> API + "/density?bucket=year"),
            changed("density_month", any -> API + "/density?bucket=month"),
            changed("density_week", any -> API + "/density?bucket=week"),
            changed("density_day", any -> API + "/density?bucket=day"),
            often("density_hour", any -> {
                LocalDate day = Plenty.day(any);
                return API + "/density?bucket=hour&from=" + day + "&to=" + day.plusDays(6);
            }),
            changed("density_filtered", any -> API + "/density?bucket=month&" + narrowed(any)),
            seldom("density_combined", any -> API + "/density?bucket=month&" + combined(any)),
            changed("facets", any -> API + "/facets"),
            changed("facets_filtered", any -> API + "/facets?" + narrowed(any)),
            seldom("facets_combined", any -> API + "/facets?" + combined(any)),
            seldom("facets_by_words", any -> API + "/facets?q=" + words(any)),
            often("html_first", any -> ""),
            seldom("html_first_changed", any -> ""),
            seldom("html_filtered", any -> "?" + narrowed(any)),
            seldom("html_combined", any -> "?" + combined(any)),
            seldom("html_actor", any -> "actors/actor-" + Plenty.few(200, any)),
            seldom("html_place", any -> "places/land.province-" + Plenty.few(34, any)),
            seldom("html_map", any -> "map"),
            seldom("html_threads", any -> "threads"));

    private ScaleBench() {}

    /** @param arguments the packaged service's jar, then how many entries, once or more */
    public static void main(String[] arguments) throws Exception {
        for (String entries : Arrays.asList(arguments).subList(1, arguments.length)) {
            over(Path.of(arguments[0]), Integer.parseInt(entries));
        }
    }

    private static void over(Path jar, int entries) throws Exception {
        long start = System.nanoTime();
        try (Store store = Store.open(entries);
                Connection connection = store.connection();
                Peers peers = new Peers()) {
            tell(entries, "filling", (System.nanoTime() - start) / 1e9, "s");
            try (Service service = Service.over(store.database(), peers.address(), jar, NOTHING_KEPT)) {
                for (int i = 0; i < WARM; i++) {
                    service.status(API + "?limit=50&" + narrowed(new Random(i)));
                }
                for (Question question : QUESTIONS) {
                    ask(service, connection, entries, question);
                }
                for (String form : List.of("csv", "ndjson", "geojson", "ics")) {
                    export(service, entries, form);
                }
            }
            try (Service service = Service.over(store.database(), peers.address(), jar)) {
                Rates.tell(entries, service.home());
            }
        }
    }

    /** Reads a file of all entries, for some seconds at most, and looks meanwhile how much of the heap is taken. */
    private static void export(Service service, int entries, String form) throws Exception {
        byte[] piece = new byte[1 << 16];
        long start = System.nanoTime();
        long looked = start;
        long bytes = 0;
        double heap = 0;
        try (InputStream file = service.read(API + "/export." + form)) {
            for (int read = file.read(piece); read >= 0; read = file.read(piece)) {
                bytes += read;
                long now = System.nanoTime();
                if (now - looked > LOOK) {
                    heap = Math.max(heap, service.heap());
                    looked = now;
                }
                if (now - start > LONGEST) {
                    break;
                }
            }
        }
        tell(entries, "export_" + form, bytes / 1e6 / ((System.nanoTime() - start) / 1e9), "MB/s");
        tell(entries, "export_" + form + "_heap", Math.max(heap, service.heap()) / 1e6, "MB");
    }

    private static void ask(Service service, Connection connection, int entries, Question question) throws Exception {
        Random any = new Random(question.name().hashCode());
        double[] took = new double[question.times()];
        for (int i = -1; i < took.length; i++) {
            if (question.changed()) {
                change(connection);
            }
            String address = question.address().apply(any);
            long start = System.nanoTime();
            int status = service.status(address);
            double millis = (System.nanoTime() - start) / 1e6;
            if (status != 200) {
                throw new IOException(address + " was answered with " + status);
            }
            if (i >= 0) {
                took[i] = millis;
            }
        }
        Arrays.sort(took);
        tell(entries, question.name() + "_p50", took[took.length / 2], "ms");
        tell(entries, question.name() + "_p99", took[(int) Math.ceil(took.length * 0.99) - 1], "ms");
    }

    /** Lets the chronology change, so that nothing counted before may be told again. */
    private static void change(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("INSERT INTO entry_change (id, revision, before_revision, before, after)"
                    + " VALUES (gen_random_uuid(), 1, NULL, NULL, '{}')");
        }
    }

    private static Question often(String name, Function<Random, String> address) {
        return new Question(name, ASKED, false, address);
    }

    /** Asked right after a change each time. */
    private static Question changed(String name, Function<Random, String> address) {
        return new Question(name, ASKED, true, address);
    }

    private static Question seldom(String name, Function<Random, String> address) {
        return new Question(name, SELDOM, true, address);
    }

    private static String narrowed(Random any) {
        return switch (any.nextInt(6)) {
            case 0 -> "actor=actor-" + Plenty.few(200, any);
            case 1 -> "place=land.province-" + Plenty.few(34, any);
            case 2 -> "type=" + (any.nextBoolean() ? "CONSULT" : "ASSAULT");
            case 3 -> "status=" + (any.nextBoolean() ? "disputed" : "confirmed");
            case 4 -> "publisher=Outlet+" + (1 + Plenty.few(40, any));
            default -> "kind=" + (any.nextBoolean() ? "move" : "incident");
        };
    }

    private static String combined(Random any) {
        return switch (any.nextInt(4)) {
            case 0 ->
                "kind=incident&actor=actor-" + Plenty.few(200, any) + "&place=land.province-" + Plenty.few(34, any);
            case 1 -> "status=disputed&actor=actor-" + Plenty.few(200, any) + "&from=" + Plenty.day(any);
            case 2 ->
                "type=ASSAULT&type=-CONSULT&place=land.province-" + Plenty.few(34, any) + "&to=" + Plenty.day(any);
            default -> "minImportance=3&publisher=Outlet+" + (1 + Plenty.few(40, any)) + "&kind=incident";
        };
    }

    private static String words(Random any) {
        return List.of("ambush", "earthquake", "convoy", "delegations", "floods")
                        .get(any.nextInt(5)) + "+town+" + (1 + any.nextInt(20));
    }

    private static void tell(int entries, String name, double figure, String unit) {
        System.out.printf(Locale.ROOT, "scale_%d_%s %.1f %s%n", entries, name, figure, unit);
    }
}
