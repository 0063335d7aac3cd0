package org.tarikh.sources.retrieval;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a page is not at its address any more. */
@Schema(name = "Gone", description = "Since when a page is not at its address any more, and the status that said so")
public record Gone(Instant since, @Schema(examples = "404") int status) {}
