package org.tarikh.events.event;

import java.util.List;

/** The states of review of the events that something is counted of; what is rejected is in none of it. */
public final class ReviewStates {
    private static final List<String> TOLD = List.of("machine", "accepted", "edited");

    private final List<String> states;

    private ReviewStates(List<String> states) {
        this.states = states;
    }

    /**
     * As a client gives them: a repeated one means or, a leading minus excludes, none means all; any other is a 400.
     *
     * @param given may be null
     */
    public static ReviewStates of(List<String> given) {
        EventQuery.Chosen chosen = EventQuery.Chosen.of("review", given, TOLD);
        return new ReviewStates(TOLD.stream()
                .filter(state -> chosen.wanted().isEmpty() || chosen.wanted().contains(state))
                .filter(state -> !chosen.unwanted().contains(state))
                .toList());
    }

    /** Whether no event is left out. */
    public boolean all() {
        return states.equals(TOLD);
    }

    /** Over the table of events; written out, not bound, so that the planner knows that an index of some states will do. */
    public String condition() {
        return states.isEmpty() ? "false" : "review IN ('" + String.join("', '", states) + "')";
    }
}
