package org.tarikh.frontend.chronology;

import java.util.List;
import org.tarikh.frontend.frame.Link;

/**
 * Entries as files, with how many there are before they are asked for, and as what one can subscribe to.
 *
 * @param entries how many there are, in the reader's digits
 * @param files the formats by name; those of others' schemes hold only what these have a place for
 * @param atom where they are as an Atom feed
 * @param calendar where they are as an iCalendar
 */
public record Download(String entries, List<Link> files, String atom, String calendar) {}
