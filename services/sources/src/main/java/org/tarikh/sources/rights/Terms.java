package org.tarikh.sources.rights;

import org.tarikh.sources.publisher.Display;

/**
 * What a publisher allows and says of it.
 *
 * @param licence null where none is noted
 * @param robots what it says to machines, null where nothing is noted
 */
public record Terms(Display display, String licence, String robots) {}
