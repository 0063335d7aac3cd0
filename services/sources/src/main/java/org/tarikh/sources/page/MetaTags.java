package org.tarikh.sources.page;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the meta elements of a page say: Open Graph, Dublin Core, schema.org's microdata, and names outlets have of old. */
record MetaTags(String title, String author, String site, LocalDate published, LocalDate modified) {
    private static final List<String> TITLES = List.of("og:title", "dc.title", "dcterms.title", "twitter:title");
    private static final List<String> AUTHORS =
            List.of("author", "article:author", "dc.creator", "byl", "parsely-author");
    private static final List<String> SITES = List.of("og:site_name", "dc.publisher", "dcterms.publisher", "publisher");
    private static final List<String> DATES = List.of(
            "article:published_time",
            "og:article:published_time",
            "datepublished",
            "dcterms.issued",
            "dcterms.created",
            "dc.date.issued",
            "dc.date",
            "parsely-pub-date",
            "sailthru.date",
            "publication_date",
            "publish-date",
            "publishdate",
            "pubdate",
            "date");

    private static final List<String> CHANGES =
            List.of("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "dc.date.modified");

    static MetaTags of(Document page) {
        Map<String, String> said = new HashMap<>();
        for (Element meta : page.select("meta[content]")) {
            for (String key : List.of("property", "name", "itemprop")) {
                String name = meta.attr(key).strip().toLowerCase(Locale.ROOT);
                String words = Page.words(meta.attr("content"));
                if (!name.isEmpty() && words != null) {
                    said.putIfAbsent(name, words);
                }
            }
        }
        return new MetaTags(
                first(said, TITLES),
                Page.name(first(said, AUTHORS)),
                first(said, SITES),
                day(said, DATES),
                day(said, CHANGES));
    }

    private static LocalDate day(Map<String, String> said, List<String> names) {
        return names.stream()
                .map(name -> MachineDate.day(said.get(name)))
                .filter(day -> day != null)
                .findFirst()
                .orElse(null);
    }

    private static String first(Map<String, String> said, List<String> names) {
        return names.stream()
                .map(said::get)
                .filter(words -> words != null)
                .findFirst()
                .orElse(null);
    }
}
