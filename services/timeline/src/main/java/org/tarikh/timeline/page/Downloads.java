package org.tarikh.timeline.page;

import java.util.List;
import org.tarikh.frontend.chronology.Download;
import org.tarikh.frontend.frame.Link;
import org.tarikh.timeline.chronology.Filter;

/** What a page shows as files and feeds, which know its filter and moment but none of its reader's other choices. */
final class Downloads {
    private static final String EXPORT = "/api/v1/chronology/export.";

    private final String query;

    private Downloads(String query) {
        this.query = query;
    }

    /** @param entries how many there are, in the reader's digits */
    static Download of(Reader reader, Filter filter, String entries) {
        Filter then = reader.known(filter);
        Downloads downloads = new Downloads(then.isEmpty() ? "" : "?" + then.query());
        return new Download(
                entries,
                List.of(
                        downloads.link("CSV", "csv"),
                        downloads.link("NDJSON", "ndjson"),
                        downloads.link("GeoJSON", "geojson"),
                        downloads.link("JSON-LD", "jsonld"),
                        downloads.link("TimelineJS", "timelinejs.json"),
                        downloads.link("ACLED", "acled.csv"),
                        downloads.link("UCDP", "ucdp.csv")),
                downloads.address("atom"),
                downloads.address("ics"));
    }

    private Link link(String name, String ending) {
        return new Link(name, address(ending));
    }

    private String address(String ending) {
        return EXPORT + ending + query;
    }
}
