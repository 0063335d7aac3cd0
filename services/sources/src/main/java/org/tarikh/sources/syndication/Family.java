package org.tarikh.sources.syndication;

import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Whose word an element is, by its namespace; by its prefix where that is not declared. */
enum Family {
    /** Of RSS, RDF or CDF, or of no namespace. */
    CORE,
    ATOM,
    DUBLIN_CORE,
    TERMS,
    CONTENT,
    PERIOD,
    ITUNES,
    XHTML,
    OTHER;

    private static final Map<String, Family> PREFIXES = Map.ofEntries(
            Map.entry("rss", CORE),
            Map.entry("rdf", CORE),
            Map.entry("atom", ATOM),
            Map.entry("atom10", ATOM),
            Map.entry("atom03", ATOM),
            Map.entry("a10", ATOM),
            Map.entry("dc", DUBLIN_CORE),
            Map.entry("dcterms", TERMS),
            Map.entry("content", CONTENT),
            Map.entry("sy", PERIOD),
            Map.entry("itunes", ITUNES),
            Map.entry("xhtml", XHTML),
            Map.entry("xh", XHTML));

    static Family of(Element element) {
        String prefix = element.tag().prefix();
        String space = element.tag().namespace();
        if (!space.isEmpty() && !space.equals(Parser.NamespaceXml)) {
            Family declared = declared(space.strip().toLowerCase(Locale.ROOT));
            // What has no prefix is of the format itself, whatever its author believes its namespace to be.
            return declared == OTHER && prefix.isEmpty() ? CORE : declared;
        }
        return prefix.isEmpty() ? CORE : PREFIXES.getOrDefault(prefix.toLowerCase(Locale.ROOT), OTHER);
    }

    private static Family declared(String space) {
        if (space.contains("w3.org/2005/atom") || space.contains("purl.org/atom")) {
            return ATOM;
        }
        if (space.contains("purl.org/dc/terms")) {
            return TERMS;
        }
        if (space.contains("purl.org/dc/elements") || space.contains("purl.org/metadata/dublin_core")) {
            return DUBLIN_CORE;
        }
        if (space.contains("purl.org/rss/1.0/modules/content")) {
            return CONTENT;
        }
        if (space.contains("purl.org/rss/1.0/modules/syndication")) {
            return PERIOD;
        }
        if (space.contains("itunes.com")) {
            return ITUNES;
        }
        if (space.contains("w3.org/1999/xhtml")) {
            return XHTML;
        }
        boolean format = space.matches("https?://purl\\.org/rss/1\\.0/?")
                || space.contains("my.netscape.com")
                || space.contains("channel.netscape.com")
                || space.contains("purl.org/net/rss1.1")
                || space.contains("userland.com/rss")
                || space.contains("law.harvard.edu/tech/rss")
                || space.contains("rssboard.org")
                || space.contains("22-rdf-syntax-ns");
        return format ? CORE : OTHER;
    }
}
