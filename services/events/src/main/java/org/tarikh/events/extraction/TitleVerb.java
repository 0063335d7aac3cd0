package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.List;
import java.util.Set;
import org.tarikh.events.language.Inflection;
import org.tarikh.events.language.Numbers;

/** Words a verb group for a title: in the past, or with "to" where it lies ahead. */
final class TitleVerb {
    private static final Set<String> PLURAL = words("were are have");
    private static final Set<String> SURE = words("will shall 'll");

    /** Verbs that may stand before "of"; another before it is a noun that a headline's capitals hide. */
    private static final Set<String> BEFORE_OF =
            words("accuse warn speak hear dispose approve complain talk think consist learn tell boast die run be");

    private TitleVerb() {}

    /** "Starts Release of": what the tagger took for a verb is a noun. */
    static boolean isNoun(Line line, int token) {
        boolean base = line.tag(token).equals("VB")
                || line.tag(token).equals("VBP")
                || line.tag(token).equals("VBZ")
                || line.tag(token).startsWith("NN");
        return base && line.lower(token + 1).equals("of") && !BEFORE_OF.contains(line.verb(token));
    }

    /** The verb group in the past tense; what lies ahead keeps its own words. */
    static String of(Line line, Clause clause, boolean ahead) {
        int at = clause.verb();
        if (ahead && SURE.contains(clause.modal() == null ? "" : clause.modal()) && !clause.negated()) {
            return clause.passive() ? "to be " + line.words(at, at + 1) : "to " + line.verb(at);
        }
        if (clause.modal() != null || clause.infinitive()) {
            return line.words(clause.start(), at + 1);
        }
        if (clause.passive()) {
            return clause.participle() ? line.words(at, at + 1) : passive(line, clause);
        }
        if (clause.negated()) {
            return line.verb(at).equals("be") ? line.words(clause.start(), at + 1) : "did not " + line.verb(at);
        }
        return line.tag(at).equals("VBD") || line.tag(at).equals("NN") ? line.words(at, at + 1) : past(line.verb(at));
    }

    private static String passive(Line line, Clause clause) {
        if (line.lower(clause.start()).equals("being")) {
            return line.words(clause.start(), clause.verb() + 1);
        }
        int last = clause.subject().isEmpty()
                ? clause.start() - 1
                : clause.subject().to() - 1;
        boolean many = line.tag(last).endsWith("S");
        for (int i = clause.start(); i < clause.verb(); i++) {
            many |= PLURAL.contains(line.lower(i));
            if (line.lower(i).equals("was")
                    || line.lower(i).equals("is")
                    || line.lower(i).equals("has")) {
                many = false;
                break;
            }
        }
        many |= line.lower(clause.start()).equals("had") && isCounted(line, clause);
        return (many ? "were " : "was ")
                + (clause.negated() ? "not " : "")
                + line.words(clause.verb(), clause.verb() + 1);
    }

    /** "nine Somalis had been": the tagger takes the name of a people for one name. */
    private static boolean isCounted(Line line, Clause clause) {
        int from = clause.subject().from();
        Double count = clause.subject().isEmpty() ? null : Numbers.valueOf(line.lower(from));
        return count != null && count > 1;
    }

    static String past(String lemma) {
        if (lemma.equals("be")) {
            return "was";
        }
        List<String> forms = Inflection.forms(lemma);
        return forms.size() > 3 ? forms.get(3) : lemma;
    }
}
