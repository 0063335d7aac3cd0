package org.tarikh.timeline.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.io.WireFeedInput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tarikh.timeline.Told;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.chronology.Filter;
import org.tarikh.timeline.chronology.Invented;
import org.tarikh.timeline.chronology.Page;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class AtomFeedTest {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @Test
    void a_page_links_to_itself_the_first_the_next_and_the_previous() throws Exception {
        Filter filter = Filter.none().with("kind", "incident");
        Feed feed = rome(written(filter, new Page(List.of(Told.of("a").entry()), "NEXT", "BACK"), "HERE"));
        String self = "https://tarikh.example/api/v1/chronology/export.atom?kind=incident";
        assertThat(feed.getId()).isEqualTo(self);
        assertThat(address(feed, "self")).isEqualTo(self + "&cursor=HERE");
        assertThat(address(feed, "first")).isEqualTo(self);
        assertThat(address(feed, "next")).isEqualTo(self + "&cursor=NEXT");
        assertThat(address(feed, "previous")).isEqualTo(self + "&cursor=BACK");
        assertThat(address(feed, "license")).isEqualTo("https://creativecommons.org/licenses/by/4.0/");
        assertThat(feed.getAlternateLinks())
                .extracting(Link::getHref)
                .containsExactly("https://tarikh.example/?kind=incident");
    }

    @Test
    void a_page_of_nothing_is_a_feed_still() throws Exception {
        String file = written(Filter.none(), new Page(List.of(), null, null), null);
        assertThat(rome(file).getEntries()).isEmpty();
        assertMusts(file);
    }

    @Test
    void an_entry_is_named_dated_linked_and_sorted() throws Exception {
        Feed feed = rome(written(Told.of("a")
                .title("Talks in Kabul")
                .kind("move")
                .plover("CONSULT")
                .status("claimed")
                .quoted("Herald", "words")
                .entry()));
        com.rometools.rome.feed.atom.Entry entry = feed.getEntries().get(0);
        assertThat(entry.getId()).isEqualTo("urn:uuid:" + Told.id("a"));
        assertThat(entry.getTitle()).isEqualTo("Talks in Kabul");
        assertThat(entry.getUpdated()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(feed.getUpdated()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(entry.getAlternateLinks())
                .extracting(Link::getHref)
                .containsExactly("https://tarikh.example/events/" + Told.id("a"));
        assertThat(entry.getCategories())
                .extracting(category -> category.getTerm())
                .containsExactly("move", "CONSULT", "claimed");
        assertThat(entry.getSummary().getValue())
                .contains("When: 21 September 2025")
                .contains("Told by: Herald");
    }

    @ParameterizedTest
    @MethodSource("org.tarikh.timeline.export.Hostile#texts")
    void any_text_comes_back_as_it_was_on_one_line(String text) throws Exception {
        String file = written(Hostile.saying(text));
        assertMusts(file);
        assertThat(rome(file).getEntries().get(0).getTitle()).isEqualTo(Text.line(text));
    }

    @Test
    void an_address_that_could_run_is_no_link() throws Exception {
        Entry entry = Told.of("a").entry();
        Entry.Evidence told = entry.evidence().get(0);
        Entry bad = withAddress(entry, told, "javascript:alert(1)");
        assertThat(written(bad)).doesNotContain("javascript:");
    }

    @Test
    void many_entries_of_every_sort_keep_the_musts_of_the_format() throws Exception {
        assertMusts(written(Filter.none(), new Page(Invented.entries(100, new Random(6)), null, null), null));
    }

    /** What RFC 4287 says a feed and its entries MUST have, by a plain XML parser that knows namespaces. */
    private static void assertMusts(String file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document =
                factory.newDocumentBuilder().parse(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
        Element feed = document.getDocumentElement();
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        for (String once : List.of("id", "title", "updated")) {
            assertThat(children(feed, once)).as(once).hasSize(1);
        }
        assertThat(children(feed, "author")).isNotEmpty();
        assertThat(children(feed, "link").stream()
                        .filter(link -> link.getAttribute("rel").equals("self")))
                .hasSize(1);
        for (Element entry : children(feed, "entry")) {
            for (String once : List.of("id", "title", "updated", "summary", "rights")) {
                assertThat(children(entry, once)).as(once).hasSize(1);
            }
            assertThat(children(entry, "updated").get(0).getTextContent())
                    .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
            assertThat(children(entry, "link").stream()
                            .filter(link -> link.getAttribute("rel").equals("alternate")))
                    .hasSize(1);
        }
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> children = new java.util.ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (name.equals(child.getLocalName()) && ATOM.equals(child.getNamespaceURI())) {
                children.add((Element) child);
            }
        }
        return children;
    }

    private static String address(Feed feed, String relation) {
        return feed.getOtherLinks().stream()
                .filter(link -> relation.equals(link.getRel()))
                .map(Link::getHref)
                .findFirst()
                .orElse(null);
    }

    private static Feed rome(String file) throws Exception {
        return (Feed) new WireFeedInput().build(new StringReader(file));
    }

    private static String written(Entry entry) {
        return written(Filter.none(), new Page(List.of(entry), null, null), null);
    }

    private static String written(Filter filter, Page page, String cursor) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        AtomFeed.write(output, Hostile.imprint("atom", filter), page, cursor);
        return output.toString(StandardCharsets.UTF_8);
    }

    private static Entry withAddress(Entry entry, Entry.Evidence told, String address) {
        Entry.Evidence evidence = new Entry.Evidence(
                told.article(),
                told.document(),
                told.revision(),
                told.file(),
                told.publisher(),
                told.published(),
                told.headline(),
                address,
                told.documentHash(),
                told.quote(),
                told.position());
        return new Entry(
                entry.id(),
                entry.revision(),
                entry.kind(),
                entry.title(),
                entry.summary(),
                entry.type(),
                entry.realis(),
                entry.date(),
                entry.place(),
                entry.initiators(),
                entry.recipients(),
                entry.fatalities(),
                entry.injuries(),
                entry.status(),
                entry.claims(),
                List.of(evidence),
                entry.reports(),
                entry.tolls(),
                entry.comparison(),
                entry.links(),
                entry.threads(),
                entry.review(),
                entry.confidence(),
                entry.importance(),
                entry.recorded(),
                entry.citation());
    }
}
