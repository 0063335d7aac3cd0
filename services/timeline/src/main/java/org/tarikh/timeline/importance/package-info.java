/**
 * How much an event weighs on a chronology seen from afar. Plain Java.
 */
package org.tarikh.timeline.importance;
