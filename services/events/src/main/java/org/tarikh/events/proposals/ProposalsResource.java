package org.tarikh.events.proposals;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tarikh.events.problem.Bounds;
import org.tarikh.events.problem.Code;
import org.tarikh.events.problem.Problem;
import org.tarikh.events.problem.ProblemBody;

/** The proposals for the lexicon over HTTP. */
@Path("/api/v1/lexicon/proposals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "lexicon")
public class ProposalsResource {
    private static final List<String> KINDS = List.of("armed-group", "party", "agency", "media", "person");

    private final Proposals proposals;

    ProposalsResource(Proposals proposals) {
        this.proposals = proposals;
    }

    /** A page of proposals. */
    @Schema(description = "A page of proposals")
    public record ProposalPage(
            List<Proposal> items, @Schema(nullable = true, description = "Null at the end") String next) {}

    @GET
    @Operation(
            operationId = "listProposals",
            summary = "List proposals for the lexicon",
            description = "Bodies, armed groups and officials that articles name and no pack has, those named in most"
                    + " articles first, then by id. Repeated kinds mean or.")
    @APIResponse(
            responseCode = "200",
            description = "A page of proposals",
            content = @Content(schema = @Schema(implementation = ProposalPage.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is unknown or not valid",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public ProposalPage list(
            @QueryParam("kind") @Parameter(description = "Kind of actor", example = "armed-group") List<String> kinds,
            @QueryParam("q") @Parameter(description = "Words of the name, the acronym or the role", example = "front")
                    String q,
            @QueryParam("cursor") @Parameter(description = "`next` of the page before") String cursor,
            @QueryParam("limit") @Parameter(description = "From 1 to 200, 50 when not given", example = "50")
                    String limit) {
        int most = Bounds.PAGE.of(limit);
        for (String kind : kinds) {
            if (!KINDS.contains(kind)) {
                throw Problem.field(Code.INVALID_PARAMETER, "kind", "must be one of " + String.join(", ", KINDS));
            }
        }
        if (q != null && (q.isBlank() || q.indexOf('\u0000') >= 0)) {
            throw Problem.field(Code.INVALID_PARAMETER, "q", "must not be empty");
        }
        List<Proposal> found = proposals.after(ProposalCursor.of(cursor), q, kinds, most + 1);
        boolean more = found.size() > most;
        List<Proposal> items = more ? found.subList(0, most) : found;
        return new ProposalPage(
                items, more ? ProposalCursor.of(items.get(most - 1)).toString() : null);
    }
}
