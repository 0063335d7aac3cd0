/** The change feed: what has changed since a cursor, without ever stepping over a transaction that commits late. */
package org.tarikh.sources.changes;
