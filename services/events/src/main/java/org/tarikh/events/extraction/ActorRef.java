package org.tarikh.events.extraction;

/**
 * A party to an event or a claim.
 *
 * @param id slug in the lexicon, null for a party the lexicon does not know
 */
public record ActorRef(String id, String name) {}
