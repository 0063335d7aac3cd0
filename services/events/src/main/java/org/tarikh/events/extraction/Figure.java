package org.tarikh.events.extraction;

import java.time.LocalDate;
import org.tarikh.events.language.Span;

/** A count over a period, which is not an event ("401 attacks between March 2024 and March 2025"). */
public record Figure(
        ActorRef by,
        String about,
        int count,
        Integer low,
        Integer high,
        LocalDate periodStart,
        LocalDate periodEnd,
        Span quote) {}
