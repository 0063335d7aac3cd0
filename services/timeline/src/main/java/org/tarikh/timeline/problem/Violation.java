package org.tarikh.timeline.problem;

/** One field or parameter that is not as it must be, and what it must be. */
public record Violation(String field, String message) {}
