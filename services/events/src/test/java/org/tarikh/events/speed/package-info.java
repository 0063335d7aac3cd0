/** Measures how fast articles are read, for {@code deploy/bench}. */
package org.tarikh.events.speed;
