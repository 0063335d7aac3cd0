/** The lexicon's actors and places over HTTP, with the events they stand in. */
package org.tarikh.events.gazetteer;
