/**
 * How often what a publisher told or a party claimed was later borne out or denied, read from the events service when a
 * reader asks for it.
 */
package org.tarikh.timeline.standing;
