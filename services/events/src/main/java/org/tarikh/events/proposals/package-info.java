/** The queue of parties that articles name and the lexicon does not have, for an editor to decide on. */
package org.tarikh.events.proposals;
