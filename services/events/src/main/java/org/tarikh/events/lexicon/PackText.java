package org.tarikh.events.lexicon;

import java.util.Map;

/**
 * The files of a pack as they were written.
 *
 * @param manifest text of {@code pack.properties}, or null where there is none
 * @param files text of each table by its name
 */
public record PackText(String manifest, Map<String, String> files) {
    static final String MANIFEST = "pack.properties";

    public PackText {
        files = Map.copyOf(files);
    }
}
