/**
 * What feeds say, whatever their format and however ill-formed: RSS, Atom, CDF and JSON Feed; the feeds a page names; and
 * lists of feeds (OPML). Pure: bytes in, values out. One forgiving reading of the markup serves well-formed and ill-formed
 * feeds alike; it opens nothing and refuses entities made of others. It is not built on ROME, which reads well-formed feeds
 * only, drops the offset a date is written with, on which the outlet's local day depends, and makes days up (the 31st of
 * April, or a month alone); a test holds the two equal on what ROME writes in every format it knows.
 */
package org.tarikh.sources.syndication;
