/**
 * What editors do from the pages: they sign in to the accounts that the events service keeps, and decide there in their
 * own names, by a token signed for each call.
 */
package org.tarikh.timeline.desk;
