/** What readers report as wrong with an event, kept for the desk. */
package org.tarikh.events.errata;
