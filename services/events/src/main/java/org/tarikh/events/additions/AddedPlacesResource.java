package org.tarikh.events.additions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tarikh.events.access.Caller;
import org.tarikh.events.access.Scope;
import org.tarikh.events.gazetteer.CurrentLexicon;
import org.tarikh.events.gazetteer.Gazetteer;
import org.tarikh.events.gazetteer.PlaceEntry;
import org.tarikh.events.lexicon.AddedName;
import org.tarikh.events.problem.GivenId;
import org.tarikh.events.problem.IncomingBody;
import org.tarikh.events.problem.ProblemBody;
import org.tarikh.events.problem.StrictJson;

/** Places that editors add to the lexicon, over HTTP. */
@Path(AddedPlacesResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "places")
@APIResponse(
        responseCode = "default",
        description = "The request cannot be answered",
        content = @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
public class AddedPlacesResource {
    static final String PATH = "/api/v1/places";

    private static final int MOST_BYTES = 1024 * 1024;
    private static final String BY = "Who does so, where no token tells it";

    private final LexiconEdits edits;
    private final CurrentLexicon lexicon;
    private final Gazetteer gazetteer;
    private final StrictJson json;
    private final Caller caller;

    AddedPlacesResource(
            LexiconEdits edits, CurrentLexicon lexicon, Gazetteer gazetteer, StrictJson json, Caller caller) {
        this.edits = edits;
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
        this.json = json;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Scope.EDIT)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addPlace",
            summary = "Add a place",
            description = "That no pack of the lexicon has. Articles that hold its name are read again with it, at once"
                    + " and in every replica; what editors decided stays.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PlaceForm.class)))
    @APIResponse(
            responseCode = "201",
            description = "The place, with its revision as ETag",
            content = @Content(schema = @Schema(implementation = PlaceEntry.class)))
    @APIResponse(
            responseCode = "409",
            description = "The lexicon has the id or a name already; the problem tells which place that is",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Response add(InputStream body) throws IOException {
        PlaceForm form = json.read(IncomingBody.text(body, MOST_BYTES), PlaceForm.class);
        String id = edits.add(form, caller.name().orElse(form.by()));
        return told(Response.created(URI.create(PATH + "/" + id)), id);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Scope.EDIT)
    @Operation(
            operationId = "removePlace",
            summary = "Remove a place",
            description =
                    "That an editor added, with all its names; articles that hold them are read again without it.")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(
            responseCode = "409",
            description = "A pack has it, or another place lies under it",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public void remove(
            @PathParam("id") @Parameter(example = "afghanistan.herat") String id,
            @HeaderParam("If-Match") @Parameter(description = "The ETag of the place, or `*`", example = "\"1\"")
                    String revision,
            @QueryParam("by") @Parameter(description = BY, example = "Amina") String by,
            @QueryParam("note") @Parameter(description = FormReader.WHY) String note) {
        edits.remove(AddedName.Sort.PLACE, id, revision, caller.by(by), FormReader.why(note));
        lexicon.refresh();
    }

    @POST
    @Path("/{id}/aliases")
    @RolesAllowed(Scope.EDIT)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addPlaceAlias",
            summary = "Add a name to a place",
            description =
                    "Of a pack, of an editor or of GeoNames. English names are found in articles, and those that hold it are read"
                            + " again; names in other languages are for display, one each.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NameForm.class)))
    @APIResponse(
            responseCode = "201",
            description = "The place as it is now, with its revision as ETag",
            content = @Content(schema = @Schema(implementation = PlaceEntry.class)))
    @APIResponse(
            responseCode = "409",
            description = "The lexicon has the name already; the problem tells which place has it",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Response name(@PathParam("id") @Parameter(example = "afghanistan.herat") String id, InputStream body)
            throws IOException {
        NameForm form = json.read(IncomingBody.text(body, MOST_BYTES), NameForm.class);
        edits.name(AddedName.Sort.PLACE, id, form, caller.name().orElse(form.by()));
        return told(Response.created(URI.create(PATH + "/" + id)), id);
    }

    @DELETE
    @Path("/{id}/aliases/{name}")
    @RolesAllowed(Scope.EDIT)
    @Operation(
            operationId = "removePlaceAlias",
            summary = "Remove a name of a place",
            description = "That an editor added; articles that hold it are read again without it.")
    @APIResponse(responseCode = "204", description = "Removed")
    public void removeName(
            @PathParam("id") @Parameter(example = "afghanistan.herat") String id,
            @PathParam("name") @Parameter(description = "Id of the name, as `byHand` of the place tells it")
                    String name,
            @HeaderParam("If-Match") @Parameter(description = "The ETag of the place, or `*`", example = "\"1\"")
                    String revision,
            @QueryParam("by") @Parameter(description = BY, example = "Amina") String by,
            @QueryParam("note") @Parameter(description = FormReader.WHY) String note) {
        edits.removeName(
                AddedName.Sort.PLACE,
                id,
                GivenId.of(name, LexiconEdits::noName),
                revision,
                caller.by(by),
                FormReader.why(note));
        lexicon.refresh();
    }

    /** This replica knows it at once, the others within a second or two. */
    private Response told(Response.ResponseBuilder answer, String id) {
        lexicon.refresh();
        PlaceEntry entry = gazetteer.place(id).orElseThrow(() -> LexiconEdits.noName(id));
        return answer.entity(entry)
                .tag(Long.toString(entry.byHand().revision()))
                .build();
    }
}
