/**
 * The places of the lexicon, read from the events service when a reader asks for one.
 */
package org.tarikh.timeline.place;
