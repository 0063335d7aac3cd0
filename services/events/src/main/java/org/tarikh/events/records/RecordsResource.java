package org.tarikh.events.records;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tarikh.events.event.ReviewStates;
import org.tarikh.events.gazetteer.CurrentLexicon;
import org.tarikh.events.lexicon.Actor;
import org.tarikh.events.problem.Bounds;
import org.tarikh.events.problem.ProblemBody;

/** The records over HTTP. */
@Path("/api/v1/records")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "records", description = "What became of what publishers told and parties claimed, without a verdict")
public class RecordsResource {
    private static final String MEANING = " Counted once for each event and field: confirmed where another, not before"
            + " it, confirms it or gives a figure that can be the same; denied where another denies or disputes it;"
            + " contradicted where another gives a figure that cannot be the same or claims the same deed; alone where"
            + " none of these is so. One claim may count in several.";

    private static final String REVIEW = "State of review of the events that count: machine, accepted or edited; a"
            + " repeated one means or, a leading minus excludes";

    private final Records records;
    private final CurrentLexicon lexicon;

    RecordsResource(Records records, CurrentLexicon lexicon) {
        this.records = records;
        this.lexicon = lexicon;
    }

    /** Whose record it is. */
    @Schema(description = "A publisher by its name, or a party of the lexicon")
    public record Subject(@Schema(nullable = true, description = "Null for a publisher") String id, String name) {}

    /** What became of what was said of one field. */
    public record FieldCounts(
            @Schema(examples = "fatalities") String field,
            long made,
            long confirmed,
            long denied,
            long contradicted,
            long alone) {
        static FieldCounts of(Counts counts) {
            return new FieldCounts(
                    counts.field(),
                    counts.made(),
                    counts.confirmed(),
                    counts.denied(),
                    counts.contradicted(),
                    counts.alone());
        }
    }

    /** The record of one publisher or party. */
    @Schema(name = "Record", description = "How many claims were made, and what became of them")
    public record Account(
            Subject subject,
            long made,
            long confirmed,
            long denied,
            long contradicted,
            long alone,
            List<FieldCounts> fields) {}

    /** A page of records. */
    @Schema(description = "A page of records, those who said most first")
    public record RecordPage(
            List<Account> items, @Schema(nullable = true, description = "Null at the end") String next) {}

    @GET
    @Path("/publishers")
    @Operation(
            operationId = "listPublisherRecords",
            summary = "List the records of publishers",
            description = "What became of what each publisher told, on its own account or in others' words." + MEANING)
    @APIResponse(
            responseCode = "200",
            description = "A page of records",
            content = @Content(schema = @Schema(implementation = RecordPage.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is unknown or not valid",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public RecordPage publishers(
            @QueryParam("review") @Parameter(description = REVIEW, example = "accepted") List<String> review,
            @QueryParam("cursor") @Parameter(description = "`next` of the page before") String cursor,
            @QueryParam("limit") @Parameter(description = "From 1 to 200, 50 when not given", example = "50")
                    String limit) {
        return page(Outcome.Kind.PUBLISHER, review, cursor, limit, name -> new Subject(null, name));
    }

    @GET
    @Path("/parties")
    @Operation(
            operationId = "listPartyRecords",
            summary = "List the records of parties",
            description = "What became of what each state, group or body at the top of its speakers claimed." + MEANING)
    @APIResponse(
            responseCode = "200",
            description = "A page of records",
            content = @Content(schema = @Schema(implementation = RecordPage.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is unknown or not valid",
            content =
                    @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
    public RecordPage parties(
            @QueryParam("review") @Parameter(description = REVIEW, example = "accepted") List<String> review,
            @QueryParam("cursor") @Parameter(description = "`next` of the page before") String cursor,
            @QueryParam("limit") @Parameter(description = "From 1 to 200, 50 when not given", example = "50")
                    String limit) {
        return page(Outcome.Kind.PARTY, review, cursor, limit, this::party);
    }

    /** A party that the lexicon has lost since goes by its id. */
    private Subject party(String id) {
        Actor actor = lexicon.get().actor(id);
        return new Subject(id, actor == null ? id : actor.name());
    }

    private RecordPage page(
            Outcome.Kind kind, List<String> review, String cursor, String limit, Function<String, Subject> subject) {
        int most = Bounds.PAGE.of(limit);
        ReviewStates states = ReviewStates.of(review);
        List<Counts> found = records.after(kind, states, RecordCursor.of(cursor), most + 1);
        boolean more = found.size() > most;
        List<Counts> items = more ? found.subList(0, most) : found;
        Map<String, List<Counts>> fields =
                records
                        .byField(
                                kind,
                                states,
                                items.stream().map(Counts::subject).toList())
                        .stream()
                        .collect(Collectors.groupingBy(Counts::subject));
        return new RecordPage(
                items.stream()
                        .map(item -> new Account(
                                subject.apply(item.subject()),
                                item.made(),
                                item.confirmed(),
                                item.denied(),
                                item.contradicted(),
                                item.alone(),
                                fields.getOrDefault(item.subject(), List.of()).stream()
                                        .map(FieldCounts::of)
                                        .toList()))
                        .toList(),
                more ? RecordCursor.of(items.get(most - 1)).toString() : null);
    }
}
