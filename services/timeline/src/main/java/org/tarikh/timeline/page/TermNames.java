package org.tarikh.timeline.page;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tarikh.timeline.desk.Term;

/** What the values of the enumerations are called in the language of a page. */
final class TermNames {
    private final Map<String, List<Term>> terms;
    private final String language;
    private final Map<String, Map<String, String>> names = new HashMap<>();

    /** @param terms the enumerations by name */
    TermNames(Map<String, List<Term>> terms, Reader reader) {
        this.terms = terms;
        this.language = reader.lang().tag();
    }

    /** The values of an enumeration in its order; one that stands under several others has all the names it has there. */
    Map<String, String> of(String enumeration) {
        return names.computeIfAbsent(enumeration, this::named);
    }

    private Map<String, String> named(String enumeration) {
        Map<String, Set<String>> names = new LinkedHashMap<>();
        for (Term term : terms.getOrDefault(enumeration, List.of())) {
            names.computeIfAbsent(term.value(), value -> new LinkedHashSet<>())
                    .add(term.labels().in(language));
        }
        Map<String, String> joined = new LinkedHashMap<>();
        names.forEach((value, all) -> joined.put(value, String.join(" / ", all)));
        return joined;
    }

    /** The value itself where it is no term; null for none. */
    String of(String enumeration, Object value) {
        return value == null ? null : of(enumeration).getOrDefault(value.toString(), value.toString());
    }
}
