package org.tarikh.timeline.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventDocumentTest {
    private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());

    @Test
    void why_an_event_cannot_be_read_names_the_field_and_quotes_nothing() throws JsonProcessingException {
        var event = json.readTree("{\"title\": \"A title\", \"date\": {\"start\": \"Zarghuna said so\"}}");

        var e = catchThrowableOfType(
                JsonProcessingException.class, () -> EventDocument.read(json, UUID.randomUUID(), event));

        assertThat(e).hasMessageContaining("Zarghuna");
        assertThat(EventDocument.reason(e)).contains("date.start").doesNotContain("Zarghuna");
    }
}
