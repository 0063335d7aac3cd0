package org.tarikh.timeline.web;

import io.netty.handler.codec.compression.CompressionOptions;
import io.netty.handler.codec.compression.StandardCompressionOptions;
import io.netty.handler.codec.http.HttpContentCompressor;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells answers that travel packed from those that do not: a strong tag stands for one sequence of bytes (RFC 9110,
 * 8.8.3.3), and the server packs an answer after everybody else has seen it. What is packed as {@code gzip} has the tag
 * of the answer with {@code -gzip} at its end; given back with a request for the same coding the end is taken off again.
 */
@ApplicationScoped
class Packing {
    private final Coding coding;
    private final Set<String> packed;

    Packing(
            @ConfigProperty(name = "quarkus.http.compressors") List<String> codings,
            @ConfigProperty(name = "quarkus.http.compress-media-types") List<String> types) {
        this.coding = new Coding(codings);
        this.packed = Set.copyOf(types);
    }

    void attend(@Observes Filters filters) {
        filters.register(this::attend, Turn.PACKING);
    }

    private void attend(RoutingContext exchange) {
        Optional<String> coded = coding.of(exchange.request().headers().getAll(HttpHeaders.ACCEPT_ENCODING));
        MultiMap asked = exchange.request().headers();
        String held = asked.get(HttpHeaders.IF_NONE_MATCH);
        String path = exchange.request().path();
        if (held != null && coded.isPresent() && !isPicture(path)) {
            asked.set(HttpHeaders.IF_NONE_MATCH, unpacked(held, "-" + coded.get() + "\""));
        }
        exchange.addHeadersEndHandler(done -> {
            MultiMap answer = exchange.response().headers();
            if (packs(answer.get(HttpHeaders.CONTENT_TYPE), path)) {
                String varies = answer.get(HttpHeaders.VARY);
                answer.set(HttpHeaders.VARY, varies == null ? "Accept-Encoding" : varies + ", Accept-Encoding");
                String tag = answer.get(HttpHeaders.ETAG);
                if (tag != null && coded.isPresent()) {
                    answer.set(HttpHeaders.ETAG, tag.replaceFirst("\"$", "-" + coded.get() + "\""));
                }
            }
        });
        exchange.next();
    }

    /** Whether an answer of a type is packed; one without content is like the one it stands for, known by its address. */
    private boolean packs(String type, String path) {
        return type == null ? !isPicture(path) : packed.contains(type.split(";")[0].strip());
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

    /** Chooses the coding of an answer as the server does when it packs it. */
    private static final class Coding extends HttpContentCompressor {
        Coding(List<String> codings) {
            super(codings.stream().map(Coding::options).toArray(CompressionOptions[]::new));
        }

        private static CompressionOptions options(String coding) {
            return switch (coding) {
                case "br" -> StandardCompressionOptions.brotli();
                case "gzip" -> StandardCompressionOptions.gzip();
                case "deflate" -> StandardCompressionOptions.deflate();
                default -> throw new IllegalArgumentException("Answers cannot be packed as " + coding);
            };
        }

        Optional<String> of(List<String> accepted) {
            return accepted.isEmpty()
                    ? Optional.empty()
                    : Optional.ofNullable(determineEncoding(String.join(",", accepted)));
        }
    }
}
