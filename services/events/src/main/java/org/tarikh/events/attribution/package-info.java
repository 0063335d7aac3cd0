/** Who says what, with what stance, and what status follows from it. */
package org.tarikh.events.attribution;
