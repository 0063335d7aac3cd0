package org.tarikh.frontend.frame;

import java.util.List;

/**
 * What every page shares: its language, what it says of itself in its head, and the links of its masthead.
 *
 * @param chosen the language as the address has to go on saying it, null where it need not
 * @param title the page's own title, null on the chronology
 * @param description one sentence for search engines and shared links
 * @param canonical the page's address without language, calendar or position
 * @param home the chronology in the reader's language
 * @param about the page about Tarikh in the reader's language
 * @param map where what is shown happened
 * @param threads the page of the storylines
 * @param figures the page of figures that contradict
 * @param records the page of what became of what publishers and parties said
 * @param progress the page of how far the reading is
 * @param status the page of how Tarikh is doing
 * @param docs the page for those who write programs
 * @param known the moment as of whose knowledge the page is, null for now
 * @param q the words last searched for, or null
 * @param languages this page in each language
 * @param solar true where Solar Hijri dates stand beside the Gregorian ones
 * @param calendar this page with the Solar Hijri dates shown or hidden
 * @param assets a mark of the style sheet's and script's content, so that a browser fetches them when they change
 */
public record Frame(
        Lang lang,
        String chosen,
        String title,
        String description,
        String canonical,
        String home,
        String about,
        String map,
        String threads,
        String figures,
        String records,
        String progress,
        String status,
        String docs,
        Known known,
        String q,
        List<LanguageLink> languages,
        boolean solar,
        String calendar,
        String assets) {

    /**
     * A moment of the past.
     *
     * @param value as it stands in the address
     * @param moment in words
     * @param now the same page as of now
     */
    public record Known(String value, String moment, String now) {}

    /** This page in a language. */
    public record LanguageLink(Lang lang, String href, boolean current) {}
}
