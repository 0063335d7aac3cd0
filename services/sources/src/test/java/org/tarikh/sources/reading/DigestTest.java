package org.tarikh.sources.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DigestTest {
    private static final String FLOOD =
            """
            Flood sweeps away bridge near Pul-e Khumri

            A flood carried off a bridge near Pul-e Khumri on Sunday, the provincial office said.

            Repairs may take three months, engineers told reporters at the site.
            """;
    private static final String STRIKE =
            """
            Bakers strike over the price of flour

            Bakers in the old town kept their shops shut on Monday over the price of flour, their union said.

            The union wants talks with the ministry before the end of the week.
            """;

    @Test
    void stories_that_end_with_their_headline_and_read_more_are_articles_of_their_own() {
        Passage digest = Passage.read(FLOOD + "\nFlood sweeps away bridge near Pul-e Khumri\nread more\n\n" + STRIKE
                + "\nBakers strike over the price of flour\nread more\n");
        assertThat(digest.headlines())
                .containsExactly("Flood sweeps away bridge near Pul-e Khumri", "Bakers strike over the price of flour");
        assertThat(digest.words(1)).isEqualTo(FLOOD.strip());
        assertThat(digest.words(2)).isEqualTo(STRIKE.strip());
        assertThat(digest.unread()).contains("Bakers strike over the price of flour\nread more");
    }

    @Test
    void a_headline_and_its_story_may_follow_without_any_words_between() {
        Passage digest = Passage.read(FLOOD + "\n\n" + STRIKE);
        assertThat(digest.headlines())
                .containsExactly("Flood sweeps away bridge near Pul-e Khumri", "Bakers strike over the price of flour");
    }

    @Test
    void a_byline_below_a_line_makes_it_a_headline() {
        Passage digest = Passage.read(
                FLOOD
                        + """

                Tea and snow

                By Roya Azimi

                The tea houses of the pass have seen better winters than this one. Few lorries come.
                """);
        assertThat(digest.headlines()).containsExactly("Flood sweeps away bridge near Pul-e Khumri", "Tea and snow");
        assertThat(digest.article(2).byline()).isEqualTo("By Roya Azimi");
    }

    @Test
    void headings_within_a_story_do_not_end_it() {
        Passage story = Passage.read(
                """
                How a valley lost its orchards

                For a century the valley lived from its apricots, the elders say.

                Early frost

                The first of three bad springs came without a warning. Blossoms froze in one night.

                What comes next

                Some families have planted almonds. Others have left for the city.
                """);
        assertThat(story.reading().articles()).hasSize(1);
        assertThat(story.furniture(1)).containsExactly("Early frost", "What comes next");
    }

    @Test
    void blocks_in_a_text_of_close_lines_are_stories_without_headlines() {
        Passage digest = Passage.read(
                """
                A customs post at the river was shut on Thursday after a quarrel over fees, traders said.
                Lorries waited in a line of four kilometres.
                The office gave no reason.

                An avalanche buried two cars on the northern road on Friday, police said.
                Both drivers were found alive.
                The road opened again by night.

                More than forty wells have dried up in the district since June, the water board reported.
                It asked for tankers.
                Farmers want new wells.
                """);
        assertThat(digest.headlines()).containsExactly(null, null, null);
        assertThat(digest.words(2)).startsWith("An avalanche").endsWith("by night.");
        assertThat(digest.words(3)).startsWith("More than forty");
    }

    @Test
    void a_block_that_leans_on_the_one_before_stays_with_it() {
        Passage story = Passage.read(
                """
                A customs post at the river was shut on Thursday after a quarrel over fees, traders said.
                Lorries waited in a line of four kilometres.
                The office gave no reason.

                He added that the quarrel had begun on Tuesday, and that talks were going on.
                Nobody was hurt.
                The post opens again on Saturday.
                """);
        assertThat(story.reading().articles()).hasSize(1);
    }

    @Test
    void a_wider_gap_and_a_fresh_opening_part_two_stories() {
        Passage digest = Passage.read(
                """
                A mill burned down in the old town on Monday, firemen said.

                The owner puts the loss at a year of trade, and says it was not insured.

                The fire began in a store of oil and took four hours to put out.



                Two schools were closed in the hills on Tuesday after a quake, the governor said.

                Pupils are taught in tents until the walls have been looked at.
                """);
        assertThat(digest.reading().articles()).hasSize(2);
        assertThat(digest.words(2)).startsWith("Two schools");
    }

    @Test
    void a_dateline_begins_a_story_where_the_one_before_had_one() {
        Passage digest = Passage.read(
                """
                KABUL (Pajhwok): The mayor opened a market of ninety stalls on Sunday, his office said.

                Traders from four districts will sell there, and rents stay low for a year.

                HERAT (Pajhwok): A thief who took copper wire was caught on Monday, police said.

                The wire was worth little, but a street was dark for a week.
                """);
        assertThat(digest.reading().articles()).hasSize(2);
        assertThat(digest.article(2).publisher()).isEqualTo("Pajhwok");
    }

    @Test
    void a_last_paragraph_from_another_page_is_an_article_of_its_own() {
        Passage page = Passage.read(
                """
                Weavers of Andkhoy look for new buyers

                The weavers of Andkhoy sold their carpets to Istanbul for thirty years. Since the border closed in May the
                looms stand still, and the guild has sent two of its elders to Tashkent to look for buyers there.

                A carpet takes four months. The guild pays half before the work begins, and Andkhoy lives from it: every second
                house has a loom, and the wool comes from the flocks of Faryab.

                Tashkent has asked for smaller carpets. The elders of the guild say they can be woven by autumn.

                The Bundesbank lowered its forecast for German industry on Thursday after orders for machines fell for a fifth \
                month in a row, which economists in Frankfurt had not foreseen so early in the year.
                """);
        assertThat(page.reading().articles()).hasSize(2);
        assertThat(page.headlines()).containsExactly("Weavers of Andkhoy look for new buyers", null);
        assertThat(page.words(2)).startsWith("The Bundesbank");
    }

    @Test
    void a_last_paragraph_that_names_what_went_before_is_no_stray() {
        Passage page = Passage.read(
                """
                Weavers of Andkhoy look for new buyers

                The weavers of Andkhoy sold their carpets to Istanbul for thirty years. Since the border closed in May the
                looms stand still, and the guild has sent two of its elders to Tashkent to look for buyers there.

                A carpet takes four months. The guild pays half before the work begins, and Andkhoy lives from it: every second
                house has a loom, and the wool comes from the flocks of Faryab.

                The museum in Berlin that bought a large carpet from Andkhoy in 1979 has lent it to an exhibition of rugs, \
                where visitors can see how the knots were tied and what the dyes were made of.
                """);
        assertThat(page.reading().articles()).hasSize(1);
    }

    @Test
    void a_headline_left_at_the_end_without_its_story_is_no_article() {
        Passage page =
                Passage.read(STRIKE + "\nClick here to read more (external link).\n\nWhy the north has no salt\n");
        assertThat(page.reading().articles()).hasSize(1);
        assertThat(page.unread())
                .containsExactly("Click here to read more (external link).", "Why the north has no salt");
    }

    @Test
    void read_more_in_the_middle_of_a_story_does_not_end_it() {
        Passage page = Passage.read(
                """
                Bakers strike over the price of flour

                Bakers in the old town kept their shops shut on Monday over the price of flour.

                Read more

                They want talks with the ministry before the end of the week, and say the strike will go on until then.
                """);
        assertThat(page.reading().articles()).hasSize(1);
        assertThat(page.words(1)).endsWith("until then.");
        assertThat(page.furniture(1)).containsExactly("Read more");
    }

    @Test
    void a_story_without_any_sign_is_one_article() {
        Passage page = Passage.read("Only one sentence, and that is all.");
        assertThat(page.reading().articles()).hasSize(1);
        assertThat(page.words(1)).isEqualTo("Only one sentence, and that is all.");
    }

    @Test
    void a_text_of_headlines_only_is_kept_whole() {
        Passage page = Passage.read("Why the north has no salt\n\nread more");
        assertThat(page.headlines()).containsExactly("Why the north has no salt");
        assertThat(page.words(1)).isEqualTo(page.text());
    }

    @Test
    void each_word_of_a_text_is_in_an_article_or_marked() {
        Passage digest = Passage.read(FLOOD + "\nread more\n\n" + STRIKE
                + "\nShare this\n• Wells run dry - Dawn - 1 June 2025 [1 June 2025]\n");
        int[] covered = new int[digest.text().length()];
        digest.reading().articles().forEach(article -> mark(article.span(), covered));
        digest.reading().unread().forEach(unread -> mark(unread.span(), covered));
        for (int i = 0; i < covered.length; i++) {
            if (Character.isLetterOrDigit(digest.text().charAt(i))) {
                assertThat(covered[i]).as("at %d", i).isEqualTo(1);
            }
        }
    }

    private static void mark(Span span, int[] covered) {
        for (int i = span.start(); i < span.end(); i++) {
            covered[i]++;
        }
    }

    @Test
    void spans_count_code_points_whatever_the_line_ends() {
        Passage page = Passage.read(
                "\uD83C\uDF0A\uD83C\uDF0A\r\n\r\nWaves reach the harbour wall\r\n\r\n"
                        + "Waves reached the wall of the harbour on Monday \uD83C\uDF0A, the pilot said.\r\nNobody was hurt.\r\n");
        assertThat(page.words(1)).endsWith("Nobody was hurt.");
        assertThat(page.article(1).span().end())
                .isEqualTo(page.text().codePointCount(0, page.text().length()) - 2);
    }
}
