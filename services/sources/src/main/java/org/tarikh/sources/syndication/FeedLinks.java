package org.tarikh.sources.syndication;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The feeds that a web page names. */
public final class FeedLinks {
    private static final Set<String> TYPES = Set.of(
            "application/rss+xml",
            "application/atom+xml",
            "application/feed+json",
            "application/rdf+xml",
            "application/xml",
            "text/xml",
            "text/rss+xml",
            "text/atom+xml");

    private FeedLinks() {}

    /**
     * The addresses in the order of the page, absolute, http or https, each once; a feed of comments comes last.
     *
     * @param address the page's own
     */
    public static List<String> of(String html, URI address) {
        Document page = Jsoup.parse(html);
        Element marked = page.selectFirst("base[href]");
        URI named = marked == null ? null : Addresses.resolve(address, marked.attr("href"));
        URI base = named == null ? address : named;
        Set<String> found = new LinkedHashSet<>();
        List<String> comments = new ArrayList<>();
        for (Element link : page.select("link[rel~=(?i)\\balternate\\b][href], a[rel~=(?i)\\balternate\\b][href]")) {
            String type = link.attr("type").split(";")[0].strip().toLowerCase(Locale.ROOT);
            String feed = TYPES.contains(type) ? Addresses.web(base, link.attr("href")) : null;
            if (feed == null) {
                continue;
            }
            if ((feed + link.attr("title")).toLowerCase(Locale.ROOT).contains("comment")) {
                comments.add(feed);
            } else {
                found.add(feed);
            }
        }
        found.addAll(comments);
        return List.copyOf(found);
    }
}
