/**
 * Pages by their addresses: stored, read again, found gone, and how each revision was had.
 *
 * <p>A page is known by the address it was asked for under, so that whoever asks again, or sends the page with this
 * {@code url}, means the same document; where permanent redirects led away from it, by the address they led to. Neither
 * a passing redirect nor what a page says of itself ({@code rel=canonical}) counts: the one may lead elsewhere tomorrow,
 * the other names a front page or another site where it is wrong. An address that led to a document once goes on
 * leading to it. The day of retrieval is never a day of publication.
 */
package org.tarikh.sources.retrieval;
