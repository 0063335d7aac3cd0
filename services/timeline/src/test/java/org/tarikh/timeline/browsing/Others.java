package org.tarikh.timeline.browsing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.plenty.Plenty;

/** The same events as others draw them, each on the plainest page that its documentation shows, packed on the way. */
final class Others implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String TIMELINEJS =
            """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>TimelineJS3</title>
            <link rel="stylesheet" href="/timelinejs/dist/css/timeline.css"></head>
            <body><div id="timeline" style="width:100%;height:600px"></div>
            <script src="/timelinejs/dist/js/timeline.js"></script>
            <script>new TL.Timeline("timeline", "/timelinejs.json", {start_at_end: false})</script></body></html>
            """;

    private static final String VIS =
            """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>vis-timeline</title>
            <link rel="stylesheet" href="/vis-timeline/styles/vis-timeline-graph2d.min.css"></head>
            <body><div id="timeline"></div>
            <script src="/vis-timeline/standalone/umd/vis-timeline-graph2d.min.js"></script>
            <script>fetch("/vis.json").then((answer) => answer.json()).then((items) =>
              new vis.Timeline(document.getElementById("timeline"), new vis.DataSet(items), {height: "600px"}))</script>
            </body></html>
            """;

    private final Path packages;
    private final HttpServer server;
    private final Map<String, byte[]> made;

    /** @param packages a folder with the unpacked npm packages {@code timelinejs} and {@code vis-timeline} */
    Others(Path packages, int events) throws IOException {
        this.packages = packages.toRealPath();
        made = Map.of(
                "/timelinejs.html", TIMELINEJS.getBytes(StandardCharsets.UTF_8),
                "/vis.html", VIS.getBytes(StandardCharsets.UTF_8),
                "/timelinejs.json", JSON.writeValueAsBytes(slides(events)),
                "/vis.json", JSON.writeValueAsBytes(items(events)));
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.start();
    }

    URI at(String page) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + page);
    }

    private static Map<String, Object> slides(int events) {
        List<Object> slides = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            Entry entry = Plenty.event(i);
            slides.add(Map.of(
                    "unique_id", "e" + i,
                    "start_date",
                            Map.of(
                                    "year", entry.date().start().getYear(),
                                    "month", entry.date().start().getMonthValue(),
                                    "day", entry.date().start().getDayOfMonth()),
                    "text",
                            Map.of(
                                    "headline", entry.title(),
                                    "text", entry.evidence().get(0).quote().exact())));
        }
        return Map.of("events", slides);
    }

    private static List<Object> items(int events) {
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            Entry entry = Plenty.event(i);
            items.add(Map.of(
                    "id",
                    i,
                    "content",
                    entry.title(),
                    "start",
                    entry.date().start().toString()));
        }
        return items;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] content = made.get(path);
        Path file = packages.resolve(path.substring(1)).normalize();
        if (content == null && file.startsWith(packages) && Files.isRegularFile(file)) {
            content = Files.readAllBytes(file);
        }
        if (content == null) {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
            return;
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        exchange.getResponseHeaders().set("Content-Type", type(path));
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        exchange.sendResponseHeaders(200, packed.size());
        exchange.getResponseBody().write(packed.toByteArray());
        exchange.close();
    }

    private static String type(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "html" -> "text/html; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "json" -> "application/json";
            case "svg" -> "image/svg+xml";
            default -> "application/octet-stream";
        };
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
