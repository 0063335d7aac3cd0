package org.tarikh.timeline.export;

import java.io.OutputStream;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.chronology.Page;

/**
 * A page of the chronology as an Atom feed (RFC 4287), paged by RFC 5005, the newest date first.
 *
 * <p>It is a paged feed and no archive: an entry that changes or is dated anew may move from page to page.
 */
final class AtomFeed {
    static final String MEDIA_TYPE = "application/atom+xml";
    private static final int MOST_ARTICLES = 12;
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    /** RFC 4946 gives the relation of a feed or entry to its licence. */
    private static final String LICENCE = "license";

    private final XMLStreamWriter xml;
    private final Imprint imprint;

    private AtomFeed(XMLStreamWriter xml, Imprint imprint) {
        this.xml = xml;
        this.imprint = imprint;
    }

    /** @param cursor the page's place, null for the first */
    static void write(OutputStream output, Imprint imprint, Page page, String cursor) {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(output, "UTF-8");
            new AtomFeed(xml, imprint).feed(page, cursor);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The feed cannot be written", e);
        }
    }

    /** The address of a page of the feed. */
    static String address(Imprint imprint, String cursor) {
        return cursor == null ? imprint.self() : imprint.self("cursor=" + cursor);
    }

    private void feed(Page page, String cursor) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        element("id", imprint.self());
        element("title", imprint.title());
        element("subtitle", imprint.citation());
        element("updated", updated(page).toString());
        link("self", address(imprint, cursor), AtomFeed.MEDIA_TYPE, null);
        link("alternate", imprint.page(), "text/html", null);
        link("first", address(imprint, null), AtomFeed.MEDIA_TYPE, null);
        if (page.next() != null) {
            link("next", address(imprint, page.next()), AtomFeed.MEDIA_TYPE, null);
        }
        if (page.previous() != null) {
            link("previous", address(imprint, page.previous()), AtomFeed.MEDIA_TYPE, null);
        }
        link(LICENCE, imprint.licence(), null, null);
        element("rights", "Licence: " + imprint.licence());
        xml.writeStartElement("author");
        element("name", Imprint.NAME);
        element("uri", imprint.home().toString());
        xml.writeEndElement();
        xml.writeStartElement("generator");
        xml.writeAttribute("uri", imprint.home().toString());
        xml.writeCharacters(Imprint.NAME);
        xml.writeEndElement();
        for (Entry entry : page.items()) {
            entry(entry);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    /** When the newest revision on the page was recorded; a page of nothing never changed. */
    private static Instant updated(Page page) {
        return page.items().stream()
                .map(Entry::recorded)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private void entry(Entry entry) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("entry");
        element("id", "urn:uuid:" + entry.id());
        element("title", Text.line(entry.title()));
        element("updated", (entry.recorded() == null ? Instant.EPOCH : entry.recorded()).toString());
        link("alternate", imprint.event(entry.id()), "text/html", null);
        articles(entry);
        category("kind", entry.kind());
        if (entry.type() != null) {
            for (String type : entry.type().plover()) {
                category("type", type);
            }
            category("type", entry.type().hazard());
        }
        category("status", entry.status());
        xml.writeStartElement("summary");
        xml.writeAttribute("type", "text");
        xml.writeCharacters(String.join("\n", Gist.lines(entry)));
        xml.writeEndElement();
        element("rights", "Licence: " + imprint.licence() + ". " + Text.line(entry.citation()));
        xml.writeEndElement();
    }

    /** The articles it was read from, which another address than one on the web does not lead to. */
    private void articles(Entry entry) throws XMLStreamException {
        Set<String> told = new HashSet<>();
        for (Entry.Evidence evidence : entry.evidence()) {
            String address = evidence.articleUrl();
            if (told.size() < MOST_ARTICLES && Text.web(address) && told.add(address)) {
                link("via", address, null, Text.line(evidence.publisher()));
            }
        }
    }

    private void category(String scheme, String term) throws XMLStreamException {
        if (term != null) {
            xml.writeEmptyElement("category");
            xml.writeAttribute(
                    "scheme", imprint.home().resolve("about#" + scheme).toString());
            xml.writeAttribute("term", Text.line(term));
        }
    }

    private void link(String relation, String address, String type, String title) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", Text.line(address));
        if (type != null) {
            xml.writeAttribute("type", type);
        }
        if (title != null && !title.isEmpty()) {
            xml.writeAttribute("title", title);
        }
    }

    private void element(String name, String words) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(words);
        xml.writeEndElement();
    }
}
