package org.tarikh.events.intake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import org.tarikh.events.extraction.ArticleText;
import org.tarikh.events.reconciliation.Source;

/**
 * What this service reads of an article of sources.
 *
 * @param revision of the document
 * @param start first code point in the document revision's text
 * @param end the one after the last
 * @param display what of its words may be shown: full, quotes or hidden; null for full
 * @param attribution through whose hands the story came, from the outlet back; may be null
 * @param licence the publisher's, null where none is noted
 * @param language ISO 639-1; null where it is not known
 * @param furniture stretches of the document's text that are not part of the story, in code points; may be null
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SourceArticle(
        String id,
        String document,
        long revision,
        int start,
        int end,
        String headline,
        String publisher,
        String url,
        LocalDate published,
        String publishedBasis,
        String copyOf,
        String file,
        String documentHash,
        List<Stretch> furniture,
        String display,
        List<Attribution> attribution,
        String licence,
        String language) {
    private static final int LONGEST_ROW = 400;
    private static final String READ_HERE = "en";

    /** An article all of whose words may be shown. */
    public SourceArticle(
            String id,
            String document,
            long revision,
            int start,
            int end,
            String headline,
            String publisher,
            String url,
            LocalDate published,
            String publishedBasis,
            String copyOf,
            String file,
            String documentHash,
            List<Stretch> furniture) {
        this(
                id,
                document,
                revision,
                start,
                end,
                headline,
                publisher,
                url,
                published,
                publishedBasis,
                copyOf,
                file,
                documentHash,
                furniture,
                null,
                null,
                null,
                null);
    }

    /** Whether it is in a language that is read; one whose language is not known is tried. */
    public boolean readHere() {
        return language == null || language.equals(READ_HERE);
    }

    /** Whether none of its words may be shown. */
    public boolean hidden() {
        return "hidden".equals(display);
    }

    /** A half-open range of code points of the document's text. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Stretch(int start, int end) {}

    /** One through whose hands a story came: {@code outlet}, {@code agency} or {@code speaker}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Attribution(String role, String name) {}

    /** The same article under a name of its own, as for a text that is not stored. */
    public SourceArticle named(String name, String hash) {
        return new SourceArticle(
                name,
                "text",
                1,
                start,
                end,
                headline,
                publisher,
                url,
                published,
                publishedBasis,
                copyOf,
                file,
                hash,
                furniture,
                display,
                attribution,
                licence,
                language);
    }

    Source source() {
        return new Source(
                id,
                document,
                revision,
                documentHash,
                file,
                headline,
                publisher,
                url,
                published,
                copyOf,
                display,
                agency(),
                licence);
    }

    private String agency() {
        return attribution == null
                ? null
                : attribution.stream()
                        .filter(by -> "agency".equals(by.role()))
                        .map(Attribution::name)
                        .findFirst()
                        .orElse(null);
    }

    /** The article as the cascade reads it; furniture is blanked out so that positions stay. */
    public ArticleText toRead(String text) {
        return new ArticleText(withoutFurniture(text), headline, publisher, published, row(text));
    }

    private boolean row(String text) {
        String line = text.strip();
        return "stated".equals(publishedBasis)
                && headline != null
                && line.length() < LONGEST_ROW
                && line.indexOf('\n') < 0
                && headline.strip().length() * 2 > line.length();
    }

    private String withoutFurniture(String text) {
        if (furniture == null || furniture.isEmpty()) {
            return text;
        }
        StringBuilder blanked = new StringBuilder(text);
        int points = text.codePointCount(0, text.length());
        for (Stretch stretch : furniture) {
            int from = Math.max(0, stretch.start() - start);
            int to = Math.min(points, stretch.end() - start);
            if (from < to) {
                int begin = text.offsetByCodePoints(0, from);
                int end = text.offsetByCodePoints(begin, to - from);
                for (int i = begin; i < end; i++) {
                    blanked.setCharAt(i, text.charAt(i) == '\n' ? '\n' : ' ');
                }
            }
        }
        return blanked.toString();
    }
}
