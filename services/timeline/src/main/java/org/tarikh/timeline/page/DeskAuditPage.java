package org.tarikh.timeline.page;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tarikh.frontend.Pages;
import org.tarikh.frontend.desk.AuditAct;
import org.tarikh.frontend.desk.AuditView;
import org.tarikh.frontend.desk.DeskPart;
import org.tarikh.frontend.desk.TokensView;
import org.tarikh.frontend.frame.Link;
import org.tarikh.timeline.chronology.Chronology;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.chronology.Knowledge;
import org.tarikh.timeline.desk.Answer;
import org.tarikh.timeline.desk.Audit;
import org.tarikh.timeline.desk.Person;
import org.tarikh.timeline.desk.Service;

/** What editors and admins did, to be read by editors and to be taken away as a file. */
@Path(DeskAuditPage.PATH)
public class DeskAuditPage {
    static final String PATH = Doorway.DESK + "/audit";

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern ENTRY = Pattern.compile("[a-z0-9]+(?:[.-][a-z0-9]+)*");
    private static final String EVENT = "event";
    private static final String ARTICLE = "article";
    private static final String PUBLISHER = "publisher";

    /** What things are known by, the best first. */
    private static final List<String> NAMES = List.of("name", "title", "url", "key", "file");

    private static final int LONGEST_VALUE = 300;

    private final Audit audit;
    private final Doorway doorway;
    private final Chronology chronology;

    DeskAuditPage(Audit audit, Doorway doorway, Chronology chronology) {
        this.audit = audit;
        this.doorway = doorway;
        this.chronology = chronology;
    }

    /** The filters as they are typed. */
    public static class Typed {
        @QueryParam("of")
        String of;

        @QueryParam("act")
        String act;

        @QueryParam("by")
        String by;

        @QueryParam("event")
        String event;

        @QueryParam("subject")
        String subject;

        @QueryParam("entry")
        String entry;

        @QueryParam("from")
        String from;

        @QueryParam("to")
        String to;

        /** Empty where something in it cannot be. */
        Optional<Audit.Query> query() {
            String about = Doorway.said(service() == Service.EVENTS ? event : subject);
            Matcher id = ID.matcher(about);
            String asked = id.find() ? id.group() : null;
            String known = service() == Service.EVENTS ? given(entry) : null;
            if (asked == null && !about.isBlank()
                    || known != null && !ENTRY.matcher(known).matches()
                    || given(of) != null && !service().toString().equals(of)) {
                return Optional.empty();
            }
            try {
                return Optional.of(new Audit.Query(
                        service(), given(act), asked, known, given(by), moment(from, 0), moment(to, 1)));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        /** Whose audit is shown. */
        Service service() {
            return Service.SOURCES.toString().equals(of) ? Service.SOURCES : Service.EVENTS;
        }

        List<String> parameters() {
            List<String> parameters = parameters(service());
            add(parameters, "act", act);
            add(parameters, "event", event);
            add(parameters, "subject", subject);
            add(parameters, "entry", entry);
            return parameters;
        }

        /** Those that go for the audit of each service. */
        List<String> parameters(Service service) {
            List<String> parameters = new ArrayList<>();
            add(parameters, "of", service == Service.SOURCES ? service.toString() : null);
            add(parameters, "by", by);
            add(parameters, "from", from);
            add(parameters, "to", to);
            return parameters;
        }

        private static void add(List<String> parameters, String name, String value) {
            if (given(value) != null) {
                parameters.add(name + "=" + Reader.encoded(value.strip()));
            }
        }

        private static String given(String value) {
            return value == null || value.isBlank() ? null : value.strip();
        }

        private static String moment(String day, int later) {
            return given(day) == null ? null : LocalDate.parse(day.strip()).plusDays(later) + "T00:00:00Z";
        }
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response list(
            @BeanParam Typed typed,
            @QueryParam("cursor") String cursor,
            @CookieParam(Doorway.COOKIE) String secret,
            @Context UriInfo uri) {
        return doorway.admit(secret, uri, person -> page(person, typed, cursor, uri));
    }

    private Response page(Person person, Typed typed, String cursor, UriInfo uri) {
        Reader reader = Reader.of(uri);
        Optional<Audit.Query> query = typed.query();
        Answer<Audit.Page> answer = query.map(asked -> audit.page(person, asked, cursor))
                .orElseGet(() -> new Answer<>(null, "invalid-parameter"));
        Audit.Page found = answer.given() ? answer.value() : new Audit.Page(List.of(), null);
        Map<UUID, Entry> events = chronology.entries(
                found.items().stream()
                        .filter(entry -> EVENT.equals(entry.sort()))
                        .map(Audit.Entry::subject)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                Knowledge.NOW);
        List<String> parameters = typed.parameters();
        List<String> next = new ArrayList<>(parameters);
        if (found.next() != null) {
            next.add("cursor=" + Reader.encoded(found.next()));
        }
        AuditView view = new AuditView(
                doorway.frame(reader, uri, doorway.clerk(reader.lang()).audit()),
                doorway.nav(reader, person, DeskPart.AUDIT),
                Arrays.stream(Service.values())
                        .map(service -> new AuditView.Choice(
                                Terms.of(TokensView.Service.class, service.name()),
                                reader.address(PATH, typed.parameters(service)),
                                service == typed.service()))
                        .toList(),
                new AuditView.Typed(
                        Doorway.said(typed.act),
                        Doorway.said(typed.by),
                        Doorway.said(typed.event),
                        Doorway.said(typed.subject),
                        Doorway.said(typed.entry),
                        Doorway.said(typed.from),
                        Doorway.said(typed.to)),
                !answer.given(),
                found.items().stream()
                        .map(entry -> item(reader, entry, events.get(entry.subject())))
                        .toList(),
                found.next() == null ? null : reader.address(PATH, next),
                address("csv", parameters),
                address("ndjson", parameters),
                PATH);
        int status = DeskFaults.status(DeskFaults.of(answer));
        return Doorway.untold(Html.page(status, Pages.deskaudit(view), reader.lang()))
                .build();
    }

    private static String address(String ending, List<String> parameters) {
        return PATH + "/export." + ending + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters));
    }

    private AuditView.Item item(Reader reader, Audit.Entry entry, Entry event) {
        TreeSet<String> names = new TreeSet<>(entry.was().keySet());
        names.addAll(entry.becomes().keySet());
        return new AuditView.Item(
                MOMENT.format(entry.at()),
                Terms.of(AuditAct.class, entry.act()),
                entry.act(),
                entry.by(),
                subject(reader, entry, event),
                entry.note(),
                names.stream()
                        .map(name -> new AuditView.Value(
                                name,
                                text(entry.was().get(name)),
                                text(entry.becomes().get(name))))
                        .filter(value -> !Objects.equals(value.was(), value.is()))
                        .toList(),
                entry.redacted());
    }

    private Link subject(Reader reader, Audit.Entry entry, Entry event) {
        if (EVENT.equals(entry.sort()) && entry.subject() != null) {
            String title = event == null ? entry.subject().toString() : event.title();
            return new Link(title, EventDesk.review(reader, entry.subject()));
        }
        if (ARTICLE.equals(entry.sort())) {
            return new Link(
                    doorway.clerk(reader.lang()).article(), reader.address("/sources/" + entry.subject(), List.of()));
        }
        String name = NAMES.stream()
                .map(known -> entry.becomes().getOrDefault(known, entry.was().get(known)))
                .filter(Objects::nonNull)
                .map(JsonNode::asText)
                .findFirst()
                .orElse(null);
        if (entry.entry() != null) {
            return new Link(
                    name == null ? entry.entry() : name,
                    reader.address(LexiconPage.PATH, List.of("q=" + Reader.encoded(entry.entry()))));
        }
        if (name != null) {
            return new Link(
                    name,
                    PUBLISHER.equals(entry.sort())
                            ? reader.address("/", List.of("publisher=" + Reader.encoded(name)))
                            : null);
        }
        return entry.subject() == null ? null : new Link(entry.subject().toString(), null);
    }

    private static String text(JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        String text = value.isTextual() ? value.asText() : value.toString();
        return text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) + "…" : text;
    }

    @GET
    @Path("/export.csv")
    @Operation(hidden = true)
    public Response csv(@BeanParam Typed typed, @CookieParam(Doorway.COOKIE) String secret, @Context UriInfo uri) {
        return doorway.admit(
                secret,
                uri,
                person -> file(
                        "csv",
                        "text/csv;charset=UTF-8;header=present",
                        typed.query().map(query -> audit.csv(person, query)).orElse(null)));
    }

    @GET
    @Path("/export.ndjson")
    @Operation(hidden = true)
    public Response ndjson(@BeanParam Typed typed, @CookieParam(Doorway.COOKIE) String secret, @Context UriInfo uri) {
        return doorway.admit(
                secret,
                uri,
                person -> file(
                        "ndjson",
                        "application/x-ndjson",
                        typed.query().map(query -> audit.ndjson(person, query)).orElse(null)));
    }

    /** Passes on what comes as it comes. */
    private static Response file(String ending, String type, Answer<InputStream> answer) {
        if (answer == null || !answer.given()) {
            int status = answer == null ? 400 : DeskFaults.status(DeskFaults.of(answer));
            return Doorway.untold(Response.status(status).build()).build();
        }
        StreamingOutput content = output -> {
            try (InputStream told = answer.value()) {
                told.transferTo(output);
            }
        };
        return Doorway.untold(Response.ok(content, type)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit." + ending + "\"")
                        .build())
                .build();
    }
}
