package org.tarikh.sources.retrieval;

import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a revision was had from the web, as clients see it. */
@Schema(name = "Retrieval", description = "How a revision was had from the web")
public record RetrievalView(
        @Schema(description = "The address asked for", examples = "https://example.org/2025/09/22/attack") String asked,
        @Schema(
                        description = "The address that answered, after redirects",
                        examples = "https://www.example.org/2025/09/22/attack")
                String address,
        Instant at,
        @Schema(examples = "200") int status,
        @Schema(description = "Some of the answer's headers, by name in lower case") Map<String, String> headers,
        @Schema(
                        description = "Of the bytes as they came, without a content coding",
                        examples = "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                String hash,
        @Schema(nullable = true, description = "When the page was last found so, where this is its newest state")
                Instant seen,
        @Schema(nullable = true, description = "Where an archive keeps a copy, where one was asked to")
                String snapshot) {}
