package org.tarikh.events.intake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** A text as sources splits it into articles without storing it; positions are code points of {@code text}. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SplitText(String text, List<SourceArticle> articles, List<Gap> unread) {
    /** A stretch that belongs to no article. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Gap(int start, int end, String why) {}
}
