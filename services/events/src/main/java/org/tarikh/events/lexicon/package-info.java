/** Actors, places, roles and triggers: the domain's knowledge, held in data files and matched in one pass over a text. */
package org.tarikh.events.lexicon;
