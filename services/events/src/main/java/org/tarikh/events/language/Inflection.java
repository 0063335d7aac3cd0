package org.tarikh.events.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** English inflection by small tables and regular rules: lemmas of verbs and nouns, and the forms of a verb. */
public final class Inflection {
    private static final Map<String, List<String>> PASTS = new HashMap<>();
    private static final Map<String, List<String>> PARTICIPLES = new HashMap<>();
    private static final Map<String, String> VERB_OF = new HashMap<>();
    private static final Map<String, String> SINGULAR_OF = new HashMap<>();
    private static final Map<String, String> PLURAL_OF = new HashMap<>();
    private static final Set<String> BASES = new HashSet<>();
    private static final Set<String> PAST_FORMS = new HashSet<>();
    private static final Set<String> PARTICIPLE_FORMS = new HashSet<>();
    private static final Set<String> DOUBLING = new HashSet<>();

    static {
        for (var row : WordTable.load("irregular-verbs.tsv").rows()) {
            PASTS.put(row.get(0), List.of(row.get(1).split("/")));
            PARTICIPLES.put(row.get(0), List.of(row.get(2).split("/")));
        }
        DOUBLING.addAll(WordTable.load("doubling-verbs.txt").words());
        BASES.addAll(DOUBLING);
        BASES.addAll(PASTS.keySet());
        BASES.addAll(WordTable.load("verbs.txt").words());
        for (String base : BASES) {
            PAST_FORMS.addAll(pasts(base));
            PARTICIPLE_FORMS.addAll(participles(base));
            forms(base)
                    .forEach(form -> VERB_OF.merge(
                            form, base, (old, now) -> old.equals(form) ? old : preferred(form, old, now)));
        }
        BASES.forEach(base -> VERB_OF.put(base, base));
        VERB_OF.put("found", "find");
        VERB_OF.put("left", "leave");
        VERB_OF.put("felt", "feel");
        VERB_OF.put("saw", "see");
        VERB_OF.put("wound", "wound");
        for (var row : WordTable.load("irregular-nouns.tsv").rows()) {
            SINGULAR_OF.put(row.get(1), row.get(0));
            PLURAL_OF.put(row.get(0), row.get(1));
        }
    }

    private Inflection() {}

    private static String preferred(String form, String one, String other) {
        return PASTS.containsKey(one) == PASTS.containsKey(other)
                ? (one.compareTo(other) < 0 ? one : other)
                : PASTS.containsKey(one) ? one : other;
    }

    /** The dictionary form of a word with this Penn tag; the lower-cased word itself where no rule applies. */
    public static String lemma(String word, String tag) {
        String small = NormalText.fold(word);
        if (tag.startsWith("V")) {
            return verbLemma(small);
        }
        return tag.startsWith("N") ? nounLemma(small) : small;
    }

    public static String verbLemma(String small) {
        switch (small) {
            case "is", "am", "are", "was", "were", "been", "being", "'re", "'m":
                return "be";
            case "has", "had", "having", "'ve":
                return "have";
            case "does", "did", "done", "doing":
                return "do";
            default:
                String known = VERB_OF.get(small);
                return known != null ? known : RegularForms.verb(small);
        }
    }

    public static String nounLemma(String small) {
        String irregular = SINGULAR_OF.get(small);
        if (irregular != null) {
            return irregular;
        }
        return PLURAL_OF.containsKey(small) || !RegularForms.looksPlural(small) ? small : RegularForms.singular(small);
    }

    /** All forms of a verb: itself, third person, past, participle and -ing, without repeats. */
    public static List<String> forms(String base) {
        var forms = new ArrayList<String>(List.of(base, RegularForms.withS(base), ing(base)));
        for (String form : pasts(base)) {
            addNew(form, forms);
        }
        for (String form : participles(base)) {
            addNew(form, forms);
        }
        return forms;
    }

    public static String plural(String noun) {
        return PLURAL_OF.getOrDefault(noun, RegularForms.withS(noun));
    }

    public static boolean isPlural(String noun) {
        String small = noun.toLowerCase(Locale.ROOT);
        return SINGULAR_OF.containsKey(small) || !PLURAL_OF.containsKey(small) && RegularForms.looksPlural(small);
    }

    static List<String> pasts(String base) {
        List<String> irregular = PASTS.get(base);
        return irregular != null ? irregular : List.of(RegularForms.withEd(base, DOUBLING.contains(base)));
    }

    static List<String> participles(String base) {
        List<String> irregular = PARTICIPLES.get(base);
        return irregular != null ? irregular : List.of(RegularForms.withEd(base, DOUBLING.contains(base)));
    }

    static String ing(String base) {
        return RegularForms.withIng(base, DOUBLING.contains(base));
    }

    static boolean isBase(String small) {
        return BASES.contains(small);
    }

    static boolean isPast(String small) {
        return PAST_FORMS.contains(small) || small.endsWith("ed") && !BASES.contains(small);
    }

    static boolean isParticiple(String small) {
        return PARTICIPLE_FORMS.contains(small) || small.endsWith("ed") && !BASES.contains(small);
    }

    public static boolean isKnownParticiple(String small) {
        return PARTICIPLE_FORMS.contains(small);
    }

    static boolean isPastOnly(String small) {
        return (isPast(small) || isParticiple(small)) && !BASES.contains(small);
    }

    /** Whether this is a form of a verb of the lists. */
    static boolean isKnownForm(String small) {
        return VERB_OF.containsKey(small);
    }

    private static void addNew(String form, List<String> forms) {
        if (!forms.contains(form)) {
            forms.add(form);
        }
    }
}
