package org.tarikh.timeline.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import org.tarikh.timeline.chronology.Entry;

/** A JSON file of one object with a list of entries at its end, written as they come. */
final class JsonFile implements Sheet {
    /** How an entry is written as an item of the list. */
    interface Item {
        void write(JsonGenerator generator, Entry entry) throws IOException;
    }

    private final JsonGenerator generator;
    private final Item item;

    private JsonFile(JsonGenerator generator, Item item) {
        this.generator = generator;
        this.item = item;
    }

    /** A generator that leaves it to {@link #end} to close what is open. */
    static JsonGenerator begin(ObjectMapper json, OutputStream output) throws IOException {
        return json.getFactory()
                .createGenerator(output)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT)
                .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    }

    /** What a file says of itself, as members of the object that is open. */
    static void imprint(JsonGenerator generator, Imprint imprint) throws IOException {
        generator.writeStringField("name", imprint.title());
        generator.writeStringField("licence", imprint.licence());
        generator.writeStringField("citation", imprint.citation());
        generator.writeStringField("self", imprint.self());
        generator.writeObjectField("filter", imprint.parameters());
    }

    /** A file whose object and list are open. */
    static Sheet of(JsonGenerator generator, Item item) {
        return new JsonFile(generator, item);
    }

    @Override
    public void add(Entry entry) throws IOException {
        item.write(generator, entry);
        generator.writeRaw('\n');
    }

    @Override
    public void end() throws IOException {
        generator.writeEndArray();
        generator.writeEndObject();
        generator.flush();
    }
}
