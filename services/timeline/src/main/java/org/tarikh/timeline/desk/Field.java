package org.tarikh.timeline.desk;

import java.util.function.Function;

/** A field of an event that an editor can set. */
public enum Field {
    TITLE(Draft::title),
    SUMMARY(Draft::summary),
    TYPE(Draft::type),
    REALIS(Draft::realis),
    DATE(Draft::date),
    PLACE(Draft::place),
    INITIATORS(Draft::initiators),
    RECIPIENTS(Draft::recipients),
    FATALITIES(Draft::fatalities),
    INJURIES(Draft::injuries);

    private final Function<Draft, Object> value;

    Field(Function<Draft, Object> value) {
        this.value = value;
    }

    /** As the events service names it. */
    public String key() {
        return name().toLowerCase();
    }

    Object of(Draft draft) {
        return value.apply(draft);
    }
}
