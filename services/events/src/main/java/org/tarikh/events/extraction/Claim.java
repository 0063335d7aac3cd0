package org.tarikh.events.extraction;

import org.tarikh.events.language.Span;
import org.tarikh.events.terms.ClaimField;
import org.tarikh.events.terms.Stance;

/**
 * Who says what about one field of an event.
 *
 * @param figure the number claimed, null where the claim gives none
 * @param says the words of the clause claimed
 * @param quote where it stands in the article's text
 */
public record Claim(ActorRef by, Stance stance, ClaimField field, Integer figure, String says, Span quote) {}
