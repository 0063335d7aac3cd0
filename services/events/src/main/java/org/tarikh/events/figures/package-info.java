/** Counts over a period, which are not events. */
package org.tarikh.events.figures;
