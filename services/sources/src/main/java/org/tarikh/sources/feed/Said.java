package org.tarikh.sources.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.tarikh.sources.problem.Language;
import org.tarikh.sources.syndication.FeedItem;

/**
 * What a feed says of an item, kept until the item is worked; each may be null.
 *
 * @param summary HTML
 * @param content HTML
 * @param language ISO 639-1
 * @param published a day as ISO 8601 writes it: the one the feed writes, in the offset it writes. Where it gives a moment in
 *     UTC, as feeds do that know nothing of their outlet's time zone, the day is that of UTC.
 */
record Said(
        String guid,
        String link,
        String title,
        String summary,
        String content,
        String author,
        String language,
        String published) {
    /** Letters of a summary that is the whole story. */
    private static final int LONG_SUMMARY = 1500;
    /** Letters of a content that is the whole story. */
    private static final int LONG_CONTENT = 500;

    /** @param language that of the feed, or null */
    static Said of(FeedItem item, String language) {
        LocalDate day = item.published() != null
                ? item.published().day()
                : item.updated() == null ? null : item.updated().day();
        String own = iso(item.language());
        return new Said(
                item.guid(),
                item.link(),
                item.title(),
                item.summary(),
                item.content(),
                item.author(),
                own == null ? iso(language) : own,
                day == null ? null : day.toString());
    }

    /** The language of a tag such as fa-AF, or null where it is none of ISO 639-1. */
    static String iso(String tag) {
        String language = tag == null ? "" : tag.strip().split("[-_]")[0].toLowerCase(Locale.ROOT);
        return Language.isCode(language) ? language : null;
    }

    /** What tells the item from others of its feed. */
    String identity() {
        return hash(guid != null ? "guid " + guid : link != null ? "link " + link : "words " + title + "\n" + words());
    }

    /** Changes with anything that is said. */
    String hash() {
        return hash(String.join("\n", "" + link, "" + title, "" + summary, "" + content, "" + author, "" + published));
    }

    /** HTML: the longest of what there is; null where there is nothing. */
    String words() {
        if (letters(content) > 0 && letters(content) >= letters(summary)) {
            return content;
        }
        return letters(summary) > 0 ? summary : null;
    }

    /** Whether the feed seems to give the whole story. */
    boolean isFull() {
        return letters(content) >= LONG_CONTENT && !isCut(content)
                || letters(summary) >= LONG_SUMMARY && !isCut(summary);
    }

    private static boolean isCut(String html) {
        return text(html)
                .matches(
                        "(?si).*(?:…|\\.\\.\\.|\\[…]|\\[\\.\\.\\.]|(?:read|continue|more)[^.!?]{0,30})\\s*(?:[»›→>]+)?\\s*");
    }

    static int letters(String html) {
        return html == null
                ? 0
                : (int) text(html)
                        .chars()
                        .filter(c -> !Character.isWhitespace(c))
                        .count();
    }

    private static String text(String html) {
        return Jsoup.parseBodyFragment(html).text();
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
