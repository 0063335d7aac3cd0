package org.tarikh.timeline.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tarikh.timeline.chronology.Entry;

/** Reads the event in an item of a feed; one that is not as it must be is an IllegalArgumentException that says why. */
final class EventDocument {
    private EventDocument() {}

    static Entry read(ObjectMapper json, UUID id, JsonNode document) throws JsonProcessingException {
        if (document == null || document.isNull()) {
            throw new IllegalArgumentException("there is no event in it");
        }
        if (document.toString().contains("\\u0000")) {
            throw new IllegalArgumentException("its text has a null character");
        }
        Entry event = json.treeToValue(document, Entry.class);
        required(event.title(), "title");
        required(event.kind(), "kind");
        if (!id.equals(event.id())) {
            throw new IllegalArgumentException("its event has another id");
        }
        return event;
    }

    /** What is wrong with an item, without a word of what stands in it: the reason goes to the log. */
    static String reason(Exception e) {
        if (e instanceof JsonMappingException mapping) {
            String path = mapping.getPath().stream()
                    .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                    .collect(Collectors.joining("."));
            return "its field " + path + " is not of the right form";
        }
        return e instanceof JsonProcessingException ? "it is no JSON" : String.valueOf(e.getMessage());
    }

    static String required(String value, String field) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("it has no " + field);
        }
        return value;
    }
}
