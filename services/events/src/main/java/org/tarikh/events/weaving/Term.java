package org.tarikh.events.weaving;

/**
 * What makes an event part of a storyline.
 *
 * @param key equal for events of one storyline, such as {@code talks turkey.istanbul.istanbul}
 * @param name what a thread of it is called, such as "Istanbul talks"
 */
public record Term(String key, String name) {}
