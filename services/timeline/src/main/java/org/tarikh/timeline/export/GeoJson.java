package org.tarikh.timeline.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import org.tarikh.timeline.chronology.Entry;

/**
 * A FeatureCollection of RFC 7946, a feature to each entry, coordinates as longitude and latitude.
 *
 * <p>A point stands only where the place is known to its district or nearer. Of what is known to a province, a country
 * or less the geometry is null, and {@code areaCentre} gives the middle of the area it lies in; {@code wherePrec} tells
 * which.
 */
final class GeoJson implements Format {
    private final ObjectMapper json;

    GeoJson(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String ending() {
        return "geojson";
    }

    @Override
    public String mediaType() {
        return "application/geo+json";
    }

    @Override
    public Sheet begin(OutputStream output, Imprint imprint) throws IOException {
        JsonGenerator generator = JsonFile.begin(json, output);
        generator.writeStartObject();
        generator.writeStringField("type", "FeatureCollection");
        JsonFile.imprint(generator, imprint);
        generator.writeArrayFieldStart("features");
        return JsonFile.of(generator, (writer, entry) -> json.writeTree(writer, feature(entry, imprint)));
    }

    private ObjectNode feature(Entry entry, Imprint imprint) {
        ObjectNode feature = json.createObjectNode()
                .put("type", "Feature")
                .put("id", entry.id().toString());
        Point.of(entry.place(), Point.DISTRICT)
                .ifPresentOrElse(
                        point -> feature.putObject("geometry")
                                .put("type", "Point")
                                .putArray("coordinates")
                                .add(point.lon())
                                .add(point.lat()),
                        () -> feature.putNull("geometry"));
        ObjectNode properties = feature.putObject("properties")
                .put("title", entry.title())
                .put("summary", entry.summary())
                .put("kind", entry.kind())
                .put("status", entry.status());
        date(properties, entry.date());
        type(properties, entry.type());
        place(properties, entry);
        properties.put("initiators", Columns.names(entry.initiators()));
        properties.put("recipients", Columns.names(entry.recipients()));
        toll(properties, "fatalities", entry.fatalities());
        toll(properties, "injuries", entry.injuries());
        properties
                .put("publishers", Columns.list(entry.evidence().stream().map(Entry.Evidence::publisher)))
                .put("importance", entry.importance())
                .put("revision", entry.revision())
                .put(
                        "recorded",
                        entry.recorded() == null ? null : entry.recorded().toString())
                .put("url", imprint.event(entry.id()))
                .put("citation", entry.citation());
        return feature;
    }

    private static void date(ObjectNode properties, Entry.Date date) {
        boolean told = date != null && date.start() != null;
        properties
                .put("start", told ? date.start().toString() : null)
                .put("end", told ? Gist.last(date).toString() : null)
                .put("precision", told ? date.precision() : null)
                .put("time", told ? date.time() : null)
                .put("zone", told ? date.zone() : null);
    }

    private static void type(ObjectNode properties, Entry.Type type) {
        properties
                .put("plover", type == null ? "" : Columns.list(type.plover().stream()))
                .put("hazard", type == null ? null : type.hazard());
    }

    private static void place(ObjectNode properties, Entry entry) {
        Entry.Place place = entry.place();
        properties
                .put("place", place == null ? null : place.name())
                .put("placeId", place == null ? null : place.id())
                .put("admin1", place == null ? null : place.admin1())
                .put("country", place == null ? null : place.country());
        if (place != null && place.wherePrec() != null) {
            properties.put("wherePrec", place.wherePrec());
        }
        if (Point.of(place, Point.DISTRICT).isEmpty()) {
            Point.of(place, Point.ANYWHERE)
                    .ifPresent(middle ->
                            properties.putArray("areaCentre").add(middle.lon()).add(middle.lat()));
        }
    }

    private static void toll(ObjectNode properties, String field, Entry.Toll toll) {
        properties
                .put(field + "Low", toll == null ? null : toll.low())
                .put(field + "Best", toll == null ? null : toll.best())
                .put(field + "High", toll == null ? null : toll.high());
    }
}
