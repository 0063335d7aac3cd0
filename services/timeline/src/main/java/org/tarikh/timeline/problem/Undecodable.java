package org.tarikh.timeline.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Answers addresses that cannot even be decoded, which no resource ever gets to see. */
@ApplicationScoped
class Undecodable {
    private final ObjectMapper json;

    Undecodable(ObjectMapper json) {
        this.json = json;
    }

    void answerOn(@Observes Router router) {
        router.errorHandler(400, this::answer);
    }

    private void answer(RoutingContext asked) {
        Problem problem = new Problem(Code.BAD_REQUEST, "The address is not percent-encoded as it must be");
        try {
            asked.response()
                    .setStatusCode(problem.code().status())
                    .putHeader("Content-Type", "application/problem+json")
                    .end(json.writeValueAsString(
                            ProblemBody.of(problem, asked.request().path())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem cannot be written", e);
        }
    }
}
