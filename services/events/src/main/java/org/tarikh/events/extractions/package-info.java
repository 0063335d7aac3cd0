/** Trying the reading on a text that is not stored. */
package org.tarikh.events.extractions;
