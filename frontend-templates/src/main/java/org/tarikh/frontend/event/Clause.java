package org.tarikh.frontend.event;

/**
 * A clause of the machine's.
 *
 * @param english whether it stands in English, whatever the language of the page
 */
public record Clause(String words, boolean english) {}
