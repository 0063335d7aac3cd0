package org.tarikh.sources.article;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * Which articles are asked for; every part may be null.
 *
 * @param language ISO 639-1
 * @param from first day of publication
 * @param to last day of publication
 * @param undated whether only those are of which no day is known
 */
record ArticleFilter(UUID document, String publisher, String language, LocalDate from, LocalDate to, boolean undated) {
    /** Adds its conditions, which are the same in SQL and in Hibernate's language, with their values by name. */
    void narrow(StringBuilder where, Map<String, Object> values) {
        narrow(where, values, "document = :document", "document", document);
        narrow(where, values, "publisher = :publisher", "publisher", publisher);
        narrow(where, values, "language = :language", "language", language);
        narrow(where, values, "published >= :from", "from", from);
        narrow(where, values, "published <= :to", "to", to);
        if (undated) {
            where.append(" and published is null");
        }
    }

    private static void narrow(
            StringBuilder where, Map<String, Object> values, String condition, String name, Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            values.put(name, value);
        }
    }
}
