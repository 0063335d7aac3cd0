/**
 * Tells those who follow the chronology what came, changed and went under their filter. One look at the order of changes
 * serves all of them; what a change means to a filter is decided from the change alone.
 */
package org.tarikh.timeline.live;
