package org.tarikh.events.reconciliation;

import java.time.LocalDate;

/**
 * The article a report was read from.
 *
 * @param revision of the document
 * @param documentHash {@code sha256:…} of the document revision's text
 * @param published null where unknown
 * @param copyOf the article this one is a copy of, or null
 * @param display what of its words may be shown: full, quotes or hidden; null for full
 * @param agency the agency that the article credits its story to, or null
 * @param licence the publisher's, null where none is noted
 */
public record Source(
        String article,
        String document,
        long revision,
        String documentHash,
        String file,
        String headline,
        String publisher,
        String url,
        LocalDate published,
        String copyOf,
        String display,
        String agency,
        String licence) {
    /** An article all of whose words may be shown. */
    public Source(
            String article,
            String document,
            long revision,
            String documentHash,
            String file,
            String headline,
            String publisher,
            String url,
            LocalDate published,
            String copyOf) {
        this(
                article,
                document,
                revision,
                documentHash,
                file,
                headline,
                publisher,
                url,
                published,
                copyOf,
                null,
                null,
                null);
    }

    /** Whether none of its words may be shown. */
    public boolean hidden() {
        return "hidden".equals(display);
    }

    /** The same without the headline. */
    public Source wordless() {
        return new Source(
                article,
                document,
                revision,
                documentHash,
                file,
                null,
                publisher,
                url,
                published,
                copyOf,
                display,
                agency,
                licence);
    }
}
