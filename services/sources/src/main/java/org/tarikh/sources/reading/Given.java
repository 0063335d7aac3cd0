package org.tarikh.sources.reading;

import java.time.LocalDate;

/** What the sender of a document said of it; each may be null, and the text's own word goes before it. */
public record Given(String title, String publisher, LocalDate published, String language) {}
