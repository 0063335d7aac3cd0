/**
 * What an event is cited, indexed and shown by elsewhere: citations in the formats of reference managers, structured data
 * for search engines, and a picture for shared links. Plain Java over the entry; pages hand it their words.
 */
package org.tarikh.timeline.sharing;
