package org.tarikh.timeline.source;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * What changed from one revision of a document to another.
 *
 * @param fields what is told of the document besides its text, as far as that changed
 * @param runs the text: what stayed, went and came, in the order of reading
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DocumentDifference(List<FieldChange> fields, List<Run> runs) {
    /** That of two revisions that are one. */
    public static final DocumentDifference NONE = new DocumentDifference(List.of(), List.of());

    /** What is told of the document, before and after; null for nothing. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record FieldChange(String field, String from, String to) {}

    /**
     * A stretch of the text.
     *
     * @param kind same, added or removed
     * @param folded how many code points that stayed are left out in its place; 0 where the text is all
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Run(String kind, String text, int folded) {}
}
