package org.tarikh.events.scoring;

import java.util.ArrayList;
import java.util.List;

/** The sentences around words of a document as HTML, with the words that were expected and those that were read marked. */
final class Context {
    private static final int MOST_SENTENCES = 6;

    private final AnnotatedDocument document;
    private final List<Stretch> sentences;
    private final int[] points;

    Context(AnnotatedDocument document) {
        this.document = document;
        sentences = document.sentences();
        points = document.text().codePoints().toArray();
    }

    /** The sentences that hold some of these words, with a mark around each run that was expected, read or both. */
    String html(List<Stretch> expected, List<Stretch> read) {
        var all = new ArrayList<>(expected);
        all.addAll(read);
        List<Stretch> held = sentences.stream()
                .filter(sentence -> all.stream().anyMatch(sentence::meets))
                .toList();
        var html = new StringBuilder();
        int before = -1;
        for (Stretch sentence : held.subList(0, Math.min(MOST_SENTENCES, held.size()))) {
            boolean gap = before >= 0
                    && !document.words(before, sentence.start() + 1).isBlank()
                    && sentence.start() - before > 2;
            html.append(gap ? " … " : " ");
            sentence(sentence, expected, read, html);
            before = sentence.end();
        }
        return html.append(held.size() > MOST_SENTENCES ? " …" : "").toString();
    }

    private void sentence(Stretch sentence, List<Stretch> expected, List<Stretch> read, StringBuilder html) {
        String open = "";
        for (int at = sentence.start(); at < sentence.end(); at++) {
            String mark = (holds(expected, at) ? "expected " : "") + (holds(read, at) ? "read" : "");
            if (!mark.equals(open)) {
                html.append(open.isEmpty() ? "" : "</mark>");
                html.append(mark.isEmpty() ? "" : "<mark class=\"" + mark.strip() + "\">");
                open = mark;
            }
            html.append(escaped(Character.toString(points[at])));
        }
        html.append(open.isEmpty() ? "" : "</mark>");
    }

    private static boolean holds(List<Stretch> stretches, int at) {
        return stretches.stream().anyMatch(stretch -> stretch.start() <= at && at < stretch.end());
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
