package org.tarikh.events.extraction;

import org.tarikh.events.language.Span;

/**
 * A party that an article names and the lexicon does not have.
 *
 * @param acronym as told beside the name, or null
 * @param kind a kind of actor of the packs: armed-group, party, agency, media or person
 * @param role of a person, as told, or null
 * @param quote the sentence that tells it best
 */
public record Newcomer(String name, String acronym, String kind, String role, Span quote) {}
