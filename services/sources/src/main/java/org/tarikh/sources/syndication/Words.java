package org.tarikh.sources.syndication;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Turns what feeds write into plain text or into HTML. */
final class Words {
    private static final Pattern MARKUP = Pattern.compile("<[A-Za-z/!]|&(?:#\\d+|#[xX]\\p{XDigit}+|\\p{Alpha}\\w+);");
    private static final Pattern HTML =
            Pattern.compile("</[A-Za-z]\\w*\\s*>|<(?:br|p|img|hr)\\b[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern REFERENCE = Pattern.compile("&(?:#\\d+|#[xX]\\p{XDigit}+|\\p{Alpha}\\w+);");
    private static final Pattern GAPS = Pattern.compile("[\\s\\u00a0\\p{Cntrl}\\p{Cs}]+");

    private Words() {}

    /** One line; null where there are no words. */
    static String line(String words) {
        if (words == null) {
            return null;
        }
        String line = GAPS.matcher(words).replaceAll(" ").strip();
        return line.isEmpty() ? null : line;
    }

    /** One line of plain text of what may be HTML. */
    static String plain(String words) {
        return line(
                words == null || !MARKUP.matcher(words).find()
                        ? words
                        : Jsoup.parseBodyFragment(words).text());
    }

    /** One line of plain text that holds no markup but may be escaped once too often. */
    static String unescaped(String words) {
        return line(words == null || !REFERENCE.matcher(words).find() ? words : Parser.unescapeEntities(words, false));
    }

    /** Whether the words are HTML although nothing says so. */
    static boolean areHtml(String words) {
        return HTML.matcher(words).find();
    }

    /** Plain text as HTML: its blank lines part paragraphs. */
    static String html(String plain) {
        StringBuilder html = new StringBuilder();
        for (String paragraph : plain.strip().split("\\R\\s*\\R")) {
            html.append("<p>")
                    .append(paragraph.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
                    .append("</p>");
        }
        return html.toString();
    }

    /** Null where the words are blank. */
    static String some(String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
