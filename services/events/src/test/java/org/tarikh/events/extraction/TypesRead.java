package org.tarikh.events.extraction;

import java.time.LocalDate;
import java.util.stream.Collectors;

/** The types that words of an article of 12 June 2024 are read as: a hazard, or PLOVER types, by event; "none" where no event is read. */
final class TypesRead {
    private static final Cascade CASCADE = new Cascade();

    private TypesRead() {}

    static String of(String words) {
        String types =
                CASCADE.read(new ArticleText(words, null, null, LocalDate.of(2024, 6, 12), false)).reports().stream()
                        .map(report -> report.type().hazard() == null
                                ? String.join("/", report.type().plover())
                                : report.type().hazard())
                        .collect(Collectors.joining(" "));
        return types.isEmpty() ? "none" : types;
    }
}
