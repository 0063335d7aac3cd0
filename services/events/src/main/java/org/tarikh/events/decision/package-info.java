/** What editors decided about which reports are one event, kept for ever and undone rather than deleted. */
package org.tarikh.events.decision;
