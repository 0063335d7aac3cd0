package org.tarikh.events.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the manifest of a pack: lines of {@code key = value}, lists apart by a bar or over several lines. */
final class ManifestReader {
    private static final Set<String> REQUIRED = Set.of("id", "title", "version", "licence", "files");
    private static final Set<String> LISTS = Set.of("sources", "languages", "countries", "markers", "files");
    private static final Pattern TABLE = Pattern.compile("(actors|places|metonyms|demonyms)(-[a-z0-9]+)*\\.tsv");

    private final FindingList findings;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();

    private ManifestReader(FindingList findings) {
        this.findings = findings;
    }

    /** The manifest, or null where it is so wrong that the pack cannot be read. */
    static Manifest read(String text, FindingList findings) {
        var reader = new ManifestReader(findings);
        if (text == null) {
            reader.problem(0, "is missing");
            return null;
        }
        int number = 0;
        for (String line : text.split("\r?\n", -1)) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                reader.line(number, line);
            }
        }
        return reader.manifest();
    }

    private void line(int number, String line) {
        Characters.check(PackText.MANIFEST, number, 0, line, findings);
        int at = line.indexOf('=');
        String key = at < 0 ? "" : line.substring(0, at).strip();
        String value = line.substring(at + 1).strip();
        if (at < 0) {
            problem(number, "is no line of the form key = value");
        } else if (!REQUIRED.contains(key) && !LISTS.contains(key)) {
            problem(number, "the key " + key + " is not known");
        } else if (!value.isEmpty()) {
            List<String> known = values.computeIfAbsent(key, any -> new ArrayList<>());
            if (!LISTS.contains(key) && !known.isEmpty()) {
                problem(number, key + " is given twice");
                return;
            }
            lines.put(key, number);
            if (LISTS.contains(key)) {
                Tsv.parts(value).forEach(known::add);
            } else {
                known.add(value);
            }
        }
    }

    private Manifest manifest() {
        REQUIRED.stream()
                .sorted()
                .filter(key -> !values.containsKey(key))
                .forEach(key -> problem(0, key + " is missing"));
        String id = scalar("id");
        if (id != null && !Slug.isSlug(id)) {
            problem(lines.get("id"), "the id is no slug of small letters, digits and hyphens: " + id);
        }
        for (String country : list("countries")) {
            if (!Slug.isCountry(country)) {
                problem(lines.get("countries"), "is no ISO 3166-1 alpha-2 code: " + country);
            }
        }
        var files = new LinkedHashSet<String>();
        for (String file : list("files")) {
            if (!TABLE.matcher(file).matches()) {
                problem(
                        lines.get("files"),
                        "a table is named actors, places, metonyms or demonyms, with -words after it or not, and .tsv: "
                                + file);
            } else if (!files.add(file)) {
                problem(lines.get("files"), "names " + file + " twice");
            }
        }
        return id == null
                ? null
                : new Manifest(
                        id,
                        scalar("title"),
                        scalar("version"),
                        scalar("licence"),
                        list("sources"),
                        list("languages"),
                        list("countries"),
                        list("markers"),
                        List.copyOf(files));
    }

    private String scalar(String key) {
        List<String> value = values.get(key);
        return value == null ? null : value.get(0);
    }

    private List<String> list(String key) {
        return List.copyOf(values.getOrDefault(key, List.of()));
    }

    private void problem(int line, String message) {
        findings.problem(PackText.MANIFEST, line, 0, message);
    }
}
