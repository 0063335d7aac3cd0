package org.tarikh.timeline.projection;

/**
 * Where this service stands in the feed of events.
 *
 * @param position the cursor to go on from, null before the first reading
 * @param generation raised by each rebuild
 * @param rebuilding whether the feed is being read again from its start
 */
public record Feed(String position, int generation, boolean rebuilding) {}
