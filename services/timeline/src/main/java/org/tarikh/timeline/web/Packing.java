package org.tarikh.timeline.web;

import com.aayushatharva.brotli4j.encoder.Encoder;
import io.netty.handler.codec.compression.CompressionOptions;
import io.netty.handler.codec.compression.StandardCompressionOptions;
import io.netty.handler.codec.http.HttpContentCompressor;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells answers that travel packed from those that do not: a strong tag stands for one sequence of bytes (RFC 9110,
 * 8.8.3.3), and the server packs an answer after everybody else has seen it. What is packed as {@code gzip} has the tag
 * of the answer with {@code -gzip} at its end; given back with a request for the same coding the end is taken off again.
 */
@ApplicationScoped
class Packing {
    private static final String CODING = Packing.class.getName();
    private static final List<String> PREFERRED = List.of("br", "gzip");
    private static final int NOT_MODIFIED = 304;

    /** As tightly as the server packs what it packs itself: tighter takes longer than the way of what is saved. */
    private static final int BROTLI_QUALITY = 4;

    private final Server server;
    private final List<String> offered;
    private final Set<String> packed;

    Packing(
            @ConfigProperty(name = "quarkus.http.compressors") List<String> codings,
            @ConfigProperty(name = "quarkus.http.compress-media-types") List<String> types) {
        this.server = new Server(codings);
        this.offered = PREFERRED.stream().filter(codings::contains).toList();
        this.packed = Set.copyOf(types);
    }

    void attend(@Observes Filters filters) {
        filters.register(this::attend, Turn.PACKING);
    }

    /** The coding in which what can be packed will travel; null for none. */
    static String coding(RoutingContext exchange) {
        return exchange.get(CODING);
    }

    /** Packs a text, in one of the codings of the server. */
    byte[] packed(byte[] content, String coding) {
        try {
            if (coding.equals("br")) {
                return Encoder.compress(content, new Encoder.Parameters().setQuality(BROTLI_QUALITY));
            }
            ByteArrayOutputStream packed = new ByteArrayOutputStream(content.length / 4);
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(content);
            }
            return packed.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void attend(RoutingContext exchange) {
        String path = exchange.request().path();
        List<String> accepted = exchange.request().headers().getAll(HttpHeaders.ACCEPT_ENCODING);
        String coded = isPicture(path) ? null : Codings.of(accepted).best(offered);
        exchange.put(CODING, coded);
        MultiMap asked = exchange.request().headers();
        String held = asked.get(HttpHeaders.IF_NONE_MATCH);
        if (held != null && coded != null) {
            asked.set(HttpHeaders.IF_NONE_MATCH, unpacked(held, "-" + coded + "\""));
        }
        exchange.addHeadersEndHandler(done -> {
            MultiMap answer = exchange.response().headers();
            // One without content is like the one it stands for, known by its address.
            String type = answer.get(HttpHeaders.CONTENT_TYPE);
            if (type == null ? !isPicture(path) : packs(type)) {
                vary(answer);
                boolean empty = exchange.response().getStatusCode() == NOT_MODIFIED;
                mark(answer, empty ? coded : travelling(answer, coded, accepted));
            }
        });
        exchange.next();
    }

    private static void vary(MultiMap answer) {
        String varies = answer.get(HttpHeaders.VARY);
        // Files of the class path say so already, in their own letters.
        boolean said = varies == null || varies.equalsIgnoreCase("Accept-Encoding");
        answer.set(HttpHeaders.VARY, said ? "Accept-Encoding" : varies + ", Accept-Encoding");
    }

    private static void mark(MultiMap answer, String coding) {
        String tag = answer.get(HttpHeaders.ETAG);
        if (tag != null && coding != null) {
            answer.set(HttpHeaders.ETAG, tag.substring(0, tag.length() - 1) + "-" + coding + "\"");
        }
    }

    /**
     * The coding in which an answer travels. What is not packed yet the server packs as it likes: where it would take
     * another coding than the client wants, it is kept from packing.
     */
    private String travelling(MultiMap answer, String coded, List<String> accepted) {
        boolean packed = coded != null && coded.equals(answer.get(HttpHeaders.CONTENT_ENCODING));
        String packing = accepted.isEmpty() ? null : server.choice(accepted);
        if (packed || Objects.equals(coded, packing)) {
            return coded;
        }
        answer.set(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
        return null;
    }

    /** Whether answers of a type travel packed. */
    boolean packs(String type) {
        int end = type.indexOf(';');
        return packed.contains((end < 0 ? type : type.substring(0, end)).strip());
    }

    private static boolean isPicture(String path) {
        return path.endsWith(".png");
    }

    /** The tags of answers in the coding asked for, without its mark; those in other codings stand for other answers. */
    private static String unpacked(String held, String mark) {
        return Arrays.stream(held.split(","))
                .map(String::strip)
                .filter(tag -> tag.equals("*") || tag.endsWith(mark))
                .map(tag -> tag.endsWith(mark) ? tag.substring(0, tag.length() - mark.length()) + "\"" : tag)
                .collect(Collectors.joining(", "));
    }

    /** Chooses as the server does, which takes no notice of a weight of 0 beside others. */
    private static final class Server extends HttpContentCompressor {
        Server(List<String> codings) {
            super(codings.stream().map(Server::options).toArray(CompressionOptions[]::new));
        }

        private static CompressionOptions options(String coding) {
            return switch (coding) {
                case "br" -> StandardCompressionOptions.brotli();
                case "gzip" -> StandardCompressionOptions.gzip();
                default -> throw new IllegalArgumentException("Answers cannot be packed as " + coding);
            };
        }

        String choice(List<String> accepted) {
            return determineEncoding(String.join(",", accepted));
        }
    }
}
