package org.tarikh.timeline.errata;

/**
 * What a reader says is wrong with an event, as the events service takes it.
 *
 * @param field the part that is wrong
 * @param wrong what is wrong with it
 * @param source a web address where it is told otherwise, may be empty
 * @param contact how to reach the reader, may be empty
 */
public record ErrorReport(String field, String wrong, String source, String contact) {}
