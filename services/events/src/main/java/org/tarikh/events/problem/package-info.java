/** Errors as RFC 9457 writes them. */
package org.tarikh.events.problem;
