/** Asks for a token on writes where the service listens beyond this machine. */
package org.tarikh.events.access;
