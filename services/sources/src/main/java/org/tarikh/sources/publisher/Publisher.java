package org.tarikh.sources.publisher;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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
        int revision) {

    /** What is said of it, by the names it is said under; what is not said is left out. */
    Map<String, String> said() {
        Map<String, String> said = new TreeMap<>();
        said.put("name", name);
        said.put("home", home);
        said.put("language", language);
        said.put("display", display == null ? null : display.text());
        said.put("licence", licence);
        said.put("robots", robots);
        said.put("note", note);
        said.values().removeIf(Objects::isNull);
        return said;
    }
}
