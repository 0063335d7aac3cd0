/**
 * The feeds that are followed: their list over HTTP and as OPML, when each is polled, what became of it, and the way of
 * each item to a document. All of it stands in the database, so that replicas share the work and a kill loses nothing: a
 * poll and an item are leased to one replica, and a lease that has passed is anybody's.
 */
package org.tarikh.sources.feed;
