package org.tarikh.events.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A problem as RFC 9457 writes it. */
@Schema(name = "Problem", description = "An error as RFC 9457 writes it")
public record ProblemBody(
        @Schema(examples = "urn:tarikh:problem:events.event-not-found") String type,
        @Schema(examples = "There is no such event") String title,
        @Schema(examples = "404") int status,
        @Schema(examples = "No event has the id 0199b0c2-0000-7000-8000-000000000001.") String detail,
        @Schema(examples = "/api/v1/events/0199b0c2-0000-7000-8000-000000000001") String instance,
        @Schema(examples = "events.event-not-found") String code,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Violation> violations) {
    public static final String MEDIA_TYPE = "application/problem+json";

    static ProblemBody of(Code code, String detail, String instance, List<Violation> violations) {
        return new ProblemBody(
                "urn:tarikh:problem:" + code.text(),
                code.title(),
                code.status(),
                detail,
                instance,
                code.text(),
                violations);
    }
}
