package org.tarikh.frontend.chronology;

/**
 * Entries as files, with how many there are before they are asked for.
 *
 * @param entries how many each file holds, in the reader's digits
 * @param csv where they are as a table
 * @param ndjson where they are as JSON, one to a line
 */
public record Download(String entries, String csv, String ndjson) {}
