package org.tarikh.events.vocabulary;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The enumerations over HTTP. */
@Path("/api/v1/vocabulary")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "vocabulary", description = "Every enumeration with its labels")
public class VocabularyResource {
    private final Vocabulary vocabulary;

    VocabularyResource(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @GET
    @Operation(
            operationId = "getVocabulary",
            summary = "Get every enumeration",
            description = "The values of each enumeration with their labels in English, Dari and Pashto.")
    @APIResponse(responseCode = "200", description = "The enumerations by name")
    public Map<String, List<Vocabulary.Term>> get() {
        return vocabulary.sets();
    }
}
