package org.tarikh.frontend.frame;

/**
 * A name that leads somewhere, or, where {@code href} is null, only a name.
 */
public record Link(String name, String href) {}
