package org.tarikh.events.language;

import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.Span;

/** Lets the published sentence model decide about a full stop, from the words around it. */
final class SentenceModelDoubt implements SentenceSplitter.Doubt {
    private static final int BEFORE = 200;
    private static final int AFTER = 100;

    /** Prose has fewer full stops in so few words; the model's work grows with each of them. */
    private static final int MOST_STOPS = 16;

    private final SentenceModel model = Models.load("sentence", SentenceModel::new);
    private final ThreadLocal<SentenceDetectorME> detector =
            ThreadLocal.withInitial(() -> new SentenceDetectorME(model));

    @Override
    public boolean endsAt(String line, int stop) {
        int from = Math.max(0, stop - BEFORE);
        int to = Math.min(line.length(), stop + AFTER);
        String around = line.substring(from, to);
        if (around.chars().filter(c -> c == '.').count() > MOST_STOPS) {
            return false;
        }
        for (Span span : detector.get().sentPosDetect(around)) {
            if (from + span.getEnd() == stop + 1) {
                return true;
            }
        }
        return false;
    }
}
