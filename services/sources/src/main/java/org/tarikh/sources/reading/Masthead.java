package org.tarikh.sources.reading;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The lines between a headline and its story: who wrote it, who published it, when. */
final class Masthead {
    private static final int LONGEST = 120;
    private static final Pattern PARTS = Pattern.compile("\\s+[|•·–—-]\\s+|\\s*[|•·]\\s*"
            + "|(?i:(?<!\\blast|\\band|[|•·–—-])[\\s,;(]+(?=(?:and )?(?:last )?(?:updated|modified)\\b))");
    private static final Pattern CHANGED = Pattern.compile("(?i)\\b(updated?|modified)\\b");
    private static final Pattern MINUTES = Pattern.compile("(?i)\\d{1,3}[ -]min(ute)?s?[ -]read");
    /** Words that stand around a date without being part of a sentence. */
    private static final Set<String> AROUND_A_DATE = Set.of(
            "published",
            "updated",
            "posted",
            "on",
            "at",
            "last",
            "modified",
            "update",
            "date",
            "first",
            "am",
            "pm",
            "gmt",
            "utc",
            "and",
            "et",
            "pt",
            "ct",
            "aft",
            "hrs",
            "est",
            "edt",
            "ist",
            "bst",
            "pkt",
            "cet",
            "time",
            "local",
            "a",
            "m",
            "p",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "mon",
            "tue",
            "wed",
            "thu",
            "fri",
            "sat",
            "sun",
            // The days of the week in Dari and Persian, whose parts a narrow space may divide, and what stands before a
            // date.
            "شنبه",
            "یکشنبه",
            "دوشنبه",
            "سه",
            "سهشنبه",
            "چهارشنبه",
            "چهار",
            "پنجشنبه",
            "پنج",
            "جمعه",
            "تاریخ",
            "نشر",
            "انتشار",
            "ساعت");

    private final Outlets outlets;

    Masthead(Outlets outlets) {
        this.outlets = outlets;
    }

    /**
     * What one line of a masthead says; each may be null.
     *
     * @param changed when the story was changed last
     */
    record Says(String byline, String publisher, StatedDate date, StatedDate changed) {}

    /**
     * What the line says as part of a masthead, or null where it is none.
     *
     * @param afterHeadline whether it follows a headline, where names alone are a byline
     */
    Says read(Line line, boolean afterHeadline) {
        String text = line.text();
        if (text.length() > LONGEST) {
            return null;
        }
        String byline = null;
        String publisher = null;
        StatedDate date = null;
        StatedDate changed = null;
        for (String part : PARTS.split(text)) {
            if (part.isBlank()) {
                continue;
            }
            StatedDate stated = dateAlone(part);
            if (MINUTES.matcher(part.strip()).matches()) {
                continue;
            }
            if (stated != null && CHANGED.matcher(part).find()) {
                changed = changed == null ? stated : changed;
            } else if (stated != null) {
                date = date == null ? stated : date;
            } else if (outlets.isName(part)) {
                publisher = publisher == null ? part.strip() : publisher;
            } else if (isByline(part) || afterHeadline && isNames(part)) {
                byline = byline == null ? part.strip() : byline + ", " + part.strip();
            } else {
                return null;
            }
        }
        return new Says(byline, publisher, date, changed);
    }

    private static boolean isByline(String part) {
        String lower = part.toLowerCase(Locale.ROOT);
        boolean begins = lower.startsWith("by ") || lower.startsWith("by: ") || lower.startsWith("written by ");
        return begins && Words.count(part) <= 16 && Character.isUpperCase(part.charAt(part.indexOf(' ') + 1));
    }

    /** Full names joined by commas and {@code and}: {@code Jane Roe, John Doe and Max Mustermann}. */
    private static boolean isNames(String part) {
        if (part.indexOf(',') < 0 && !part.contains(" and ")) {
            return false;
        }
        for (String name : part.split(",\\s*(and\\s+)?|\\s+and\\s+|\\s*&\\s*")) {
            String[] words = name.strip().split("\\s+");
            if (words.length < 2 || words.length > 4) {
                return false;
            }
            for (String word : words) {
                if (!Character.isUpperCase(word.codePointAt(0))
                        || word.chars().anyMatch(Character::isDigit)
                        || word.length() > 2 && word.equals(word.toUpperCase(Locale.ROOT))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The date of a part that holds a date and nothing else but a time, or null. */
    static StatedDate dateAlone(String part) {
        StatedDate date = StatedDate.in(part);
        if (date == null || date.year() == null) {
            return null;
        }
        String rest = part.substring(0, date.start()) + " " + part.substring(date.end());
        for (String word : rest.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()
                    && !AROUND_A_DATE.contains(word)
                    && !word.matches("\\p{Nd}{1,2}(am|pm)?|\\p{Nd}{3,4}|[a-z]{3}\\d{0,2}")) {
                return null;
            }
        }
        return date;
    }

    /** A date as the text, the page's markup or the sender gives it, with its basis. */
    record Published(LocalDate date, PublishedBasis basis) {
        /** @param date or null */
        static Published inferred(LocalDate date) {
            return new Published(date, date == null ? PublishedBasis.UNKNOWN : PublishedBasis.INFERRED);
        }

        /** @param alone whether it is the document's only article; the date of a page of several is theirs at best */
        static Published of(StatedDate stated, StatedDate changed, Given given, boolean alone) {
            if (stated != null) {
                LocalDate date = stated.date(given.stated() == null ? given.published() : given.stated());
                if (date != null) {
                    return new Published(date, stated.year() == null ? PublishedBasis.INFERRED : PublishedBasis.STATED);
                }
            }
            if (given.stated() != null) {
                return new Published(given.stated(), alone ? PublishedBasis.STATED : PublishedBasis.INFERRED);
            }
            LocalDate sent = given.published();
            if (sent == null && changed != null) {
                return new Published(changed.date(null), PublishedBasis.INFERRED);
            }
            return new Published(sent, sent == null ? PublishedBasis.UNKNOWN : given.sender());
        }
    }
}
