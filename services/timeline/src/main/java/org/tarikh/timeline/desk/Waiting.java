package org.tarikh.timeline.desk;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.tarikh.timeline.chronology.Entry;

/** A page of what waits for an editor, the most important and doubtful first; {@code next} is null at the end. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Waiting(List<Item> items, String next) {
    public Waiting {
        items = items == null ? List.of() : List.copyOf(items);
    }

    /** An event and why it waits, such as {@code no_place}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Item(Entry event, List<String> reasons) {
        public Item {
            reasons = reasons == null ? List.of() : List.copyOf(reasons);
        }
    }
}
