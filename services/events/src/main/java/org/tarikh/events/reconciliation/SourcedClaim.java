package org.tarikh.events.reconciliation;

import org.tarikh.events.extraction.ActorRef;
import org.tarikh.events.terms.ClaimField;
import org.tarikh.events.terms.Stance;

/** Who says what about one field of an event, with the words in the document it was read from. */
public record SourcedClaim(ActorRef by, Stance stance, ClaimField field, Integer figure, String says, Passage quote) {}
