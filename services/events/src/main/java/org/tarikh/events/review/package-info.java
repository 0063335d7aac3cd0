/** What an editor does to events: merges them, splits them, takes it back. */
package org.tarikh.events.review;
