package org.tarikh.events.language;

import java.util.List;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;

/** Tags words: the published model says the universal class, {@link PennTags} the form. */
final class Tagger {
    private static final int LONGEST_WORD = 60;

    private final POSModel model = Models.load("pos", POSModel::new);
    private final ThreadLocal<POSTaggerME> tagger =
            ThreadLocal.withInitial(() -> new POSTaggerME(model, POSTagFormat.UD));

    String[] tag(List<String> words) {
        String[] seen = words.stream().map(Tagger::seen).toArray(String[]::new);
        return PennTags.of(seen, tagger.get().tag(seen));
    }

    /** The model learnt plain quotes and hyphens. */
    private static String seen(String word) {
        String bounded = word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word;
        var plain = new StringBuilder(bounded.length());
        for (int i = 0; i < bounded.length(); i++) {
            char c = bounded.charAt(i);
            plain.append(
                    switch (c) {
                        case '‘', '’', 'ʼ', '′' -> '\'';
                        case '“', '”', '„', '«', '»' -> '"';
                        case '‐', '‑', '‒', '–', '−' -> '-';
                        default -> c;
                    });
        }
        return plain.toString();
    }
}
