package org.tarikh.timeline.projection;

/** A change of the feed that is not as it must be, and why. */
public record Unreadable(String id, long revision, String reason) {}
