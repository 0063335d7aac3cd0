package org.tarikh.timeline.export;

import java.net.URI;
import java.util.List;

/** Words from documents without what no format holds. */
final class Text {
    private static final int REPLACEMENT = 0xFFFD;

    private Text() {}

    /**
     * The words as XML 1.0 and iCalendar take them: no control characters but tab and line feed, no half of a character
     * pair.
     */
    static String plain(String words) {
        if (words == null) {
            return "";
        }
        StringBuilder plain = new StringBuilder(words.length());
        words.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(point -> {
            if (point == '\n' || point == '\t' || !Character.isISOControl(point)) {
                boolean none = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE
                        || point == 0xFFFE
                        || point == 0xFFFF;
                plain.appendCodePoint(none ? REPLACEMENT : point);
            }
        });
        return plain.toString();
    }

    /** The same on one line. */
    static String line(String words) {
        return plain(words).replaceAll("[\\s\\u2028\\u2029]+", " ").strip();
    }

    /** The words as HTML text or attribute. */
    static String html(String words) {
        return plain(words)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Whether it is an address on the web; any other a document gives is no link. */
    static boolean web(String address) {
        try {
            return address != null
                    && List.of("http", "https")
                            .contains(String.valueOf(URI.create(address).getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
