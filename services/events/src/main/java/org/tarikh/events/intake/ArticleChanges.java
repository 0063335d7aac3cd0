package org.tarikh.events.intake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** A page of sources' change feed. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ArticleChanges(List<Item> items, String next) {
    /** An article at its newest change; {@code article} is null where it is deleted. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Item(String id, long revision, boolean deleted, SourceArticle article) {}

    /** The newest cursor of the feed. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Position(String position) {}
}
