package org.tarikh.events.scoring;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Writes what was read as rows that another scorer can read: one row for each quote, rows of one event share its id. */
final class Predictions {
    private Predictions() {}

    static void write(Run run, Map<String, String> files, Path out) throws IOException {
        ObjectNode all = AnnotatedFolder.JSON.createObjectNode();
        ArrayNode events = all.putArray("events");
        for (Told.Event event : run.events()) {
            for (int i = 0; i < event.stretches().size(); i++) {
                row(events.addObject(), event, i, files.get(event.document()));
            }
        }
        ArrayNode figures = all.putArray("figures");
        for (Told.Figure figure : run.figures()) {
            figures.addObject()
                    .put("document", files.get(figure.document()))
                    .put("start", figure.stretch().start())
                    .put("end", figure.stretch().end())
                    .put("by", figure.by())
                    .put("about", figure.about())
                    .put("count", figure.count());
        }
        AnnotatedFolder.JSON.writeValue(out.toFile(), all);
    }

    private static void row(ObjectNode row, Told.Event event, int quote, String file) {
        row.put("document", file)
                .put("id", event.id())
                .put("start", event.stretches().get(quote).start())
                .put("end", event.stretches().get(quote).end())
                .put("quote", event.quotes().get(quote))
                .put("kind", event.kind())
                .put("title", event.title())
                .put("hazard", event.hazard())
                .put("status", event.status());
        event.plover().forEach(row.putArray("plover")::add);
        if (event.start() != null) {
            row.putObject("date")
                    .put("start", event.start().toString())
                    .put("end", event.end().toString())
                    .put("precision", event.precision())
                    .put("basis", event.basis());
        }
        if (event.place() != null) {
            row.putObject("place")
                    .put("name", event.place())
                    .put("admin1", event.admin1())
                    .put("country", event.country());
        }
        event.initiators().forEach(row.putArray("initiators")::add);
        event.recipients().forEach(row.putArray("recipients")::add);
        if (event.fatalities() != null) {
            row.putObject("fatalities").put("best", event.fatalities());
        }
        ArrayNode claims = row.putArray("claims");
        for (Told.Claim claim : event.claims()) {
            claims.addObject()
                    .put("by", claim.by())
                    .put("stance", claim.stance())
                    .put("figure", claim.figure());
        }
    }
}
