package org.tarikh.sources.article;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tarikh.sources.reading.Attribution;

/** One through whose hands a story came. */
@Schema(
        name = "Attribution",
        description =
                "One through whose hands a story came; start and end count code points of the document revision's text")
public record AttributionView(
        @Schema(enumeration = {"outlet", "agency", "speaker"}) String role,
        @Schema(examples = "Reuters") String name,
        @Schema(nullable = true, description = "Null where its sender told it") Integer start,
        @Schema(nullable = true) Integer end) {
    private static final int FIELDS = 4;

    static AttributionView of(Attribution by) {
        return new AttributionView(
                by.role().text(),
                by.name(),
                by.span() == null ? null : by.span().start(),
                by.span() == null ? null : by.span().end());
    }

    static List<AttributionView> of(String[] stored) {
        return IntStream.range(0, stored.length / FIELDS)
                .map(i -> i * FIELDS)
                .mapToObj(i ->
                        new AttributionView(stored[i], stored[i + 1], number(stored[i + 2]), number(stored[i + 3])))
                .toList();
    }

    private static Integer number(String stored) {
        return stored.isEmpty() ? null : Integer.valueOf(stored);
    }
}
