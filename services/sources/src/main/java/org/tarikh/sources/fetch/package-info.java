/**
 * The only opener of addresses that a user, a feed or a document gave.
 *
 * <p>Built on HttpCore, the protocol layer of Apache's client, over a socket of our own: the address that was checked is
 * the very one the socket is connected to, so a name that changes its answer gains nothing, and closing the socket ends
 * an exchange at its deadline wherever it stands. A whole client (java.net.http has no hook for names; OkHttp does not
 * ask its hook for literal addresses; each brings pools, cookies and redirects of its own) would have to be held back
 * from more than it would do. robots.txt is read by crawler-commons.
 */
package org.tarikh.sources.fetch;
