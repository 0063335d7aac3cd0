package org.tarikh.timeline.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.stream.Collectors;
import org.tarikh.timeline.chronology.Entry;

/**
 * What TimelineJS3 reads (https://timeline.knightlab.com/docs/json-format.html): a slide to each entry, after a title.
 *
 * <p>A date has no more parts than are known: of a month there is no day, of a year no month. Its texts are HTML, so
 * words from documents are escaped. An entry without a date has no slide; the title tells how many there are.
 */
final class TimelineJs implements Format {
    private final ObjectMapper json;

    TimelineJs(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String ending() {
        return "timelinejs.json";
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public Sheet begin(OutputStream output, Imprint imprint) throws IOException {
        JsonGenerator generator = JsonFile.begin(json, output);
        generator.writeStartObject();
        JsonFile.imprint(generator, imprint);
        generator.writeStringField("scale", "human");
        generator.writeFieldName("title");
        json.writeTree(generator, title(imprint));
        generator.writeArrayFieldStart("events");
        return JsonFile.of(generator, (writer, entry) -> {
            if (entry.date() != null && entry.date().start() != null) {
                json.writeTree(writer, slide(entry, imprint));
            }
        });
    }

    private ObjectNode title(Imprint imprint) {
        String leftOut = imprint.leftOut();
        ObjectNode title = json.createObjectNode().put("autolink", false);
        title.putObject("text")
                .put("headline", Text.html(imprint.title()))
                .put(
                        "text",
                        "<p>" + link(imprint.page(), imprint.citation()) + "</p><p>"
                                + link(imprint.licence(), "Licence") + "</p>"
                                + (leftOut.isEmpty() ? "" : "<p>" + leftOut + "</p>"));
        return title;
    }

    private ObjectNode slide(Entry entry, Imprint imprint) {
        ObjectNode slide = json.createObjectNode()
                .put("unique_id", "e-" + entry.id())
                .put("group", "move".equals(entry.kind()) ? "Diplomatic moves" : "Incidents")
                .put("display_date", Text.html(Gist.when(entry.date())))
                .put("autolink", false);
        date(slide, entry.date());
        slide.putObject("text")
                .put("headline", Text.html(Text.line(entry.title())))
                .put(
                        "text",
                        Gist.lines(entry).stream()
                                        .map(line -> "<p>" + Text.html(line) + "</p>")
                                        .collect(Collectors.joining())
                                + "<p>" + link(imprint.event(entry.id()), "Who says so, and at which words") + "</p>");
        return slide;
    }

    private static String link(String address, String words) {
        return "<a href=\"" + Text.html(address) + "\">" + Text.html(words) + "</a>";
    }

    private static void date(ObjectNode slide, Entry.Date date) {
        LocalDate start = date.start();
        LocalDate end = Gist.last(date);
        int parts = parts(date.precision());
        ObjectNode first = parts(slide.putObject("start_date"), start, parts);
        if (start.equals(end)) {
            time(first, date);
        }
        boolean same = start.getYear() == end.getYear()
                && (parts < 2 || start.getMonthValue() == end.getMonthValue())
                && (parts < 3 || start.equals(end));
        if (!same) {
            parts(slide.putObject("end_date"), end, parts);
        }
    }

    /** How many of year, month and day are known. */
    private static int parts(String precision) {
        return switch (precision == null ? "day" : precision) {
            case "year", "decade" -> 1;
            case "month", "season", "quarter" -> 2;
            default -> 3;
        };
    }

    private static ObjectNode parts(ObjectNode date, LocalDate day, int parts) {
        date.put("year", day.getYear());
        if (parts > 1) {
            date.put("month", day.getMonthValue());
        }
        if (parts > 2) {
            date.put("day", day.getDayOfMonth());
        }
        return date;
    }

    private static void time(ObjectNode first, Entry.Date date) {
        try {
            if ("day".equals(date.precision()) && date.time() != null) {
                LocalTime time = LocalTime.parse(date.time());
                first.put("hour", time.getHour()).put("minute", time.getMinute());
            }
        } catch (DateTimeException e) {
            // A time that is none is left out; the day stands.
        }
    }
}
