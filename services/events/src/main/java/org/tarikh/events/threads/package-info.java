/** The storylines that events are woven into, kept as events change, and served with what editors make of them. */
package org.tarikh.events.threads;
