package org.tarikh.events.lexicon;

import java.util.List;

/**
 * What a pack says of itself.
 *
 * @param sources where its facts are from
 * @param languages of the names besides English, ISO 639-1
 * @param countries whose naming tells that an article is the pack's, ISO 3166-1 alpha-2
 * @param markers names of the pack that tell so besides
 * @param files its tables, in the order they are read
 */
public record Manifest(
        String id,
        String title,
        String version,
        String licence,
        List<String> sources,
        List<String> languages,
        List<String> countries,
        List<String> markers,
        List<String> files) {

    /** Whether every article is read with it. */
    public boolean always() {
        return countries.isEmpty() && markers.isEmpty();
    }
}
