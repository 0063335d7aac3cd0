package org.tarikh.events.scoring;

import java.util.List;

/** All that was read of a set of documents. */
record Run(List<Told.Event> events, List<Told.Figure> figures) {
    Run {
        events = List.copyOf(events);
        figures = List.copyOf(figures);
    }
}
