/**
 * Takes sources' articles in through a durable queue, reads them and brings what was read among the events.
 *
 * <p>An article is {@code waiting}, then {@code parsed}, then {@code read}. Workers read in parallel, outside any
 * transaction; findings are brought home one article at a time in the order of arrival, so that neither the number of
 * workers nor a crash changes which ids events get.
 */
package org.tarikh.events.intake;
