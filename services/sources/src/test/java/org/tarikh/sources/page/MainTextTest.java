package org.tarikh.sources.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTextTest {
    private static final String ONE =
            "<p>The ferry across the lake ran aground on Monday in thick fog, the harbour master said in the evening.</p>";
    private static final String TWO =
            "<p>Its forty passengers were brought ashore in fishing boats before nightfall, and"
                    + " nobody was hurt, according to the mayor.</p>";
    private static final String THREE =
            "<p>The ferry had been repaired in spring after its engine failed twice, the owner"
                    + " of the line told reporters.</p>";
    private static final String STORY = ONE + TWO + THREE;

    private static Page page(String body) {
        return Page.of(
                "<html><head><title>Ferry runs aground | Lake Gazette</title></head><body>" + body + "</body></html>");
    }

    /** The main text: what is not set aside, a line for each stretch. */
    private static String main(Page page) {
        int[] text = page.text().codePoints().toArray();
        StringBuilder main = new StringBuilder();
        int at = 0;
        for (Page.Stretch stretch : page.aside()) {
            assertThat(stretch.start()).isGreaterThanOrEqualTo(at);
            assertThat(stretch.end()).isGreaterThan(stretch.start());
            main.append(new String(text, at, stretch.start() - at));
            at = stretch.end();
        }
        return main.append(new String(text, at, text.length - at))
                .toString()
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String words(String html) {
        return html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
    }

    private static void assertMain(String body, String expected) {
        Page page = page(body);
        assertThat(main(page)).isEqualTo(words(expected));
        assertThat(page.text().replaceAll("\\s+", " ")).contains(words(ONE));
    }

    @Test
    void a_page_of_nothing_but_a_story_has_nothing_beside_it() {
        assertThat(page(STORY).aside()).isEmpty();
        assertThat(page("<h1>Ferry runs aground</h1><article>" + STORY + "</article>")
                        .aside())
                .isEmpty();
    }

    @Test
    void the_headline_above_the_story_belongs_to_it_and_what_stands_between_does_not() {
        assertMain(
                "<div><h1>Ferry runs aground</h1></div><div class='sharebar'><a href='#'>Tell your friends</a></div>"
                        + "<div class='body'>" + STORY + "</div>",
                "<h1>Ferry runs aground</h1> " + STORY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class='related-stories'><p>Lake level falls for the third year in a row, engineers found.</p></div>",
                "<div id='comments'><p>I was on that ferry and it was very cold indeed, I can tell you.</p></div>",
                "<section class='newsletterSignup'><p>Every morning the news of the lake in your letter box.</p></section>",
                "<ul><li><a href='/a'>Lake level falls for the third year in a row</a></li><li><a href='/b'>Pike are"
                        + " back</a></li></ul>",
                "<div role='complementary'><p>The lake has an area of ninety square kilometres and two islands.</p></div>",
                "<div style='display: none'><p>You have read your last free story of this month, dear reader.</p></div>",
                "<div class='cookie-consent'><p>We use small files to see what you read on these pages of ours.</p></div>",
                "<figure><img src='f.jpg'><figcaption>The ferry in better days, before the engine failed, in a picture of"
                        + " 2019.</figcaption></figure>",
                "<div class='wp-caption'><img src='f.jpg'><p class='wp-caption-text'>The ferry in better days.</p></div>",
            })
    void what_stands_in_the_story_and_is_none_of_it_is_set_aside(String other) {
        assertMain("<div>" + ONE + other + TWO + THREE + "</div>", STORY);
        assertMain("<div>" + STORY + "</div>" + other, STORY);
        assertMain("<table><tr><td>" + STORY + "</td><td>" + other + "</td></tr></table>", STORY);
    }

    @Test
    void a_name_does_not_set_most_of_the_page_aside() {
        assertMain(
                "<div class='page-with-sidebar related'><article class='comments-open'>" + STORY + "</article></div>",
                STORY);
    }

    @Test
    void where_every_part_is_called_aside_the_words_decide() {
        String parts = "";
        for (int i = 0; i < 6; i++) {
            parts += "<div class='social-block'>" + STORY + "</div>";
        }
        assertMain("<div><a href='/'>Start</a><div class='x'>" + parts + "</div></div>", parts.replace("<", " <"));
    }

    @Test
    void a_quotation_a_list_and_a_table_of_the_story_are_kept() {
        String parts = "<blockquote>We saw the rocks too late, the captain wrote in his log.</blockquote>"
                + "<ul><li>Forty passengers</li><li>Two dogs</li></ul><table><tr><td>Depth</td><td>1.2 m</td></tr></table>";
        assertMain("<div>" + ONE + parts + TWO + THREE + "</div>", ONE + parts.replace("<", " <") + TWO + THREE);
    }

    @Test
    void text_in_bare_boxes_with_line_breaks_is_found() {
        String soup =
                "The ferry across the lake ran aground on Monday in thick fog, the harbour master said.<br><br>Its"
                        + " forty passengers were brought ashore in fishing boats before nightfall.<br><br>Nobody was hurt.";
        Page page = page("<div><div><a href='/'>Start</a> <a href='/lake'>Lake</a></div><div><div>" + soup
                + "</div></div><div><a href='/imprint'>Imprint</a></div></div>");
        assertThat(main(page)).isEqualTo(words(soup));
    }

    @Test
    void a_story_in_dari_is_found() {
        String story =
                "<p>والی هرات روز دوشنبه گفت که بند آب پس از باران‌های شدید بسته شده است و تا هفته آینده باز نمی‌شود.</p>"
                        + "<p>به گفته او، ده‌ها خانواده از دو روستا به جاهای امن انتقال یافته‌اند و کسی آسیب ندیده است.</p>"
                        + "<p>مسئولان می‌گویند که کار بازسازی در بهار آغاز خواهد شد.</p>";
        Page page = page("<div dir='rtl'><div class='menu'><a href='/'>خانه</a></div><div>" + story
                + "</div><div class='related'><p>قیمت گندم در بازارهای شمال کشور بالا رفته است.</p></div></div>");
        assertThat(main(page)).isEqualTo(words(story));
    }

    @Test
    void stories_side_by_side_are_all_kept() {
        String stories = "<div class='story'><h2>Ferry runs aground</h2>" + STORY + STORY + STORY + "</div>"
                + "<div class='story'><h2>Mill burns down</h2><p>A mill burned down in the old town on Monday, firemen said."
                + "</p><p>The owner puts the loss at a year of trade.</p></div>"
                + "<div class='story'><h2>Schools closed</h2><p>Two schools were closed in the hills on Tuesday after a"
                + " quake, the governor said in a statement.</p></div>";
        assertMain("<main>" + stories + "</main>", stories.replace("<", " <"));
    }

    @Test
    void teasers_under_a_story_are_set_aside_and_a_page_of_teasers_is_kept() {
        String teasers = "";
        for (String place : new String[] {"north", "south", "east", "west"}) {
            teasers += "<li class='t'><h4><a href='/" + place + "'>News of the " + place + "</a></h4><p>In the " + place
                    + " of the lake the fishermen wait for rain, and nobody knows when it will come.</p></li>";
        }
        String long_ = STORY + STORY + STORY + STORY;
        assertMain("<div><div>" + long_ + "</div><ul>" + teasers + "</ul></div>", long_);
        Page list = page("<ul>" + teasers + "</ul>");
        assertThat(list.aside()).isEmpty();
    }

    @Test
    void a_list_of_links_alone_is_kept() {
        Page page = page("<ul><li><a href='/a'>Lake level falls for the third year</a></li>"
                + "<li><a href='/b'>Pike are back in the lake</a></li></ul>");
        assertThat(page.text()).isEqualTo("Lake level falls for the third year\nPike are back in the lake");
    }

    @Test
    void a_page_within_one_form_is_read() {
        assertThat(page("<form id='aspnetForm'><div>" + STORY + "</div></form>").text())
                .contains("ran aground");
        assertThat(page(STORY + "<form>Your name</form>").text()).doesNotContain("Your name");
    }

    @Test
    void stretches_count_code_points() {
        Page page = page("<div class='related'>\uD83C\uDF0A\uD83C\uDF0A waves</div><div>" + STORY + "</div>");
        assertThat(page.aside()).containsExactly(new Page.Stretch(0, 8));
    }
}
