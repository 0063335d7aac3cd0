package org.tarikh.frontend.chronology;

/**
 * How the chronology tells a reader of what comes while it is read.
 *
 * @param stream the changes under this page's filter since it was made
 * @param anew the first window of the list as it is by then
 */
public record Live(String stream, String anew) {}
