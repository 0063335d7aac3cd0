package org.tarikh.events.proposals;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tarikh.events.access.Caller;
import org.tarikh.events.access.Scope;
import org.tarikh.events.problem.Bounds;
import org.tarikh.events.problem.Code;
import org.tarikh.events.problem.IncomingBody;
import org.tarikh.events.problem.Problem;
import org.tarikh.events.problem.ProblemBody;
import org.tarikh.events.problem.StrictJson;

/** The proposals for the lexicon over HTTP. */
@Path("/api/v1/lexicon/proposals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "lexicon")
public class ProposalsResource {
    private static final List<String> KINDS = List.of("armed-group", "party", "agency", "media", "person");
    private static final List<String> STATES = List.of("open", "dismissed", "all");
    private static final int MOST_BYTES = 1024 * 1024;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 2000;

    private final Proposals proposals;
    private final StrictJson json;
    private final Caller caller;

    ProposalsResource(Proposals proposals, StrictJson json, Caller caller) {
        this.proposals = proposals;
        this.json = json;
        this.caller = caller;
    }

    /** Who decides on a proposal, and why. */
    @Schema(name = "ProposalAct", description = "Who decides on a proposal, and why")
    public record Act(
            @Schema(
                            nullable = true,
                            description = "At most 200 characters; a name that is signed in counts over it",
                            examples = "Amina")
                    String by,
            @Schema(nullable = true, description = "At most 2000 characters", examples = "Named in passing only")
                    String note) {
        Act checked() {
            check("by", by, LONGEST_NAME);
            check("note", note, LONGEST_NOTE);
            return this;
        }

        private static void check(String field, String text, int longest) {
            if (text != null && (text.length() > longest || text.indexOf('\u0000') >= 0)) {
                throw Problem.field(
                        Code.INVALID_FIELD, field, "must have at most " + longest + " characters, none of them null");
            }
        }
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
                    + " articles first, then by id. Repeated kinds mean or. Without `state` those that were dismissed are"
                    + " left out.")
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
            @QueryParam("state")
                    @Parameter(description = "open, dismissed or all; open when not given", example = "dismissed")
                    String state,
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
        if (state != null && !STATES.contains(state)) {
            throw Problem.field(Code.INVALID_PARAMETER, "state", "must be one of " + String.join(", ", STATES));
        }
        Boolean dismissed = "all".equals(state) ? null : Boolean.valueOf("dismissed".equals(state));
        List<Proposal> found = proposals.after(ProposalCursor.of(cursor), q, kinds, dismissed, most + 1);
        boolean more = found.size() > most;
        List<Proposal> items = more ? found.subList(0, most) : found;
        return new ProposalPage(
                items, more ? ProposalCursor.of(items.get(most - 1)).toString() : null);
    }

    @POST
    @Path("/{id}/dismiss")
    @RolesAllowed(Scope.EDIT)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "dismissProposal",
            summary = "Dismiss a proposal",
            description = "It is listed no more, however often articles name it; done twice it is done once.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Act.class)))
    @APIResponse(
            responseCode = "200",
            description = "The proposal as it is now",
            content = @Content(schema = @Schema(implementation = Proposal.class)))
    @APIResponse(
            responseCode = "400",
            description = "The body or one of its fields is not valid",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "404",
            description = "No article names it, or none any longer",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Proposal dismiss(
            @PathParam("id") @Parameter(example = "valley-liberation-front") String id, InputStream body)
            throws IOException {
        return decide(id, true, body);
    }

    @POST
    @Path("/{id}/restore")
    @RolesAllowed(Scope.EDIT)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "restoreProposal",
            summary = "Take a dismissed proposal back",
            description = "It is listed again.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Act.class)))
    @APIResponse(
            responseCode = "200",
            description = "The proposal as it is now",
            content = @Content(schema = @Schema(implementation = Proposal.class)))
    @APIResponse(
            responseCode = "400",
            description = "The body or one of its fields is not valid",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "404",
            description = "No article names it, or none any longer",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Proposal restore(
            @PathParam("id") @Parameter(example = "valley-liberation-front") String id, InputStream body)
            throws IOException {
        return decide(id, false, body);
    }

    private Proposal decide(String id, boolean dismissed, InputStream body) throws IOException {
        Act act = json.read(IncomingBody.text(body, MOST_BYTES), Act.class).checked();
        return proposals
                .dismiss(id, dismissed, caller.name().orElse(act.by()), act.note())
                .orElseThrow(() -> new Problem(Code.PROPOSAL_NOT_FOUND, "No proposal has the id " + id + "."));
    }
}
