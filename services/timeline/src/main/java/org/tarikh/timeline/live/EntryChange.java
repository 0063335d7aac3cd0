package org.tarikh.timeline.live;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a change means under a filter.
 *
 * @param position in the order of changes
 * @param revision of the entry since
 * @param start the day under which it stands on the chronology (where it stood, once removed); null without a date
 */
@Schema(description = "What a change means under a filter; the entry itself is at /api/v1/chronology/{id}")
public record EntryChange(
        @Schema(examples = "1795307456000012") long position,
        @Schema(description = "added: it stands under the filter now; changed: it still does; removed: it does no more")
                Sort change,
        @Schema(examples = "6f2c1d7e-0c55-5a6e-9a51-2f3f3c1a7b10") UUID id,
        @Schema(examples = "3") long revision,
        @Schema(examples = "incident") String kind,
        @Schema(nullable = true, description = "Its day in the order of the chronology, null without a date")
                LocalDate start) {

    @Schema(
            name = "ChangeSort",
            enumeration = {"added", "changed", "removed"})
    public enum Sort {
        ADDED,
        CHANGED,
        REMOVED;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
