/**
 * Follows the feed of changes of the events service and keeps the read model: one row per event with its document and
 * what it is queried by, counters by day, postings (where the entries of each value stand in order) and pairs (how many
 * have two values at once). One transaction applies a batch and moves the position on.
 */
package org.tarikh.timeline.projection;
