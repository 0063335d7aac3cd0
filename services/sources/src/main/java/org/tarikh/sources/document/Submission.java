package org.tarikh.sources.document;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tarikh.sources.format.FileText;
import org.tarikh.sources.page.Page;
import org.tarikh.sources.problem.Code;
import org.tarikh.sources.problem.Day;
import org.tarikh.sources.problem.IncomingBody;
import org.tarikh.sources.problem.Language;
import org.tarikh.sources.problem.Problem;
import org.tarikh.sources.problem.Violation;
import org.tarikh.sources.reading.Given;
import org.tarikh.sources.reading.PublishedBasis;
import org.tarikh.sources.reading.Span;
import org.tarikh.sources.reading.ToldDay;

/**
 * A document found fit to be stored: its plain text, and what its sender and its own markup said of it.
 *
 * @param titleSaid whether the sender gives the title, and not the markup alone
 * @param publisherSaid the same of the publisher
 * @param byline by the markup, or by a feed where it tells none
 * @param stated the day of publication by the markup
 * @param modified the day of the last change by the markup
 * @param aside stretches of the text that by the markup are none of its main text
 * @param days the days of the markup's time elements
 * @param mediaType of what the text was read from
 * @param unread parts of the file that could not be read, each with why
 * @param sender the basis of what the sender said
 */
public record Submission(
        String url,
        String key,
        String file,
        String title,
        boolean titleSaid,
        String publisher,
        boolean publisherSaid,
        LocalDate published,
        String language,
        String byline,
        LocalDate stated,
        LocalDate modified,
        List<Span> aside,
        List<ToldDay> days,
        String mediaType,
        List<String> unread,
        PublishedBasis sender,
        String text) {
    /** The largest text that is stored, in bytes of UTF-8. */
    public static final int MOST_BYTES = 20 * 1024 * 1024;

    private static final int MOST_TITLE = 1000;
    private static final int MOST_PUBLISHER = 300;
    private static final int MOST_BYLINE = 300;

    /**
     * Checks what was sent, all fields at once.
     *
     * @param file the name a manifest gave it, or null
     * @throws Problem 400 with a violation for each field that is not valid, 413 where the text is too large
     */
    public static Submission of(DocumentForm form, String file) {
        return of(form, file, null);
    }

    /** The same of a file, whose words stand in the form and whose own word of itself is taken where the sender gives none. */
    static Submission of(DocumentForm form, String file, FileText read) {
        List<Violation> violations = new ArrayList<>();
        String url = line("url", form.url(), 2000, violations);
        if (url != null && !url.matches("(?i)https?://[^/].*")) {
            violations.add(new Violation("url", "must begin with http:// or https:// and a host"));
        }
        String key = line("key", form.key(), 500, violations);
        String publisher = line("publisher", form.publisher(), MOST_PUBLISHER, violations);
        String title = line("title", form.title(), MOST_TITLE, violations);
        LocalDate published = date(form.published(), violations);
        String language = form.language();
        if (language != null && !Language.isCode(language)) {
            violations.add(Language.wanted("language"));
        }
        if ((form.text() == null) == (form.html() == null)) {
            violations.add(new Violation("text", "must be given, or html in its place, and not both"));
        } else {
            content(form, violations);
        }
        Problem.refuse(violations);
        Page page = page(form, read);
        String text = page.text();
        boolean titleSaid = title != null;
        title = titleSaid ? title : clipped(page.title(), MOST_TITLE);
        boolean publisherSaid = publisher != null;
        publisher = publisherSaid ? publisher : clipped(page.publisher(), MOST_PUBLISHER);
        if (text.isBlank()) {
            throw Problem.field(Code.INVALID_FIELD, form.html() == null ? "text" : "html", "holds no words");
        }
        if (text.length() > MOST_BYTES / 4 && text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new Problem(Code.BODY_TOO_LARGE, "A document's text may have at most 20 MB.");
        }
        return new Submission(
                url,
                key,
                file,
                title,
                titleSaid,
                publisher,
                publisherSaid,
                published,
                language,
                clipped(page.byline(), MOST_BYLINE),
                page.published(),
                page.modified(),
                page.aside().stream()
                        .map(stretch -> new Span(stretch.start(), stretch.end()))
                        .toList(),
                page.times().stream()
                        .map(time -> new ToldDay(time.at(), time.day()))
                        .toList(),
                read != null ? read.mediaType() : form.html() == null ? "text/plain" : "text/html",
                read == null ? List.of() : read.unread(),
                PublishedBasis.MANIFEST,
                text);
    }

    /** What is said as far as it fits, where the sender is nobody who could say it more shortly. */
    public static DocumentForm fitting(DocumentForm form) {
        return new DocumentForm(
                clipped(form.publisher(), MOST_PUBLISHER),
                form.url(),
                form.key(),
                clipped(form.title(), MOST_TITLE),
                form.published(),
                form.language(),
                form.text(),
                form.html());
    }

    /**
     * The same, sent by a feed.
     *
     * @param author whom the feed names, or null
     */
    public Submission byFeed(String author) {
        return new Submission(
                url,
                key,
                file,
                title,
                titleSaid,
                publisher,
                publisherSaid,
                published,
                language,
                byline == null ? clipped(author, MOST_BYLINE) : byline,
                stated,
                modified,
                aside,
                days,
                mediaType,
                unread,
                PublishedBasis.FEED,
                text);
    }

    private static Page page(DocumentForm form, FileText read) {
        if (form.html() != null) {
            return Page.of(IncomingBody.withoutMark(form.html()));
        }
        String text = IncomingBody.withoutMark(form.text());
        return read == null
                ? new Page(text, null, null, null, null)
                : new Page(text, read.title(), read.byline(), read.publisher(), read.published());
    }

    public Given given() {
        return new Given(title, publisher, published, language, byline, stated, modified, aside, days, sender);
    }

    private static void content(DocumentForm form, List<Violation> violations) {
        String field = form.text() == null ? "html" : "text";
        String content = form.text() == null ? form.html() : form.text();
        String flaw = flaw(content);
        if (flaw != null) {
            violations.add(new Violation(field, flaw));
        }
    }

    private static String line(String field, String value, int longest, List<Violation> violations) {
        if (value == null) {
            return null;
        }
        String trimmed = value.strip();
        if (trimmed.isEmpty()) {
            violations.add(new Violation(field, "must not be blank where it is given"));
        } else if (trimmed.length() > longest) {
            violations.add(new Violation(field, "may have at most " + longest + " characters"));
        } else if (trimmed.chars().anyMatch(Character::isISOControl)) {
            violations.add(new Violation(field, "must be one line without control characters"));
        } else if (flaw(trimmed) != null) {
            violations.add(new Violation(field, flaw(trimmed)));
        }
        return trimmed;
    }

    /** What markup and feeds say is taken as far as it fits; no pair of surrogates is parted. */
    private static String clipped(String words, int most) {
        return words == null || words.length() <= most
                ? words
                : words.substring(0, Character.isHighSurrogate(words.charAt(most - 1)) ? most - 1 : most);
    }

    private static LocalDate date(String given, List<Violation> violations) {
        if (given == null) {
            return null;
        }
        LocalDate date = Day.parse(given).orElse(null);
        if (date == null) {
            violations.add(new Violation("published", Day.WANTED));
        }
        return date;
    }

    /** What keeps the text from being stored as it is: NUL, which the database cannot hold, or half a surrogate pair. */
    private static String flaw(String text) {
        int codePoints = 0;
        for (int i = 0; i < text.length(); codePoints++) {
            int codePoint = text.codePointAt(i);
            if (codePoint == 0) {
                return "holds the character U+0000 at code point " + codePoints + ", which cannot be stored";
            }
            if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
                return "holds half of a surrogate pair at code point " + codePoints + ", which is no character";
            }
            i += Character.charCount(codePoint);
        }
        return null;
    }
}
