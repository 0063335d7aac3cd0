package org.tarikh.timeline.page;

import io.quarkus.csrf.reactive.runtime.CsrfTokenParameterProvider;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tarikh.frontend.Pages;
import org.tarikh.frontend.errata.ErrorReportView;
import org.tarikh.frontend.errata.ErrorReportView.Faults;
import org.tarikh.frontend.errata.ErrorReportView.Token;
import org.tarikh.frontend.errata.ErrorReportView.Trouble;
import org.tarikh.frontend.errata.ErrorReportView.Typed;
import org.tarikh.frontend.frame.Link;
import org.tarikh.timeline.chronology.Chronology;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.chronology.Filter;
import org.tarikh.timeline.chronology.Knowledge;
import org.tarikh.timeline.errata.Allowance;
import org.tarikh.timeline.errata.ErrorReport;
import org.tarikh.timeline.errata.ErrorReports;
import org.tarikh.timeline.problem.Problem;

/**
 * The form by which a reader reports an error in an event. That it was opened here is shown by a token (quarkus-rest-csrf);
 * whatever keeps a report from being sent, the form comes back with what was typed.
 */
@Path("/report")
public class ErrorReportPage {
    private static final Typed NOTHING = new Typed("", "", "", "");
    private static final Faults NO_FAULTS = new Faults(false, false, false, false);

    /** How soon to try again where the desk is away, in seconds. */
    private static final long SOON = 60;

    private final Chronology chronology;
    private final ErrorReports reports;
    private final Allowance allowance;
    private final CsrfTokenParameterProvider tokens;
    private final Frames frames;
    private final Notices notices;
    private final Receipts receipts;

    ErrorReportPage(
            Chronology chronology,
            ErrorReports reports,
            Allowance allowance,
            CsrfTokenParameterProvider tokens,
            Frames frames,
            Notices notices,
            Receipts receipts) {
        this.chronology = chronology;
        this.reports = reports;
        this.allowance = allowance;
        this.tokens = tokens;
        this.frames = frames;
        this.notices = notices;
        this.receipts = receipts;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response form(@QueryParam("event") String id, @Context UriInfo uri) {
        Reader reader = Reader.of(uri);
        Optional<Entry> entry = entry(id);
        if (entry.isEmpty()) {
            return notices.missing(uri);
        }
        return entry.get().id().toString().equals(id)
                ? form(200, entry.get(), reader, uri, null, NOTHING, NO_FAULTS).build()
                : Response.seeOther(URI.create(reader.report(entry.get().id()))).build();
    }

    /** @param website what no person sees and so nobody fills in but a machine that fills in everything */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response send(
            @QueryParam("event") String id,
            @FormParam("field") String field,
            @FormParam("wrong") String wrong,
            @FormParam("source") String source,
            @FormParam("contact") String contact,
            @FormParam("website") String website,
            @Context UriInfo uri,
            @Context HttpServerRequest caller) {
        Reader reader = Reader.of(uri);
        Optional<Entry> entry = entry(id);
        if (entry.isEmpty()) {
            return notices.missing(uri);
        }
        UUID event = entry.get().id();
        if (website != null && !website.isEmpty()) {
            return thanks(reader, event, null);
        }
        Typed typed = new Typed(said(field), said(wrong), said(source), said(contact));
        long seconds = allowance.secondsToWait(caller.remoteAddress().hostAddress(), Instant.now());
        if (seconds > 0) {
            return form(429, entry.get(), reader, uri, Trouble.MANY, typed, NO_FAULTS)
                    .header(HttpHeaders.RETRY_AFTER, seconds)
                    .build();
        }
        try {
            ErrorReports.Outcome outcome =
                    reports.file(event, new ErrorReport(typed.field(), typed.wrong(), typed.source(), typed.contact()));
            if (outcome.reference() != null) {
                return thanks(reader, event, outcome.reference());
            }
            return outcome.faults().isEmpty()
                    ? notices.missing(uri)
                    : form(400, entry.get(), reader, uri, Trouble.FAULTY, typed, faults(outcome.faults()))
                            .build();
        } catch (Problem away) {
            return form(away.code().status(), entry.get(), reader, uri, Trouble.AWAY, typed, NO_FAULTS)
                    .header(HttpHeaders.RETRY_AFTER, SOON)
                    .build();
        }
    }

    @GET
    @Path("/thanks")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response thanks(
            @QueryParam("event") String id, @QueryParam("reference") String reference, @Context UriInfo uri) {
        Reader reader = Reader.of(uri);
        Link event = entry(id)
                .map(entry -> new Link(entry.title(), reader.event(entry.id())))
                .orElse(null);
        return receipts.sent(
                uri, event, EventPage.uuid(reference).map(UUID::toString).orElse(null));
    }

    /** Another page, so that loading it again sends nothing twice. */
    private static Response thanks(Reader reader, UUID event, UUID reference) {
        List<String> parameters = new ArrayList<>(List.of("event=" + event));
        if (reference != null) {
            parameters.add("reference=" + reference);
        }
        return Response.seeOther(URI.create(reader.address("/report/thanks", parameters)))
                .build();
    }

    private Response.ResponseBuilder form(
            int status, Entry entry, Reader reader, UriInfo uri, Trouble trouble, Typed typed, Faults faults) {
        ErrorReportView view = new ErrorReportView(
                frames.frame(
                        reader,
                        uri,
                        receipts.words(reader.lang()).report(),
                        null,
                        Filter.none(),
                        "event=" + entry.id()),
                new Link(entry.title(), reader.event(entry.id())),
                Dates.of(reader).when(entry.date()),
                trouble,
                reader.report(entry.id()),
                new Token(tokens.getParameterName(), tokens.getToken()),
                typed,
                faults);
        CacheControl never = new CacheControl();
        never.setNoStore(true);
        return Response.fromResponse(Html.page(status, Pages.report(view), reader.lang()))
                .cacheControl(never);
    }

    private static Faults faults(Set<String> fields) {
        return new Faults(
                fields.contains("field"),
                fields.contains("wrong"),
                fields.contains("source"),
                fields.contains("contact"));
    }

    private Optional<Entry> entry(String id) {
        return EventPage.uuid(id).flatMap(event -> chronology.standing(event, Knowledge.NOW));
    }

    private static String said(String text) {
        return text == null ? "" : text;
    }
}
