package org.tarikh.timeline.plenty;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Says what an actor and a place are called, as the events service would; of everything else it knows nothing. */
public final class Peers implements AutoCloseable {
    private static final String ACTOR =
            """
            {"id": "%s", "name": "Party", "kind": "armed-group", "sector": ["REB"], "country": "AF", "parent": null,
             "role": null, "from": null, "to": null, "aliases": [], "names": {"fa": null, "ps": null}, "events": 1}
            """;
    private static final String PLACE =
            """
            {"id": "%s", "name": "Province", "kind": "admin1", "parent": null, "country": "AF", "iso3166_2": null,
             "lat": 34.2, "lon": 62.2, "aliases": [], "names": {"fa": null, "ps": null}, "events": 1}
            """;

    private final HttpServer server;

    public Peers() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> answer(exchange, 404, "{}"));
        server.createContext("/api/v1/actors/", exchange -> answer(exchange, 200, ACTOR.formatted(last(exchange))));
        server.createContext("/api/v1/places/", exchange -> answer(exchange, 200, PLACE.formatted(last(exchange))));
        server.createContext("/api/v1/figures", exchange -> answer(exchange, 200, "{\"items\": [], \"next\": null}"));
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static String last(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] content = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, content.length);
        exchange.getResponseBody().write(content);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
