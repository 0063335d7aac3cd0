package org.tarikh.frontend.frame;

import java.util.List;
import org.tarikh.frontend.terms.Status;

/**
 * The page that says what Tarikh is, how it reads, and where its limits are.
 *
 * @param states the marks to explain, in order
 */
public record About(Frame frame, List<Status> states) {}
