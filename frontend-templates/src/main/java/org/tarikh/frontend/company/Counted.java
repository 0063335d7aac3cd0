package org.tarikh.frontend.company;

import org.tarikh.frontend.frame.Link;

/** A name and how many entries bear it, in the reader's digits. */
public record Counted(Link link, String count) {}
