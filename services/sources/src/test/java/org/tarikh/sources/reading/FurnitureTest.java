package org.tarikh.sources.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FurnitureTest {
    private static final String FIRST = "The ferry across the lake ran aground on Monday, the harbour master said. ";
    private static final String SECOND = "Its forty passengers were brought ashore in fishing boats before nightfall.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Advertisement",
                "Read more: Three ferries in three years",
                "Also read: A lake without a lighthouse",
                "Follow us on Facebook and Twitter",
                "Share this article",
                "Sign up for our newsletter to get the news every morning",
                "https://example.org/ferry/photo.jpg",
                "Photo: The ferry in better days",
                "Image source, Getty Images",
                "© 2025 Lake Gazette. All rights reserved.",
                "Ferry aground! #ferry https://t.co/abc123 pic.twitter.com/xyz",
            })
    void what_a_page_leaves_in_a_text_is_marked_inside_the_article(String line) {
        Passage page = Passage.read(FIRST + "\n\n" + line + "\n\n" + SECOND);
        assertThat(page.reading().articles()).hasSize(1);
        assertThat(page.words(1)).isEqualTo(page.text());
        assertThat(page.furniture(1)).containsExactly(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Read the treaty again, the minister said, and you will find no ferry in it.",
                "Share prices fell after the ferry ran aground, and no one knows when they will rise.",
                "Advertising on the ferry was banned after the accident, which few had expected to happen so soon.",
            })
    void a_sentence_that_begins_alike_is_no_furniture(String line) {
        Passage page = Passage.read(FIRST + "\n\n" + line + "\n\n" + SECOND);
        assertThat(page.furniture(1)).isEmpty();
    }

    @Test
    void an_embedded_post_is_marked_with_its_foot() {
        Passage page = Passage.read(FIRST + "\nFerry stuck near the #lighthouse, boats on the way"
                + "\n— Lake Watch (@lakewatch) March 3, 2025\n" + SECOND);
        assertThat(page.furniture(1))
                .containsExactly(
                        "Ferry stuck near the #lighthouse, boats on the way",
                        "— Lake Watch (@lakewatch) March 3, 2025");
    }

    @Test
    void a_standfirst_told_again_is_marked_the_first_time() {
        Passage page = Passage.read("Ferry runs aground\n\n" + FIRST.strip() + "\n\n" + FIRST.strip() + "\n" + SECOND);
        assertThat(page.furniture(1)).containsExactly(FIRST.strip());
        assertThat(page.article(1).furniture().get(0).start()).isEqualTo("Ferry runs aground\n\n".length());
    }

    @Test
    void a_standfirst_told_again_as_the_beginning_of_a_longer_paragraph_is_marked_too() {
        Passage page = Passage.read("Ferry runs aground\n\n" + FIRST.strip() + "\n\n" + FIRST + SECOND);
        assertThat(page.furniture(1)).containsExactly(FIRST.strip());
    }

    @Test
    void a_caption_between_two_paragraphs_is_marked() {
        Passage page = Passage.read(
                "Ferry runs aground\n\n" + FIRST + "\n\nA crane lifts the last of the cars from the deck at dawn"
                        + "\n\n" + SECOND + "\n\nDivers will look at the hull this week.");
        assertThat(page.furniture(1)).containsExactly("A crane lifts the last of the cars from the deck at dawn");
    }

    @Test
    void lines_without_full_stops_stay_where_the_text_has_none() {
        Passage page = Passage.read("The ferry ran aground on Monday on its way across the lake\n\n"
                + "Its forty passengers were brought ashore in fishing boats\n\nNobody was hurt in the accident\n\n"
                + "Divers will look at the hull this week.");
        assertThat(page.furniture(1)).isEmpty();
    }

    @Test
    void credits_after_the_last_paragraph_are_outside_the_article() {
        Passage page = Passage.read("Ferry runs aground\n\n" + FIRST + "\n\n" + SECOND
                + "\n\n(Reporting by Ali Rahimi; Editing by Jane Roe)\n\n[ad_2]\n\nSource");
        assertThat(page.words(1)).endsWith("nightfall.");
        assertThat(page.unread()).containsExactly("(Reporting by Ali Rahimi; Editing by Jane Roe)\n\n[ad_2]\n\nSource");
    }
}
