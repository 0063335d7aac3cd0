package org.tarikh.timeline.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVPrinter;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tarikh.timeline.chronology.Chronology;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.chronology.Filter;
import org.tarikh.timeline.chronology.FilterParameters;
import org.tarikh.timeline.chronology.Order;
import org.tarikh.timeline.chronology.Page;
import org.tarikh.timeline.problem.ProblemBody;

/** The chronology as files, streamed a batch at a time so that its length does not matter. */
@Path("/api/v1/chronology")
@Tag(name = "Export", description = "The chronology as files, each row with its licence and citation")
@APIResponse(
        responseCode = "400",
        description = "A parameter is unknown or not as it must be; the violations name each",
        content =
                @Content(mediaType = "application/problem+json", schema = @Schema(implementation = ProblemBody.class)))
class ExportResource {
    private static final int BATCH = 200;

    private final Chronology chronology;
    private final ObjectMapper json;
    private final String licence;

    ExportResource(
            Chronology chronology, ObjectMapper json, @ConfigProperty(name = "tarikh.export.licence") String licence) {
        this.chronology = chronology;
        this.json = json;
        this.licence = licence;
    }

    @GET
    @Path("/export.csv")
    @Produces("text/csv")
    @Operation(
            operationId = "exportCsv",
            summary = "Entries as a table",
            description = "RFC 4180 in UTF-8, the oldest first. A text that a spreadsheet would take for a formula is"
                    + " led by an apostrophe. Lists within a cell are separated by \"; \".")
    @APIResponse(
            responseCode = "200",
            description = "The table",
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .STRING)))
    public Response csv(@BeanParam FilterParameters parameters) {
        Filter filter = parameters.filter();
        return file("text/csv;charset=UTF-8;header=present", "tarikh.csv", output -> {
            Writer writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
            CSVPrinter printer = new CSVPrinter(writer, Table.FORMAT);
            each(filter, entry -> printer.printRecord(Table.row(entry, licence)));
            printer.flush();
        });
    }

    @GET
    @Path("/export.ndjson")
    @Produces("application/x-ndjson")
    @Operation(
            operationId = "exportNdjson",
            summary = "Entries as JSON, one to a line",
            description = "The oldest first; each line is an entry with its claims and evidence, and its licence.")
    @APIResponse(
            responseCode = "200",
            description = "The lines",
            content = @Content(mediaType = "application/x-ndjson", schema = @Schema(implementation = Entry.class)))
    public Response ndjson(@BeanParam FilterParameters parameters) {
        Filter filter = parameters.filter();
        return file("application/x-ndjson", "tarikh.ndjson", output -> {
            each(filter, entry -> {
                ObjectNode line = json.valueToTree(entry);
                line.put("licence", licence);
                output.write(json.writeValueAsBytes(line));
                output.write('\n');
            });
            output.flush();
        });
    }

    private Response file(String type, String name, StreamingOutput content) {
        return Response.ok(content)
                .type(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.LINK, "<" + licence + ">; rel=\"license\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    private interface Line {
        void write(Entry entry) throws java.io.IOException;
    }

    private void each(Filter filter, Line line) throws java.io.IOException {
        String cursor = null;
        do {
            Page page = chronology.page(filter, Order.ASC, cursor, BATCH);
            for (Entry entry : page.items()) {
                line.write(entry);
            }
            cursor = page.next();
        } while (cursor != null);
    }
}
