/** Actors, places and names that editors add to the lexicon. */
package org.tarikh.events.additions;
