package org.tarikh.sources.reading;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of a headline list, {@code headline - publisher - date} or {@code • headline (publisher)}.
 *
 * @param publisher null where the row names none or only its cut-off beginning
 * @param published null where the row names no day
 * @param from where the headline begins in the line, past a bullet, in UTF-16 units
 */
record HeadlineRow(String headline, String publisher, LocalDate published, int from) {
    private static final String DASHES = "-–—|·•";
    private static final int LONGEST = 400;
    private static final int LONGEST_CREDIT = 80;
    private static final Pattern AGO = Pattern.compile(
            "(?i)\\b(?:an?|\\d{1,2})\\s?(?:min|mins|minutes?|h|hr|hrs|hours?|d|days?|weeks?) ago$|\\b(?:yesterday|today|just now)$");
    private static final int FEWEST_WORDS = 4;
    private static final int MOST_PUBLISHER_WORDS = 9;
    /** From this many words on, a last part is rather what an outlet says of itself than its name. */
    private static final int MOTTO_WORDS = 5;

    /** The line as a row, or null; a row without a bullet or a bracketed date is one only among others. */
    static HeadlineRow of(Line line, Outlets outlets) {
        String text = line.text();
        if (text.length() > LONGEST || text.length() < 16) {
            return null;
        }
        int from = 0;
        if (line.isBulleted()) {
            from = 1;
            while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
                from++;
            }
        }
        String row = text.substring(from);
        int end = row.length();
        HeadlineRow credited = row.endsWith(")") && from > 0 && line.isLabel() ? credited(row, from, outlets) : null;
        if (credited != null) {
            return credited;
        }
        if (row.endsWith("]")) {
            int open = row.lastIndexOf('[');
            StatedDate inside = open < 0 ? null : StatedDate.ending(row.substring(0, row.length() - 1));
            if (inside == null || inside.start() < open) {
                return null;
            }
            end = open;
        }
        String dated = row.substring(0, end).stripTrailing();
        StatedDate date = StatedDate.ending(dated);
        if (date == null || date.year() == null || date.start() == 0) {
            return null;
        }
        String rest = dated.substring(0, date.start()).stripTrailing();
        boolean comma = rest.endsWith(",");
        String before = cut(rest);
        if (before == null
                || Words.count(before) < FEWEST_WORDS
                || before.toLowerCase(java.util.Locale.ROOT).startsWith("by ")) {
            return null;
        }
        int dash = lastDash(before);
        if (comma && dash < 0) {
            return null;
        }
        return split(before, dash, date.date(null), from, outlets);
    }

    /** A headline with its outlet and its time on the next line; null where that line is none of the kind. */
    static HeadlineRow credited(Line headline, Line credit, Outlets outlets) {
        String words = credit.text();
        if (words.length() > LONGEST_CREDIT) {
            return null;
        }
        Matcher ago = AGO.matcher(words);
        boolean isAgo = ago.find();
        StatedDate date = isAgo ? null : StatedDate.ending(words);
        int end = isAgo ? ago.start() : date != null ? date.start() : words.length();
        String publisher = words.substring(0, end).strip();
        while (!publisher.isEmpty() && (DASHES + ",").indexOf(publisher.charAt(publisher.length() - 1)) >= 0) {
            publisher = publisher.substring(0, publisher.length() - 1).strip();
        }
        boolean named = end == words.length() ? outlets.isKnown(publisher) : outlets.isName(publisher);
        if (publisher.isEmpty() || !named) {
            return null;
        }
        return new HeadlineRow(
                headline.text(), publisher, date == null || date.year() == null ? null : date.date(null), 0);
    }

    /** The same where the markup tells its day. */
    HeadlineRow on(LocalDate day) {
        return new HeadlineRow(headline, publisher, published == null ? day : published, from);
    }

    private static HeadlineRow credited(String row, int from, Outlets outlets) {
        int open = row.lastIndexOf('(');
        String headline = open < 0 ? "" : row.substring(0, open).strip();
        String publisher = row.substring(open + 1, row.length() - 1).strip();
        return outlets.isKnown(publisher) && !headline.endsWith(".") && Words.count(headline) >= FEWEST_WORDS
                ? new HeadlineRow(headline, publisher, null, from)
                : null;
    }

    private static HeadlineRow split(String before, int dash, LocalDate date, int from, Outlets outlets) {
        if (dash < 0) {
            return new HeadlineRow(headline(before, null), null, date, from);
        }
        String headline = before.substring(0, dash).stripTrailing();
        String publisher = before.substring(dash + 1).strip();
        if (publisher.isEmpty()) {
            return new HeadlineRow(headline(headline, null), null, date, from);
        }
        int words = Words.count(publisher);
        int earlier = lastDash(headline);
        if (!outlets.isKnown(publisher) && earlier > 0) {
            String name = headline.substring(earlier + 1).strip();
            boolean motto = words >= MOTTO_WORDS || publisher.startsWith("Breaking News");
            if (motto && !name.isEmpty() && Words.count(name) < MOTTO_WORDS) {
                publisher = name;
                headline = headline.substring(0, earlier).stripTrailing();
                words = Words.count(publisher);
            }
        }
        if (publisher.endsWith("...") || publisher.endsWith("…")) {
            return new HeadlineRow(headline(headline, null), null, date, from);
        }
        if (words > MOST_PUBLISHER_WORDS || Words.count(headline) < 2) {
            return new HeadlineRow(headline(before, null), null, date, from);
        }
        return new HeadlineRow(headline(headline, publisher), publisher, date, from);
    }

    /** Whether the line is a row by itself, without others around it. */
    static boolean standsAlone(Line line) {
        return line.isBulleted() || line.text().endsWith("]");
    }

    /** The headline without a dash left at its end and without the publisher's name after a bar. */
    private static String headline(String words, String publisher) {
        String headline = words.strip();
        while (!headline.isEmpty() && DASHES.indexOf(headline.charAt(headline.length() - 1)) >= 0) {
            headline = headline.substring(0, headline.length() - 1).stripTrailing();
        }
        int bar = headline.lastIndexOf(" | ");
        if (bar > 0 && publisher != null && headline.substring(bar + 3).strip().equalsIgnoreCase(publisher)) {
            headline = headline.substring(0, bar).stripTrailing();
        }
        return headline;
    }

    /** The words before the separator they end with, or null where they end with none. */
    private static String cut(String words) {
        if (words.isEmpty() || DASHES.indexOf(words.charAt(words.length() - 1)) < 0 && !words.endsWith(",")) {
            return null;
        }
        return words.substring(0, words.length() - 1).stripTrailing();
    }

    /** The last dash or bar that stands between spaces, or at the end after one. */
    private static int lastDash(String words) {
        for (int i = words.length() - 1; i > 0; i--) {
            if (DASHES.indexOf(words.charAt(i)) >= 0
                    && Character.isWhitespace(words.charAt(i - 1))
                    && (i + 1 == words.length() || Character.isWhitespace(words.charAt(i + 1)))) {
                return i;
            }
        }
        return -1;
    }
}
