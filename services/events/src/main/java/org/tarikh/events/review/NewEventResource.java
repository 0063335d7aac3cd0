package org.tarikh.events.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tarikh.events.access.Caller;
import org.tarikh.events.access.Scope;
import org.tarikh.events.dating.EventDate;
import org.tarikh.events.event.Edits;
import org.tarikh.events.event.Event;
import org.tarikh.events.extraction.EventType;
import org.tarikh.events.intake.Quotations;
import org.tarikh.events.problem.IncomingBody;
import org.tarikh.events.problem.ProblemBody;
import org.tarikh.events.problem.StrictJson;
import org.tarikh.events.reconciliation.SourcedReport;
import org.tarikh.events.store.Sql;
import org.tarikh.events.terms.DateBasis;
import org.tarikh.events.terms.Precision;
import org.tarikh.events.terms.Realis;

/** Events that editors write, over HTTP. */
@Path("/api/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "review")
public class NewEventResource {
    private static final int MOST_BYTES = 1024 * 1024;
    private static final double SURE = 1;

    private final Review review;
    private final EditReader edits;
    private final Quotations quotations;
    private final StrictJson json;
    private final Caller caller;
    private final Sql sql;

    NewEventResource(Review review, EditReader edits, Quotations quotations, StrictJson json, Caller caller, Sql sql) {
        this.review = review;
        this.edits = edits;
        this.quotations = quotations;
        this.json = json;
        this.caller = caller;
        this.sql = sql;
    }

    @POST
    @RolesAllowed(Scope.EDIT)
    @Operation(
            operationId = "createEvent",
            summary = "Write an event",
            description =
                    "That the machine missed, with the words of an article as its evidence. It is an event like any"
                            + " other, edited from the start; articles that are read later join it only where an editor merges"
                            + " them. When it was the last act, `restore` takes it back: the event is no more.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewEventForm.class)))
    @APIResponse(
            responseCode = "201",
            description = "The event, with its revision as ETag",
            content = @Content(schema = @Schema(implementation = Event.class)))
    @APIResponse(
            responseCode = "400",
            description = "A field is not valid, or there are no words at the place",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    @APIResponse(
            responseCode = "503",
            description = "Sources, which has the words, is away",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public Response create(InputStream body) throws IOException {
        EditReader.Draft draft = edits.create(json.read(IncomingBody.text(body, MOST_BYTES), Map.class));
        EditReader.Edit edit = draft.edit();
        ReviewResource.check("by", edit.by(), edit.note());
        EditReader.Evidence at = draft.evidence();
        Quotations.Quotation quoted = quotations.at(at.article(), at.revision(), at.start(), at.end());
        Event event =
                review.create(report(draft, quoted), edit.edits(), caller.name().orElse(edit.by()), edit.note());
        return Response.created(URI.create("/api/v1/events/" + event.id()))
                .entity(event)
                .tag(new EntityTag(Long.toString(event.revision())))
                .build();
    }

    /** The event as the article would have been read; what is claimed in it is added by itself. */
    private SourcedReport report(EditReader.Draft draft, Quotations.Quotation quoted) {
        Edits told = draft.edit().edits();
        Event.Type type = told.type();
        Event.Acled acled = type.acled();
        return new SourcedReport(
                quoted.source(),
                sql.first("SELECT nextval('report_by_hand_seq')", row -> row.getInt(1))
                        .orElseThrow(),
                draft.kind(),
                new EventType(
                        type.plover(),
                        type.mode(),
                        type.quad(),
                        acled == null ? null : acled.event(),
                        acled == null ? null : acled.subEvent(),
                        type.hazard()),
                told.realis() == null
                        ? Realis.ACTUAL
                        : Realis.valueOf(told.realis().toUpperCase(Locale.ROOT)),
                date(told.date()),
                told.place(),
                Objects.requireNonNullElse(told.initiators(), List.of()),
                Objects.requireNonNullElse(told.recipients(), List.of()),
                told.fatalities(),
                told.injuries(),
                List.of(),
                List.of(quoted.words()),
                told.title(),
                null,
                SURE);
    }

    private static EventDate date(Event.Date given) {
        return given == null
                ? null
                : new EventDate(
                        given.start(),
                        given.end(),
                        Precision.valueOf(given.precision().toUpperCase(Locale.ROOT)),
                        given.time() == null ? null : LocalTime.parse(given.time()),
                        given.zone(),
                        DateBasis.MANUAL);
    }
}
