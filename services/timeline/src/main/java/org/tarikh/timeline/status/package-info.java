/**
 * How far the chronology has followed the events.
 */
package org.tarikh.timeline.status;
