package org.tarikh.timeline.status;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tarikh.timeline.chronology.Chronology;
import org.tarikh.timeline.problem.Problem;
import org.tarikh.timeline.problem.Violation;
import org.tarikh.timeline.projection.Progress;
import org.tarikh.timeline.reads.Reads;

/** Says how far the chronology has followed the events. */
@Path("/api/v1/status")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Status", description = "How far the chronology has followed the events")
class StatusResource {
    private final Chronology chronology;
    private final Progress progress;
    private final Reads reads;

    StatusResource(Chronology chronology, Progress progress, Reads reads) {
        this.chronology = chronology;
        this.progress = progress;
        this.reads = reads;
    }

    /**
     * @param entries how many stand on the chronology
     * @param position the last change of events that has been applied, null before the first
     * @param upstream the newest change the events service has, null where it does not answer
     * @param unreadable changes that could not be read and are kept aside
     * @param rebuilding whether the feed is being read again from its start
     * @param history how far what was known when has been kept
     * @param reads how the read replica stands, null where none is configured
     */
    @Schema(name = "Status")
    record Status(
            @Schema(examples = "640") long entries,
            @Schema(nullable = true, examples = "1.842.97") String position,
            @Schema(nullable = true, examples = "1.842.97") String upstream,
            @Schema(examples = "0") long unreadable,
            @Schema(examples = "false") boolean rebuilding,
            @Schema(description = "How far what was known when has been kept") History history,
            @Schema(
                            nullable = true,
                            description = "The read replica the chronology is read from; null where none is configured")
                    Replica reads) {}

    /**
     * @param lagSeconds how long ago the oldest change was written that the replica has not replayed, 0 where there is
     *     none; null before it was first heard of
     * @param unfit why the primary is read from instead: {@code AWAY} or {@code BEHIND}; null where it is not
     */
    @Schema(name = "ReadReplica")
    record Replica(
            @Schema(nullable = true, examples = "0.12") Double lagSeconds,
            @Schema(nullable = true, description = "Why the primary is read from instead") Reads.Unfit unfit) {}

    /**
     * @param position the last revision of events that has been kept, null before the first
     * @param upstream the newest revision the events service has, null where it does not answer
     */
    record History(
            @Schema(nullable = true, examples = "1.842.97") String position,
            @Schema(nullable = true, examples = "1.842.97") String upstream) {}

    @GET
    @Operation(
            operationId = "getStatus",
            summary = "How far the chronology has followed the events",
            description = "Nothing is left to apply when position equals upstream.")
    public Status status(@Context UriInfo uri) {
        if (!uri.getQueryParameters().isEmpty()) {
            List<Violation> unknown = uri.getQueryParameters().keySet().stream()
                    .map(name -> new Violation(name, "is no parameter of this address, which takes none"))
                    .toList();
            throw Problem.parameters(unknown);
        }
        // Upstream is asked first, so that the two are equal only where nothing came between.
        String upstream = progress.upstream().orElse(null);
        String newestRevision = progress.newestRevision().orElse(null);
        return new Status(
                chronology.size(),
                progress.position(),
                upstream,
                progress.unreadable(),
                progress.rebuilding(),
                new History(progress.revision(), newestRevision),
                reads.state()
                        .map(state -> new Replica(state.lagSeconds(), state.unfit()))
                        .orElse(null));
    }
}
