package org.tarikh.sources.problem;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Where the next page of a list begins: after a moment, and after an id at that moment. */
public record PageCursor(Instant instant, UUID id) {
    public static PageCursor at(Instant instant, UUID id) {
        return new PageCursor(instant, id);
    }

    /** Reads what {@link #text()} wrote; null for null; anything else is a 400. */
    public static PageCursor parse(String text) {
        if (text == null) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split(" ", 2);
            return new PageCursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (RuntimeException e) {
            throw Problem.field(Code.INVALID_CURSOR, "cursor", "must be a cursor this list has given");
        }
    }

    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((instant + " " + id).getBytes(StandardCharsets.US_ASCII));
    }
}
