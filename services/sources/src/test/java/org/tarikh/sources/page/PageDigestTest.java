package org.tarikh.sources.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tarikh.sources.reading.ArticleReading;
import org.tarikh.sources.reading.DocumentReader;
import org.tarikh.sources.reading.Given;
import org.tarikh.sources.reading.PublishedBasis;
import org.tarikh.sources.reading.Span;
import org.tarikh.sources.reading.ToldDay;

/** Pages of several stories, from their markup to their articles. */
class PageDigestTest {
    private static List<String> articles(String html) {
        Page page = Page.of(html);
        List<Span> aside = page.aside().stream()
                .map(stretch -> new Span(stretch.start(), stretch.end()))
                .toList();
        List<ToldDay> days = page.times().stream()
                .map(time -> new ToldDay(time.at(), time.day()))
                .toList();
        Given given = new Given(
                page.title(),
                page.publisher(),
                null,
                null,
                page.byline(),
                page.published(),
                page.modified(),
                aside,
                days,
                PublishedBasis.MANIFEST);
        return new DocumentReader()
                .read(page.text(), given).articles().stream()
                        .map(PageDigestTest::told)
                        .toList();
    }

    private static String told(ArticleReading article) {
        return article.headline() + ", " + article.publisher() + ", " + article.published() + ", "
                + article.publishedBasis().text();
    }

    @Test
    void a_live_blog_is_divided_into_its_entries() {
        String entries = "";
        for (String entry : new String[] {"2h Bridge gives way", "4h Families leave their homes", "7h Lights go out"}) {
            entries += "<article class='entry'><time datetime='2025-10-0" + entry.charAt(0) + "T10:45:00+04:30'>"
                    + entry.substring(0, 2)
                    + " ago</time><h2>" + entry.substring(3)
                    + "</h2><p>That is what the governor of the valley said, and"
                    + " many others say so too.</p><div class='share'><a href='#'>Share</a></div><blockquote"
                    + " class='twitter-tweet'><p>Stay away from the river! #flood</p>— Fire brigade (@firebrigade) October"
                    + " 4, 2025</blockquote></article>";
        }
        assertThat(articles(
                        """
                                <html><head><title>Flood in the valley - live</title><script type="application/ld+json">
                                {"@type": "LiveBlogPosting", "headline": "Flood in the valley - live",
                                 "datePublished": "2025-10-03T08:00:00Z", "publisher": {"name": "Valley News"},
                                 "liveBlogUpdate": [{"@type": "BlogPosting", "headline": "Bridge gives way"}]}
                                </script></head><body><nav><a href=/>Home</a></nav><h1>Flood in the valley - live</h1>
                                <div class="liveblog">"""
                                + entries + "</div><div class='related'><p>Why rivers rise in autumn, and why"
                                + " nobody is ever ready for it.</p></div></body></html>"))
                .containsExactly(
                        "Bridge gives way, Valley News, 2025-10-02, stated",
                        "Families leave their homes, Valley News, 2025-10-04, stated",
                        "Lights go out, Valley News, 2025-10-07, stated");
    }

    @Test
    void a_newsletter_set_in_tables_is_divided_into_its_stories() {
        assertThat(
                        articles(
                                """
                                <table><tr><td><a href=x>View in browser</a></td></tr><tr><td><h1>The Valley Letter</h1>
                                <p>Friday, October 3, 2025</p></td></tr><tr><td><h2><a href=/1>Mill burns down in the old
                                town</a></h2><p>A mill burned down in the old town on Thursday, firemen said. The owner puts
                                the loss at a year of trade.</p><a href=/1>Read more</a></td></tr><tr><td><hr></td></tr>
                                <tr><td><h2><a href=/2>Prices of wheat fall in the north</a></h2><p>Wheat became cheaper in
                                four provinces of the north on Tuesday after rain, traders said.</p><a href=/2>Read more</a>
                                </td></tr><tr><td><h2><a href=/3>Museum lends carpet to Berlin</a></h2><p>The museum of
                                Andkhoy will lend its oldest carpet to an exhibition in Berlin, its head said on Monday.</p>
                                <a href=/3>Read more</a></td></tr><tr><td>Unsubscribe | Manage preferences</td></tr></table>
                                """))
                .containsExactly(
                        "Mill burns down in the old town, null, 2025-10-03, stated",
                        "Prices of wheat fall in the north, null, 2025-10-03, inferred",
                        "Museum lends carpet to Berlin, null, 2025-10-03, inferred");
    }

    @Test
    void an_aggregators_list_is_divided_into_its_headlines() {
        String list = "";
        for (String row : new String[] {
            "Wells run dry in three districts#Dawn",
            "Herders move south early this year#Reuters",
            "Bakers strike over the price of flour#Khaama Press"
        }) {
            String[] parts = row.split("#");
            list += "<li><a href='/x'>" + parts[0] + "</a><div><span>" + parts[1]
                    + "</span> <time datetime='2025-10-03'>3 hours ago</time></div>";
        }
        assertThat(articles("<title>News</title><main><h1>Afghanistan news</h1><ul>" + list + "</ul></main>"))
                .containsExactly(
                        "Wells run dry in three districts, Dawn, 2025-10-03, stated",
                        "Herders move south early this year, Reuters, 2025-10-03, stated",
                        "Bakers strike over the price of flour, Khaama Press, 2025-10-03, stated");
    }

    @Test
    void each_of_several_stories_has_the_day_of_its_own_time_element() {
        String stories = "";
        for (String story :
                new String[] {"2 Mill burns down in the old town", "5 Dam near the town reopens after repairs"}) {
            stories +=
                    "<div class='story'><h2>" + story.substring(2) + "</h2><time datetime='2025-10-0" + story.charAt(0)
                            + "'>Some days ago</time><p>The fire brigade of the old town said so on Monday, and nobody was"
                            + " hurt.</p><p>More is to follow from the town, its mayor said.</p></div><hr>";
        }
        assertThat(articles("<title>News</title><main>" + stories + "</main>"))
                .containsExactly(
                        "Mill burns down in the old town, null, 2025-10-02, stated",
                        "Dam near the town reopens after repairs, null, 2025-10-05, stated");
    }
}
