/**
 * What the events service keeps on an event beside the event itself, read when a reader opens its page: how the record
 * came to be what it is, and why its reports are one.
 */
package org.tarikh.timeline.dossier;
