/**
 * Follows the feed of changes of the events service and keeps the read model: one row per event with its document and
 * what it is queried by, and counters by day. One transaction applies a batch and moves the position on.
 */
package org.tarikh.timeline.projection;
