package org.tarikh.sources.publisher;

import java.util.UUID;

/**
 * A publisher as it is listed.
 *
 * @param display null where the installation's own setting goes
 * @param revision rises by one at each change
 */
public record Publisher(
        UUID id,
        String name,
        String home,
        String language,
        Display display,
        String licence,
        String robots,
        String note,
        int revision) {}
