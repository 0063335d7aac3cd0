package org.tarikh.sources.format;

import java.time.LocalDate;
import java.util.List;

/**
 * The words of one document of a file, with what the file says of it. Every part but the media type may be null; of text
 * and html one is given.
 *
 * @param name of a part of a file that holds several, null for the file itself
 * @param mediaType of what the words were read from
 * @param text plain text
 * @param html a page, which says of itself what it is
 * @param published the day of publication as the file states it; never the day the file was made
 * @param unread the parts of the file that could not be read, each with why; told with its first words
 */
public record FileText(
        String name,
        String mediaType,
        String text,
        String html,
        String title,
        String byline,
        String publisher,
        LocalDate published,
        List<String> unread) {
    /** The largest text a file may unfold to, in characters. */
    static final int MOST = 20 * 1024 * 1024;

    static FileText text(Kind kind, String text) {
        return new FileText(null, kind.mediaType(), text, null, null, null, null, null, List.of());
    }

    static FileText page(Kind kind, String html) {
        return new FileText(null, kind.mediaType(), null, html, null, null, null, null, List.of());
    }

    /** Words taken out of a file that is no text itself. */
    static FileText taken(Kind kind, String text, String title, String byline) throws UnreadableFile {
        return taken(kind, text, title, byline, null, null);
    }

    static FileText taken(Kind kind, String text, String title, String byline, String publisher, LocalDate published)
            throws UnreadableFile {
        String words = storable(text).strip();
        if (words.isEmpty()) {
            throw new UnreadableFile(
                    UnreadableFile.Why.NO_WORDS,
                    kind == Kind.PDF
                            ? "The PDF holds no words; pages that are pictures need text recognition first."
                            : "The file holds no words.");
        }
        if (words.length() > MOST) {
            throw new UnreadableFile(UnreadableFile.Why.TOO_LARGE, "The file holds more than 20 MB of text.");
        }
        return new FileText(
                null, kind.mediaType(), words, null, line(title), line(byline), line(publisher), published, List.of());
    }

    FileText named(String part) {
        return new FileText(part, mediaType, text, html, title, byline, publisher, published, unread);
    }

    FileText without(List<String> parts) {
        return new FileText(name, mediaType, text, html, title, byline, publisher, published, List.copyOf(parts));
    }

    boolean isBlank() {
        return text == null ? Blocks.of(html).isBlank() : text.isBlank();
    }

    /** Without what no text holds: controls but for breaks and tabs, and halves of surrogate pairs. */
    private static String storable(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** As one line, or null where it says nothing. */
    static String line(String words) {
        String line = words == null
                ? ""
                : words.replaceAll("[\\s\\u00a0\\p{Cntrl}\\p{Cs}]+", " ").strip();
        return line.isEmpty() ? null : line;
    }
}
