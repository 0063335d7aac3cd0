package org.tarikh.sources.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tarikh.sources.page.Page;

/** Articles and what belongs to none of them are the whole text, but for white space, and nothing twice. */
class PartitionTest {
    private static final String[] BLOCKS = {
        "Ferry runs aground in thick fog",
        "By Mina Sadat | 1 Oct 2025",
        "Lake Gazette",
        "The ferry across the lake ran aground on Monday, the harbour master said. Nobody was hurt.",
        "KABUL (Pajhwok): The mayor opened a market of ninety stalls on Sunday, his office said in a statement.",
        "read more",
        "Share this",
        "* * *",
        "• Wells run dry in three districts - Dawn - 1 June 2025",
        "- Herders move south early this year - Reuters - November 3rd, 2025 [November 3rd, 2025]",
        "Wells run dry in the hills - Dawn - 1 June 2025",
        "— Lake Watch (@lakewatch) March 3, 2025",
        "Photo: The ferry in better days",
        "14:32",
        "2:15pm GMT Three boats have left the harbour, the coast guard says.",
        "\uD83C\uDF0A waves \uD83C\uDF0A",
        "He added that the fog had come without warning, and that the siren had failed. Read more",
        "\u200b\u200b",
        "Advertisement",
        "1. Salt from the north",
        "In other news",
        "نرخ گندم در بازار هرات بالا رفته است.",
        "…",
        "A story without a full stop that goes on for a while about a mill and its miller and the price of flour in town",
    };
    private static final String[] GAPS = {"\n", "\n\n", "\r\n\r\n", "\n\n\n\n", " \n\u00a0\n", "\u2029", "\n\t"};

    static void assertPartition(String text, DocumentReading reading) {
        List<Span> spans = new ArrayList<>();
        reading.articles().forEach(article -> spans.add(article.span()));
        for (int i = 1; i < spans.size(); i++) {
            assertThat(spans.get(i).start())
                    .isGreaterThanOrEqualTo(spans.get(i - 1).end());
        }
        reading.unread().forEach(unread -> spans.add(unread.span()));
        spans.sort(Comparator.comparingInt(Span::start));
        int[] codePoints = text.codePoints().toArray();
        int at = 0;
        for (Span span : spans) {
            assertThat(span.start()).as("nothing stands in two stretches").isGreaterThanOrEqualTo(at);
            assertBlank(codePoints, at, span.start());
            at = span.end();
        }
        assertBlank(codePoints, at, codePoints.length);
        for (ArticleReading article : reading.articles()) {
            int inside = article.span().start();
            for (Span furniture : article.furniture()) {
                assertThat(furniture.start()).isGreaterThanOrEqualTo(inside);
                inside = furniture.end();
            }
            assertThat(inside).isLessThanOrEqualTo(article.span().end());
        }
    }

    private static void assertBlank(int[] codePoints, int from, int to) {
        for (int i = from; i < to; i++) {
            int c = codePoints[i];
            boolean blank =
                    Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x200b || c == 0xfeff || c == 0x85;
            assertThat(blank)
                    .as("code point %d, %s, is in no stretch", i, Character.toString(c))
                    .isTrue();
        }
    }

    @Test
    void whatever_blocks_follow_each_other_no_word_is_lost() {
        for (int seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            List<Span> aside = new ArrayList<>();
            int blocks = random.nextInt(25);
            for (int i = 0; i < blocks; i++) {
                String block = BLOCKS[random.nextInt(BLOCKS.length)];
                int start = text.codePointCount(0, text.length());
                text.append(block);
                if (random.nextInt(8) == 0) {
                    aside.add(new Span(start, text.codePointCount(0, text.length())));
                }
                text.append(GAPS[random.nextInt(GAPS.length)]);
            }
            Given given = new Given(null, null, null, null, null, null, null, aside);
            assertPartition(
                    text.toString(), Passage.read(text.toString(), given).reading());
        }
    }

    @Test
    void whatever_elements_a_page_is_made_of_no_word_is_lost() {
        String[] around = {
            "<p>%s</p>",
            "<div class='related'>%s</div>",
            "<li><a href='/x'>%s</a>",
            "<h2>%s</h2>",
            "<time" + " datetime='2025-10-03'>%s</time>",
            "<div><div>%s",
            "<figcaption>%s</figcaption>",
            "%s<br>",
            "<td>%s",
            "<article>%s</article>",
            "<div hidden>%s</div>",
            "<span class='share'>%s</span>"
        };
        for (int seed = 0; seed < 1000; seed++) {
            Random random = new Random(seed);
            StringBuilder html = new StringBuilder("<title>Ferry runs aground in thick fog</title>");
            for (int i = random.nextInt(25); i >= 0; i--) {
                html.append(around[random.nextInt(around.length)].formatted(BLOCKS[random.nextInt(BLOCKS.length)]));
            }
            Page page = Page.of(html.toString());
            List<Span> aside = page.aside().stream()
                    .map(stretch -> new Span(stretch.start(), stretch.end()))
                    .toList();
            List<ToldDay> days = page.times().stream()
                    .map(time -> new ToldDay(time.at(), time.day()))
                    .toList();
            Given given = new Given(null, null, null, null, null, null, null, aside, days, PublishedBasis.MANIFEST);
            assertPartition(page.text(), Passage.read(page.text(), given).reading());
        }
    }

    @Test
    void nothing_of_the_documents_beside_this_checkout_is_lost() throws IOException {
        Path shared = GoldArticlesTest.shared();
        assumeTrue(shared != null, "There are no documents beside this checkout");
        for (String folder : List.of("corpus", "pages/docs")) {
            try (Stream<Path> files = Files.list(shared.resolve(folder))) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".txt")).toList()) {
                    String text = Files.readString(file);
                    assertPartition(text, Passage.read(text).reading());
                }
            }
        }
    }
}
