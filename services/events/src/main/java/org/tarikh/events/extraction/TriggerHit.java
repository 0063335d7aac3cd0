package org.tarikh.events.extraction;

import org.tarikh.events.lexicon.Trigger;

/** A trigger found in a sentence; token indexes, end exclusive, {@code head} the inflected word. */
record TriggerHit(int from, int to, int head, Trigger trigger) {}
