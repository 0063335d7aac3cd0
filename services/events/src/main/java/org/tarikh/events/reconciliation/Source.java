package org.tarikh.events.reconciliation;

import java.time.LocalDate;

/**
 * The article a report was read from.
 *
 * @param revision of the document
 * @param documentHash {@code sha256:…} of the document revision's text
 * @param published null where unknown
 * @param copyOf the article this one is a copy of, or null
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
        String copyOf) {}
