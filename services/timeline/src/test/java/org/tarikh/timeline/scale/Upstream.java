package org.tarikh.timeline.scale;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.plenty.Plenty;

/** Both feeds of an events service that has so many made-up events, each told once. */
final class Upstream implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final int[] told;
    private final HttpServer server;

    Upstream(int events) throws IOException {
        told = Plenty.inTime(events).toArray();
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.createContext(
                "/api/v1/events/changes",
                exchange -> answer(
                        exchange, (item, event) -> item.put("id", event.id().toString())
                                .put("deleted", false)
                                .putNull("mergedInto")
                                .set("event", JSON.valueToTree(event))));
        server.createContext(
                "/api/v1/events/revisions",
                exchange -> answer(
                        exchange, (item, event) -> item.put("event", event.id().toString())
                                .put("recorded", "2026-01-01T00:00:00Z")
                                .putNull("mergedInto")
                                .set("document", JSON.valueToTree(event))));
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange, BiConsumer<ObjectNode, Entry> told) throws IOException {
        int from = number(exchange, "after=", 0);
        int until = Math.min(this.told.length, from + number(exchange, "limit=", 100));
        ObjectNode batch = JSON.createObjectNode();
        ArrayNode items = batch.putArray("items");
        for (int i = from; i < until; i++) {
            Entry event = Plenty.event(this.told[i]);
            told.accept(items.addObject().put("revision", event.revision()), event);
        }
        byte[] content = JSON.writeValueAsBytes(batch.put("next", Integer.toString(until)));
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, content.length);
        exchange.getResponseBody().write(content);
        exchange.close();
    }

    private static int number(HttpExchange exchange, String parameter, int otherwise) {
        String query = exchange.getRequestURI().getQuery();
        int at = query == null ? -1 : query.indexOf(parameter);
        return at < 0
                ? otherwise
                : Integer.parseInt(query.substring(at + parameter.length()).split("&")[0]);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
