package org.tarikh.timeline.chronology;

import java.time.LocalDate;

/** From the first day an entry starts on to the last day one ends on, both inclusive. */
public record Span(LocalDate first, LocalDate last) {}
