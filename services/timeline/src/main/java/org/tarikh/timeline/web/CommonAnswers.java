package org.tarikh.timeline.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Documents what any read of the API may be answered, whatever it reads. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class CommonAnswers implements OASFilter {
    private static final String UNCHANGED = "304";
    private static final String TOO_MANY = "429";

    /** Addresses whose answers are never taken for unchanged. */
    private static final Set<String> ALWAYS_NEW =
            Set.of("/api/v1/chronology/stream", "/api/v1/chronology/changes", "/api/v1/status");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents()
                .addResponse("Unchanged", answer("What If-None-Match names has not changed"))
                .addResponse("TooManyRequests", tooMany());
        document.getPaths().getPathItems().forEach(CommonAnswers::tell);
    }

    private static void tell(String path, PathItem item) {
        Operation read = item.getGET();
        if (read == null) {
            return;
        }
        if (!ALWAYS_NEW.contains(path) && read.getResponses().getAPIResponse(UNCHANGED) == null) {
            read.getResponses().addAPIResponse(UNCHANGED, reference("Unchanged"));
        }
        read.getResponses().addAPIResponse(TOO_MANY, reference("TooManyRequests"));
    }

    private static APIResponse tooMany() {
        MediaType problem =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
        return answer("More was asked for than one address may ask in a minute; RateLimit-Policy says how much that is")
                .addHeader("Retry-After", header("Seconds until the next may be asked for", "2"))
                .addHeader(
                        "RateLimit",
                        header("What is left, and in how many seconds it will be whole again", "\"api\";r=0;t=60"))
                .content(OASFactory.createContent().addMediaType("application/problem+json", problem));
    }

    private static Header header(String description, String example) {
        Schema text = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
        return OASFactory.createHeader().description(description).schema(text).example(example);
    }

    private static APIResponse answer(String description) {
        return OASFactory.createAPIResponse().description(description);
    }

    private static APIResponse reference(String name) {
        return OASFactory.createAPIResponse().ref("#/components/responses/" + name);
    }
}
