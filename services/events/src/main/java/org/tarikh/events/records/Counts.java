package org.tarikh.events.records;

/** How much a subject said of a field, or of all, and what became of it; nothing but these sums is kept of it. */
record Counts(String subject, String field, long made, long confirmed, long denied, long contradicted, long alone) {}
