package org.tarikh.events.scoring;

import java.util.List;

/** All that was read of a set of documents. */
record Run(
        List<Told.Event> events, List<Told.Mention> mentions, List<Told.Figure> figures, List<Told.Dropped> dropped) {
    Run {
        mentions = List.copyOf(mentions);
        dropped = List.copyOf(dropped);
        events = List.copyOf(events);
        figures = List.copyOf(figures);
    }

    /** What was read of all of them, each by itself. */
    static Run joined(List<Run> runs) {
        return new Run(
                runs.stream().flatMap(run -> run.events.stream()).toList(),
                runs.stream().flatMap(run -> run.mentions.stream()).toList(),
                runs.stream().flatMap(run -> run.figures.stream()).toList(),
                runs.stream().flatMap(run -> run.dropped.stream()).toList());
    }
}
