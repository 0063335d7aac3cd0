package org.tarikh.timeline.web;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;

/**
 * An answer that can be told again as it is: what it says of itself, and its content as it travels.
 *
 * @param tag what it stands by
 * @param headers those that go with the content, not those that go with who asks
 * @param content null for one without
 */
record Finished(int status, Tag tag, List<Map.Entry<String, String>> headers, Buffer content) {
    /** About as much memory as an object and its place in a map take besides what it holds. */
    private static final int FRAME = 300;

    static Finished unchanged(Question question, Tag tag) {
        return new Finished(304, tag, Tagging.lasting(question, tag), null);
    }

    /** How much memory it takes, in bytes. */
    int bytes() {
        int words = headers.stream()
                .mapToInt(header -> header.getKey().length() + header.getValue().length())
                .sum();
        return FRAME + 2 * words + (content == null ? 0 : content.length());
    }

    void tell(RoutingContext exchange) {
        HttpServerResponse response = exchange.response();
        MultiMap answer = response.headers();
        headers.forEach(header -> answer.remove(header.getKey()));
        headers.forEach(header -> answer.add(header.getKey(), header.getValue()));
        response.setStatusCode(status);
        if (content == null) {
            response.end();
        } else if (exchange.request().method().equals(HttpMethod.HEAD)) {
            answer.set(HttpHeaders.CONTENT_LENGTH, Integer.toString(content.length()));
            response.end();
        } else {
            response.end(content);
        }
    }
}
