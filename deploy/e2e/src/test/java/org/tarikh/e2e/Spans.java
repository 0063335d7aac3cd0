package org.tarikh.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes traces as an OpenTelemetry collector would (OTLP over HTTP, in protobuf) and keeps their spans. */
final class Spans implements AutoCloseable {
    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED_32 = 5;

    private final HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    private final List<Span> spans = new CopyOnWriteArrayList<>();

    /** @param trace its id in hexadecimal digits */
    record Span(String service, String trace, String name) {}

    /** What a field of a message holds; only those with bytes are of interest here. */
    private interface Field {
        void of(int number, ByteBuffer bytes);
    }

    Spans() throws IOException {
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<Span> ofTrace(String trace) {
        return spans.stream().filter(span -> span.trace().equals(trace)).toList();
    }

    List<Span> all() {
        return List.copyOf(spans);
    }

    private void take(HttpExchange exchange) throws IOException {
        ByteBuffer request = ByteBuffer.wrap(exchange.getRequestBody().readAllBytes());
        fields(request, (number, resourceSpans) -> resource(resourceSpans));
        exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    private void resource(ByteBuffer resourceSpans) {
        String[] service = {"?"};
        fields(resourceSpans.duplicate(), (number, resource) -> {
            if (number == 1) {
                fields(resource, (of, attribute) -> {
                    String[] pair = {"", ""};
                    fields(attribute, (part, value) -> {
                        if (part == 1) {
                            pair[0] = text(value);
                        } else {
                            fields(value, (type, string) -> pair[1] = text(string));
                        }
                    });
                    if (pair[0].equals("service.name")) {
                        service[0] = pair[1];
                    }
                });
            }
        });
        fields(resourceSpans, (number, scopeSpans) -> {
            if (number == 2) {
                fields(scopeSpans, (of, span) -> {
                    if (of == 2) {
                        span(service[0], span);
                    }
                });
            }
        });
    }

    private void span(String service, ByteBuffer span) {
        String[] told = {"", ""};
        fields(span, (number, value) -> {
            if (number == 1) {
                byte[] id = new byte[value.remaining()];
                value.get(id);
                told[0] = HexFormat.of().formatHex(id);
            } else if (number == 5) {
                told[1] = text(value);
            }
        });
        spans.add(new Span(service, told[0], told[1]));
    }

    private static void fields(ByteBuffer message, Field each) {
        while (message.hasRemaining()) {
            long tag = varint(message);
            switch ((int) (tag & 7)) {
                case VARINT -> varint(message);
                case FIXED_64 -> message.position(message.position() + 8);
                case FIXED_32 -> message.position(message.position() + 4);
                case BYTES -> {
                    int length = (int) varint(message);
                    each.of((int) (tag >>> 3), message.slice(message.position(), length));
                    message.position(message.position() + length);
                }
                default -> throw new IllegalArgumentException("No such type of field: " + tag);
            }
        }
    }

    private static long varint(ByteBuffer message) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = message.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    private static String text(ByteBuffer bytes) {
        return StandardCharsets.UTF_8.decode(bytes).toString();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
