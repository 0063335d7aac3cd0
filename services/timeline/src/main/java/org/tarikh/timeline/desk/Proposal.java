package org.tarikh.timeline.desk;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * What the machine reads of the fields of an event that editors set.
 *
 * @param edited the fields that are set
 * @param differences for those it reads otherwise, {@code now} is what it reads
 * @param news those it reads otherwise than when they were set
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Proposal(long revision, List<String> edited, List<Difference> differences, List<String> news) {

    /** @param now null where it reads nothing */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Difference(String field, String now) {}
}
