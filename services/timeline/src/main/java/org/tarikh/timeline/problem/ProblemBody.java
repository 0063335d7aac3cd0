package org.tarikh.timeline.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A problem as it is written (RFC 9457). */
@Schema(name = "Problem", description = "Why a request was refused (RFC 9457)")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemBody(
        @Schema(examples = "urn:tarikh:problem:timeline.bad-parameter") String type,
        @Schema(examples = "A query parameter is not as it must be") String title,
        @Schema(examples = "400") int status,
        @Schema(examples = "limit must be a whole number from 1 to 200") String detail,
        @Schema(examples = "/api/v1/chronology") String instance,
        @Schema(examples = "timeline.bad-parameter") String code,
        List<Violation> violations) {

    /** The media type it is written in. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** Whether programs ask there rather than people. */
    public static boolean toldAt(String path) {
        return path.startsWith("/api/") || path.equals("/oembed");
    }

    public static ProblemBody of(Problem problem, String instance) {
        return new ProblemBody(
                "urn:tarikh:problem:" + problem.code(),
                problem.code().title(),
                problem.code().status(),
                problem.getMessage(),
                instance,
                problem.code().toString(),
                problem.violations());
    }
}
