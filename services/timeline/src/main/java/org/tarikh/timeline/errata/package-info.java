/**
 * What readers report as wrong, passed on to the events service, whose desk has the queue.
 */
package org.tarikh.timeline.errata;
