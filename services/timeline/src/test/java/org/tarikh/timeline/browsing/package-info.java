/** How soon a reader can read: the chronology in a browser, beside what others draw of the same events. */
package org.tarikh.timeline.browsing;
