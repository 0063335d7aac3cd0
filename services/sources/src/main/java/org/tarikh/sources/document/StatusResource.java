package org.tarikh.sources.document;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How much has come in, and whether any of it still waits. */
@Path("/api/v1/status")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "status")
public class StatusResource {
    private final EntityManager entities;
    private final String version;

    StatusResource(EntityManager entities, @ConfigProperty(name = "quarkus.application.version") String version) {
        this.entities = entities;
        this.version = version;
    }

    /** The service's counts. */
    @Schema(name = "Status", description = "What is stored, and how the imports stand")
    public record Status(
            @Schema(examples = "5") long documents,
            @Schema(examples = "104") long articles,
            ImportCounts imports,
            @Schema(description = "Of this service", examples = "1.0.0") String version) {}

    /** Imports by how they stand. */
    @Schema(name = "ImportCounts", description = "Imports running, done without a failure, and done with one or more")
    public record ImportCounts(
            @Schema(examples = "0") long running,
            @Schema(examples = "1") long done,
            @Schema(examples = "0") long failed,
            @Schema(description = "Documents of the imports that run", examples = "800") long documents,
            @Schema(description = "Those of them that wait", examples = "120") long waiting) {}

    @GET
    @Transactional
    @Operation(operationId = "getStatus", summary = "What is stored, and how the imports stand")
    @APIResponse(
            responseCode = "200",
            description = "The counts",
            content = @Content(schema = @Schema(implementation = Status.class)))
    public Status status() {
        Object[] row = (Object[]) entities.createNativeQuery(
                        """
                        SELECT (SELECT count(*) FROM document),
                               (SELECT count(*) FROM article WHERE NOT deleted),
                               (SELECT count(DISTINCT import) FROM import_item WHERE state = 'waiting'),
                               (SELECT count(DISTINCT import) FROM import_item i WHERE state = 'failed' AND NOT EXISTS
                                   (SELECT 1 FROM import_item w WHERE w.import = i.import AND w.state = 'waiting')),
                               (SELECT count(*) FROM document_import),
                               (SELECT coalesce(sum(total), 0) FROM document_import
                                   WHERE id IN (SELECT import FROM import_item WHERE state = 'waiting')),
                               (SELECT count(*) FROM import_item WHERE state = 'waiting')
                        """)
                .getSingleResult();
        long running = count(row[2]);
        long failed = count(row[3]);
        return new Status(
                count(row[0]),
                count(row[1]),
                new ImportCounts(running, count(row[4]) - running - failed, failed, count(row[5]), count(row[6])),
                version);
    }

    private static long count(Object column) {
        return ((Number) column).longValue();
    }
}
