package org.tarikh.timeline.page;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tarikh.frontend.Pages;
import org.tarikh.frontend.desk.DeskFault;
import org.tarikh.frontend.desk.DeskPart;
import org.tarikh.frontend.desk.ReportsView;
import org.tarikh.frontend.desk.ReportsView.State;
import org.tarikh.frontend.errata.ErrorReportView.Part;
import org.tarikh.frontend.frame.Link;
import org.tarikh.timeline.chronology.Chronology;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.chronology.Knowledge;
import org.tarikh.timeline.desk.Answer;
import org.tarikh.timeline.desk.ErrorReports;
import org.tarikh.timeline.desk.Person;

/** What readers reported as wrong, to be answered by editors. */
@Path(DeskReportsPage.PATH)
public class DeskReportsPage {
    static final String PATH = Doorway.DESK + "/reports";

    private static final String ANSWERED = "answered";

    private final ErrorReports reports;
    private final Doorway doorway;
    private final Chronology chronology;

    DeskReportsPage(ErrorReports reports, Doorway doorway, Chronology chronology) {
        this.reports = reports;
        this.doorway = doorway;
        this.chronology = chronology;
    }

    /** An answer that was refused, whose words are kept. */
    private record Refused(DeskFault fault, UUID report, String answer) {
        static final Refused NOTHING = new Refused(null, null, null);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response list(
            @QueryParam("state") String state,
            @QueryParam("cursor") String cursor,
            @CookieParam(Doorway.COOKIE) String secret,
            @Context UriInfo uri) {
        return doorway.admit(secret, uri, person -> page(person, shown(state), cursor, Refused.NOTHING, uri));
    }

    @POST
    @Path("/answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response answer(
            @FormParam("report") String report,
            @FormParam("version") String version,
            @FormParam("state") String state,
            @FormParam("answer") String answer,
            @CookieParam(Doorway.COOKIE) String secret,
            @Context UriInfo uri) {
        return doorway.admit(secret, uri, person -> answer(person, report, version, state, answer, uri));
    }

    private Response answer(Person person, String report, String version, String state, String answer, UriInfo uri) {
        Optional<UUID> id = EventPage.uuid(report);
        Optional<Long> seen = EventDesk.revision(version);
        String said = Doorway.said(answer).strip();
        DeskFault fault;
        if (!person.mayDecide()) {
            fault = DeskFault.FORBIDDEN;
        } else if (id.isEmpty() || seen.isEmpty()) {
            fault = DeskFault.INVALID;
        } else {
            fault = DeskFaults.of(reports.answer(person, id.get(), seen.get(), state, said.isEmpty() ? null : said));
        }
        return fault == null
                ? Doorway.to(Reader.of(uri), PATH, ANSWERED + "=1").build()
                : page(person, State.OPEN, null, new Refused(fault, id.orElse(null), said), uri);
    }

    private static State shown(String word) {
        State state = Terms.of(State.class, word);
        return state == null ? State.OPEN : state;
    }

    private Response page(Person person, State state, String cursor, Refused refused, UriInfo uri) {
        Reader reader = Reader.of(uri);
        Answer<ErrorReports.Page> answer = reports.page(person, word(state), cursor);
        ErrorReports.Page found = answer.given() ? answer.value() : new ErrorReports.Page(List.of(), null);
        Map<UUID, Entry> events = chronology.entries(
                found.items().stream()
                        .map(ErrorReports.Report::event)
                        .distinct()
                        .toList(),
                Knowledge.NOW);
        DeskFault fault = refused.fault() == null ? DeskFaults.of(answer) : refused.fault();
        List<String> next = new ArrayList<>(List.of("state=" + word(state)));
        if (found.next() != null) {
            next.add("cursor=" + Reader.encoded(found.next()));
        }
        ReportsView view = new ReportsView(
                doorway.frame(reader, uri, doorway.clerk(reader.lang()).reports()),
                doorway.nav(reader, person, DeskPart.REPORTS),
                state,
                Arrays.stream(State.values())
                        .map(one -> new ReportsView.Choice(
                                one, reader.address(PATH, List.of("state=" + word(one))), one == state))
                        .toList(),
                fault == null && uri.getQueryParameters().containsKey(ANSWERED),
                fault,
                found.items().stream()
                        .map(report -> item(reader, report, events.get(report.event()), refused))
                        .toList(),
                found.next() == null ? null : reader.address(PATH, next),
                reader.address(PATH + "/answer", List.of()),
                doorway.token());
        return Doorway.untold(Html.page(DeskFaults.status(fault), Pages.deskreports(view), reader.lang()))
                .build();
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static ReportsView.Item item(Reader reader, ErrorReports.Report report, Entry event, Refused refused) {
        boolean typed = report.id().equals(refused.report());
        return new ReportsView.Item(
                report.id().toString(),
                Long.toString(report.version()),
                new Link(
                        event == null ? report.event().toString() : event.title(),
                        EventDesk.review(reader, report.event())),
                Terms.of(Part.class, report.field()),
                report.wrong(),
                report.source(),
                Dates.of(reader).moment(report.received()),
                shown(report.state()),
                typed ? refused.answer() : Doorway.said(report.answer()),
                report.answeredBy());
    }
}
