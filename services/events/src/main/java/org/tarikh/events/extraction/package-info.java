/** Reads an article into reports of events and figures: the cascade from lines and clauses to drafts, and from drafts to reports. */
package org.tarikh.events.extraction;
