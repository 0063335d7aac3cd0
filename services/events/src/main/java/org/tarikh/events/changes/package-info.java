/** The change feed of events: at least once, resumable, and never stepping over a late commit. */
package org.tarikh.events.changes;
