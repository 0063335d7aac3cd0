package org.tarikh.events.intake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** A page of the articles of sources that hold some words; {@code next} is null at the end. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ArticlesFound(List<Item> items, String next) {

    static final ArticlesFound NONE = new ArticlesFound(List.of(), null);

    /** One of them. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Item(String id) {}

    List<String> ids() {
        return items.stream().map(Item::id).toList();
    }
}
