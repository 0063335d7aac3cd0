package org.tarikh.timeline.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.tarikh.timeline.live.Sightings;
import org.tarikh.timeline.live.Standing;
import org.tarikh.timeline.sharing.Fingerprint;

/**
 * Gives answers their entity tags when they are made: by the changes they knew where they answer a
 * {@linkplain Question question}, so that they can be judged and told again without being made again; other pages by
 * their bytes. Pages with forms have no tag, since they hold a token.
 *
 * <p>A tag is strong: it is given only where no change came while the answer was made. Files are written while they are
 * read, so theirs are weak, and they are not kept.
 */
class Tagging {
    private static final List<String> FORMS = List.of("/report", "/desk");
    private static final String ALWAYS_ASK_AGAIN = "no-cache, no-transform";

    /** After all others that add something to an answer. */
    private static final int LAST = 0;

    private final Sightings sightings;
    private final Freshness freshness;
    private final AnswerMemory memory;
    private final Packing packing;
    private final ObjectMapper json;

    Tagging(Sightings sightings, Freshness freshness, AnswerMemory memory, Packing packing, ObjectMapper json) {
        this.sightings = sightings;
        this.freshness = freshness;
        this.memory = memory;
        this.packing = packing;
        this.json = json;
    }

    /** What a cache has to know of an answer it goes on using. */
    static List<Map.Entry<String, String>> lasting(Question question, Tag tag) {
        Stream<Map.Entry<String, String>> always = Stream.of(
                Map.entry(HttpHeaders.ETAG, (question.file() ? "W/\"" : "\"") + tag + "\""),
                Map.entry(HttpHeaders.CACHE_CONTROL, ALWAYS_ASK_AGAIN));
        return question.api()
                ? always.toList()
                : Stream.concat(always, Stream.of(Map.entry(HttpHeaders.VARY, Variants.OF_PAGES)))
                        .toList();
    }

    @ServerResponseFilter(priority = LAST)
    void tag(ContainerRequestContext request, ContainerResponseContext answer, RoutingContext exchange) {
        boolean reads = request.getMethod().equals(HttpMethod.GET)
                || request.getMethod().equals(HttpMethod.HEAD);
        if (answer.getStatus() != Response.Status.OK.getStatusCode() || !reads) {
            return;
        }
        Optional<Recall.Open> open = Recall.Open.of(exchange);
        if (open.isPresent()) {
            Question question = open.get().question();
            Standing before = open.get().before();
            if (question.file()) {
                answer.getHeaders()
                        .putSingle(
                                HttpHeaders.ETAG,
                                new EntityTag(freshness.tag(question, before).toString(), true));
            } else if (sightings.now().equals(before)) {
                Tag tag = freshness.tag(question, before);
                answer.getHeaders().putSingle(HttpHeaders.ETAG, new EntityTag(tag.toString()));
                finish(answer, exchange, question, tag);
            }
        } else if (answer.getEntity() instanceof String page
                && isPage(answer)
                && FORMS.stream().noneMatch(request.getUriInfo().getPath()::startsWith)) {
            EntityTag tag = new EntityTag(Fingerprint.of(page));
            answer.getHeaders().putSingle(HttpHeaders.ETAG, tag);
            if (holds(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
                answer.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
                answer.setEntity(null);
            }
        }
    }

    /** Writes an answer out and packs it, once for all whom it will be told to. */
    private void finish(ContainerResponseContext answer, RoutingContext exchange, Question question, Tag tag) {
        MediaType type = (answer.getEntity() instanceof String
                        ? answer.getMediaType()
                        : MediaType.APPLICATION_JSON_TYPE)
                .withCharset(StandardCharsets.UTF_8.name());
        answer.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, type);
        String coding = Packing.coding(exchange);
        byte[] content = written(answer.getEntity());
        if (coding != null && packing.packs(type.toString())) {
            content = packing.packed(content, coding);
            answer.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, coding);
        }
        answer.setEntity(content);
        if (!answer.getHeaders().containsKey(HttpHeaders.SET_COOKIE)) {
            List<Map.Entry<String, String>> headers = new ArrayList<>();
            answer.getStringHeaders()
                    .forEach((name, values) -> values.forEach(value -> headers.add(Map.entry(name, value))));
            memory.keep(question, coding, new Finished(answer.getStatus(), tag, headers, Buffer.buffer(content)));
        }
    }

    private byte[] written(Object answer) {
        try {
            return answer instanceof String page
                    ? page.getBytes(StandardCharsets.UTF_8)
                    : json.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer cannot be written", e);
        }
    }

    private static boolean isPage(ContainerResponseContext answer) {
        return answer.getMediaType() != null && answer.getMediaType().isCompatible(MediaType.TEXT_HTML_TYPE);
    }

    private static boolean holds(String held, EntityTag tag) {
        return held != null
                && Stream.of(held.split(","))
                        .map(String::strip)
                        .anyMatch(each -> each.equals("\"" + tag.getValue() + "\""));
    }
}
