/** English text as sentences, words and tags, with its numbers, its inflection and its case; knows nothing of events. */
package org.tarikh.events.language;
