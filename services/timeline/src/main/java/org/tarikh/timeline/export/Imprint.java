package org.tarikh.timeline.export;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.tarikh.timeline.chronology.Filter;
import org.tarikh.timeline.chronology.Tally;

/**
 * What every file says of itself: where it comes from, what was asked for, under which licence.
 *
 * <p>No time of making is part of it, so that the same chronology makes the same bytes.
 *
 * @param home where this service stands, ending in a slash
 * @param ending what follows {@code export.} in the file's address
 * @param licence address of the licence
 * @param undated counts what the filter would list besides, had it a date; asked only by formats that need to tell
 */
record Imprint(URI home, String ending, Filter filter, String licence, Supplier<Tally> undated) {
    static final String NAME = "Tarikh";
    private static final String AS_OF = "asOf";

    /** The file's own address. */
    String self(String... more) {
        return at("api/v1/chronology/export." + ending, filter, more);
    }

    /** The page that shows the same. */
    String page() {
        return at("", filter);
    }

    /** An event's page, as known at the moment the file is about. */
    String event(UUID id) {
        return at("events/" + id, moment());
    }

    /**
     * The page of an article, as known at the moment the file is about.
     *
     * @param revision of its document; null for the newest
     */
    String source(String article, Integer revision) {
        String page =
                "sources/" + URLEncoder.encode(article, StandardCharsets.UTF_8).replace("+", "%20");
        return revision == null ? at(page, moment()) : at(page, moment(), "revision=" + revision);
    }

    private Filter moment() {
        return filter.values(AS_OF).stream()
                .findFirst()
                .map(asOf -> Filter.none().with(AS_OF, asOf))
                .orElse(Filter.none());
    }

    /** The file as a work that is cited. */
    String citation() {
        return NAME + ", chronology" + (filter.isEmpty() ? "" : " (" + asked() + ")") + ". " + self();
    }

    /** A title for people. */
    String title() {
        return NAME + (filter.isEmpty() ? "" : ": " + asked());
    }

    /** How many entries are left out for want of a date, empty where none is. */
    String leftOut() {
        Tally without = undated.get();
        return without.entries() == 0
                ? ""
                : "Left out, since their date is not known: " + (without.exact() ? "" : "at least ")
                        + without.entries();
    }

    /** What was asked for, by parameter. */
    Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        filter.parameters().forEach(name -> parameters.put(name, filter.values(name)));
        return parameters;
    }

    private String asked() {
        StringBuilder asked = new StringBuilder();
        parameters().forEach((name, values) -> asked.append(asked.isEmpty() ? "" : "; ")
                .append(name)
                .append(' ')
                .append(Text.line(String.join(", ", values))));
        return asked.toString();
    }

    private String at(String path, Filter asked, String... more) {
        StringBuilder query = new StringBuilder(asked.query());
        for (String parameter : more) {
            query.append(query.isEmpty() ? "" : "&").append(parameter);
        }
        return home.resolve(path + (query.isEmpty() ? "" : "?" + query)).toString();
    }
}
