package org.tarikh.events.proposals;

import org.tarikh.events.event.Event;

/**
 * A party the lexicon does not have as one article names it.
 *
 * @param id slug of the name
 * @param acronym as told beside the name, or null
 * @param role of a person, as told, or null
 */
public record Sighting(String id, String name, String acronym, String kind, String role, Event.Evidence evidence) {}
