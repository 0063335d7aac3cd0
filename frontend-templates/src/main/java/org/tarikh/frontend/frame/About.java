package org.tarikh.frontend.frame;

import java.util.List;
import org.tarikh.frontend.chronology.Download;
import org.tarikh.frontend.terms.Status;

/**
 * The page that says what Tarikh is, how it reads, and where its limits are.
 *
 * @param states the marks to explain, in order
 * @param files the whole chronology as files
 */
public record About(Frame frame, List<Status> states, Download files) {}
