/** Counts of killed, injured, missing, displaced and detained in a sentence: who, how many, how sure. */
package org.tarikh.events.casualty;
