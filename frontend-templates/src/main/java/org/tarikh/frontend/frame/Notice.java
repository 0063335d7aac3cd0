package org.tarikh.frontend.frame;

/**
 * A page that says why there is no other.
 *
 * @param missing true where nothing stands at the address, false where what is needed cannot be reached for now
 */
public record Notice(Frame frame, boolean missing) {}
