package org.tarikh.events.intake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;

/** A page of sources' change feed. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ArticleChanges(List<Item> items, String next) {
    /**
     * An article at its newest change.
     *
     * @param article null where it is deleted
     * @param takenDown whether it is deleted because its document was taken down
     * @param changed when; null where it is told by an older sources
     * @param traceparent the trace in which it changed (W3C trace context), null where nobody traced
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Item(
            String id,
            long revision,
            boolean deleted,
            boolean takenDown,
            SourceArticle article,
            Instant changed,
            String traceparent) {
        /** One that is not taken down. */
        Item(String id, long revision, boolean deleted, SourceArticle article, Instant changed, String traceparent) {
            this(id, revision, deleted, false, article, changed, traceparent);
        }
    }

    /** The newest cursor of the feed. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Position(String position) {}
}
