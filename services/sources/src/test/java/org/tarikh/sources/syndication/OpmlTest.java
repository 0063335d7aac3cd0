package org.tarikh.sources.syndication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpmlTest {
    private static List<Opml.Line> read(String text) throws NotAFeed {
        return Opml.read(text.getBytes(StandardCharsets.UTF_8), "text/x-opml");
    }

    @Test
    void nested_outlines_are_read_and_folders_are_passed_over() throws NotAFeed {
        assertThat(
                        read(
                                """
                        <?xml version="1.0"?><opml version="1.0"><head><title>Mine</title></head><body>
                        <outline text="Herat"><outline text="Valley &amp; hills" type="rss" xmlUrl="https://a.example/feed?x=1&y=2"/>
                        <outline text="Deep"><outline title="Other" text="o" xmlurl="https://b.example/feed" language="fa"/></outline>
                        </outline><outline text="No address" type="rss"/></body></opml>
                        """))
                .containsExactly(
                        new Opml.Line("https://a.example/feed?x=1&y=2", "Valley & hills", null),
                        new Opml.Line("https://b.example/feed", "Other", "fa"),
                        new Opml.Line(null, "No address", null));
    }

    @Test
    void what_is_written_reads_the_same() throws NotAFeed {
        List<Opml.Line> lines = List.of(
                new Opml.Line("https://a.example/?a=1&b=\"2\"", "<b> & درۀ پنجشیر", "fa"),
                new Opml.Line("https://b.example/", "B", null));
        String written = Opml.write("All & more", lines);
        assertThat(written).contains("<outline type=\"rss\" text=\"B\" title=\"B\" xmlUrl=\"https://b.example/\"");
        assertThat(read(written)).isEqualTo(lines);
    }

    @Test
    void other_documents_are_refused() {
        assertThatThrownBy(() -> read("<rss><channel/></rss>")).isInstanceOf(NotAFeed.class);
        assertThatThrownBy(() -> read("")).isInstanceOf(NotAFeed.class);
    }
}
