package org.tarikh.timeline.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import org.tarikh.timeline.chronology.Entry;

/** Entries as the API gives them, one to a line, each with its licence and the address it was asked for at. */
final class Ndjson implements Format {
    private final ObjectMapper json;

    Ndjson(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String ending() {
        return "ndjson";
    }

    @Override
    public String mediaType() {
        return "application/x-ndjson";
    }

    @Override
    public Sheet begin(OutputStream output, Imprint imprint) {
        return new Sheet() {
            @Override
            public void add(Entry entry) throws IOException {
                ObjectNode line = json.valueToTree(entry);
                line.put("licence", imprint.licence()).put("self", imprint.self());
                output.write(json.writeValueAsBytes(line));
                output.write('\n');
            }

            @Override
            public void end() {
                // Nothing stands behind the last line.
            }
        };
    }
}
