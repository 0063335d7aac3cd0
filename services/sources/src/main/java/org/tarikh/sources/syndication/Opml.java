package org.tarikh.sources.syndication;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.tarikh.sources.format.Charsets;

/** Lists of feeds in OPML 2.0, as feed readers exchange them. */
public final class Opml {
    /**
     * One line of such a list.
     *
     * @param url the feed's address as written, or null where an outline that is a feed's gives none
     * @param title null where none is given
     * @param language null where none is given
     */
    public record Line(String url, String title, String language) {}

    private Opml() {}

    /**
     * The feeds of a list in its order, however its outlines are nested. Nothing is opened and no entity is expanded.
     *
     * @throws NotAFeed where it is no OPML
     */
    public static List<Line> read(byte[] body, String contentType) throws NotAFeed {
        Document document = Parser.xmlParser().parseInput(Charsets.decode(body, contentType), "");
        if (document.getAllElements().stream().noneMatch(element -> is(element, "opml"))) {
            throw new NotAFeed(NotAFeed.Reason.OTHER, "The body is no OPML: it has no element named opml.");
        }
        List<Line> lines = new ArrayList<>();
        for (Element outline : document.getAllElements()) {
            if (!is(outline, "outline")) {
                continue;
            }
            String url = attribute(outline, "xmlUrl");
            String type = attribute(outline, "type");
            if (url == null && (type == null || !type.toLowerCase(Locale.ROOT).matches("rss|atom|feed"))) {
                continue;
            }
            String title = attribute(outline, "title");
            lines.add(new Line(
                    url,
                    Words.line(title == null ? attribute(outline, "text") : title),
                    attribute(outline, "language")));
        }
        return List.copyOf(lines);
    }

    /** The list as a document of OPML 2.0. */
    public static String write(String title, List<Line> lines) {
        Document document = new Document("");
        document.parser(Parser.xmlParser());
        document.outputSettings().syntax(Document.OutputSettings.Syntax.xml).prettyPrint(true);
        Element opml = document.appendElement("opml").attr("version", "2.0");
        opml.appendElement("head").appendElement("title").text(title);
        Element body = opml.appendElement("body");
        for (Line line : lines) {
            String name = line.title() == null ? line.url() : line.title();
            Element outline = body.appendElement("outline")
                    .attr("type", "rss")
                    .attr("text", name)
                    .attr("title", name)
                    .attr("xmlUrl", line.url());
            if (line.language() != null) {
                outline.attr("language", line.language());
            }
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + document.outerHtml() + "\n";
    }

    private static boolean is(Element element, String name) {
        return element.tag().localName().equalsIgnoreCase(name);
    }

    private static String attribute(Element element, String name) {
        for (Attribute attribute : element.attributes()) {
            if (attribute.getKey().equalsIgnoreCase(name)) {
                return Words.some(attribute.getValue());
            }
        }
        return null;
    }
}
