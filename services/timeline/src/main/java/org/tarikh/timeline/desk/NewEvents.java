package org.tarikh.timeline.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.tarikh.timeline.problem.Problem;

/** Writes events. Each call is a {@link Problem} of status 503 where the events service does not answer. */
@ApplicationScoped
public class NewEvents {
    private final NewEventsTransport transport;
    private final Signature signature;

    NewEvents(@RestClient NewEventsTransport transport, Signature signature) {
        this.transport = transport;
        this.signature = signature;
    }

    /**
     * Where the words stand that tell of an event.
     *
     * @param revision of the article's document
     * @param start code point of the document's text; {@code end} the one after the last
     */
    public record Evidence(String article, long revision, int start, int end) {}

    /** @param event null where it was not made */
    public record Made(Upshot upshot, UUID event) {}

    /**
     * @param kind incident or move
     * @param note empty where nothing is said
     */
    public Made create(Person person, String kind, Draft draft, Evidence evidence, String note) {
        Set<Field> told = EnumSet.allOf(Field.class);
        told.removeIf(field -> field.of(draft) == null);
        Map<String, Object> event = draft.patch(told);
        event.put("kind", kind);
        event.put("evidence", evidence);
        event.put("by", person.name());
        if (!note.isBlank()) {
            event.put("note", note);
        }
        AtomicReference<UUID> made = new AtomicReference<>();
        Upshot upshot = Upshot.of(
                "events",
                () -> made.set(transport.create(signature.of(person), event).id()));
        return new Made(upshot, made.get());
    }
}
