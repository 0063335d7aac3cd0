package org.tarikh.timeline.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.tarikh.timeline.live.Sightings;
import org.tarikh.timeline.live.Standing;
import org.tarikh.timeline.reads.Reads;

/**
 * Answers what has not changed before anything is made: 304 where the client holds what still stands, else the finished
 * answer where one is kept that does. Where that is known without a look at the database, it is answered at once by the
 * thread that took the request; else a worker looks first how far the chronology has come and what changed on the way.
 */
@ApplicationScoped
class Recall {
    private static final Logger LOG = Logger.getLogger(Recall.class);

    private final Sightings sightings;
    private final Freshness freshness;
    private final AnswerMemory memory;
    private final Reads reads;

    Recall(Sightings sightings, Freshness freshness, AnswerMemory memory, Reads reads) {
        this.sightings = sightings;
        this.freshness = freshness;
        this.memory = memory;
        this.reads = reads;
    }

    /**
     * A question that had to be passed on, and how far the chronology had come before anything was read for its answer.
     */
    record Open(Question question, Standing before) {
        private static final String KEY = Open.class.getName();

        static Optional<Open> of(RoutingContext exchange) {
            return Optional.ofNullable(exchange.get(KEY));
        }
    }

    void attend(@Observes Filters filters) {
        filters.register(this::attend, Turn.RECALL);
    }

    private void attend(RoutingContext exchange) {
        Optional<Question> question = Question.of(exchange);
        if (question.isEmpty()) {
            exchange.next();
            return;
        }
        Optional<Finished> known = sightings
                .remembered()
                .filter(standing -> !aheadOf(standing, exchange))
                .flatMap(standing -> recalled(
                        exchange,
                        question.get(),
                        standing,
                        (position, filters, now) -> sightings.surelyUnchanged(filters, position, now)));
        if (known.isPresent()) {
            known.get().tell(exchange);
        } else {
            look(exchange, question.get());
        }
    }

    private void look(RoutingContext exchange, Question question) {
        exchange.request().pause();
        exchange.vertx()
                .executeBlocking(() -> lookedUp(exchange, question), false)
                .onSuccess(found -> found.ifPresentOrElse(answer -> answer.tell(exchange), () -> pass(exchange)))
                .onFailure(failure -> {
                    LOG.debug("What changed cannot be looked up; whoever answers will say so", failure);
                    pass(exchange);
                });
    }

    private static void pass(RoutingContext exchange) {
        exchange.request().resume();
        exchange.next();
    }

    private Optional<Finished> lookedUp(RoutingContext exchange, Question question) {
        Standing standing = sightings.lately();
        if (!reads.fromPrimary() && aheadOf(standing, exchange)) {
            reads.insist();
            standing = sightings.lately();
        }
        Optional<Finished> found = recalled(
                exchange, question, standing, (position, filters, now) -> !sightings.changed(filters, position, now));
        if (found.isEmpty()) {
            exchange.put(Open.KEY, new Open(question, sightings.now()));
        }
        return found;
    }

    /** Whether the client has been told of more than that, by another replica or from the primary. */
    private static boolean aheadOf(Standing standing, RoutingContext exchange) {
        return held(exchange).anyMatch(tag -> tag.position() > standing.newest());
    }

    private static Stream<Tag> held(RoutingContext exchange) {
        return Tag.of(exchange.request().headers().get(HttpHeaders.IF_NONE_MATCH));
    }

    private Optional<Finished> recalled(
            RoutingContext exchange, Question question, Standing standing, Freshness.Unchanged unchanged) {
        Optional<Finished> kept = memory.of(question, Packing.coding(exchange));
        List<Tag> held = held(exchange).toList();
        if (held.isEmpty() && kept.isEmpty()) {
            return Optional.empty();
        }
        Stream<Tag> tags = Stream.concat(held.stream(), kept.stream().map(Finished::tag));
        return freshness
                .good(question, tags, standing, unchanged)
                .map(tag -> held.contains(tag) ? Finished.unchanged(question, tag) : kept.orElseThrow());
    }
}
