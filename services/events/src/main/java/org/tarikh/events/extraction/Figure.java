package org.tarikh.events.extraction;

import java.time.LocalDate;
import java.util.List;
import org.tarikh.events.language.Span;

/**
 * A count over a period, which is not an event ("401 attacks between March 2024 and March 2025").
 *
 * @param topic what is counted and where, equal for figures on one matter; or null
 * @param parties ids of those whose doings are counted, as far as the words name them
 */
public record Figure(
        ActorRef by,
        String about,
        int count,
        Integer low,
        Integer high,
        LocalDate periodStart,
        LocalDate periodEnd,
        String topic,
        List<String> parties,
        Span quote) {}
