/**
 * Counts over a period, which are not events, read from the events service when a reader asks for them.
 */
package org.tarikh.timeline.figure;
