package org.tarikh.events.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document with what an annotator found in it.
 *
 * @param name the file's name without its ending
 * @param published the day names and eras are judged by; null where unknown
 * @param articles as they were split off, at least one
 * @param scope the part that is annotated, or null for all of it
 */
record AnnotatedDocument(
        String name,
        String file,
        String text,
        LocalDate published,
        String region,
        List<Expected.Article> articles,
        Stretch scope,
        List<Expected.Event> events,
        List<Expected.Figure> figures,
        List<Expected.NonEvent> nonEvents) {
    /** Ends of sentences as the rules of scoring see them, not as the reading does. */
    private static final Pattern END = Pattern.compile("[.!?][\"”’')\\]]*(\\s+)(?=[\"“‘'(\\[]?[A-Z0-9])");

    private static final Pattern NO_END = Pattern.compile("(\\b(Mr|Mrs|Ms|Dr|Gen|Col|Lt|Brig|Sgt|St|No|vs|Jr|Sr|Jan|Feb"
            + "|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|a\\.m|p\\.m)|\\b[A-Z]|U\\.S|U\\.N)$");

    private static final int LONGEST_ABBREVIATION = 8;

    AnnotatedDocument {
        articles = List.copyOf(articles);
        events = List.copyOf(events);
        figures = figures == null ? List.of() : List.copyOf(figures);
        nonEvents = nonEvents == null ? List.of() : List.copyOf(nonEvents);
    }

    boolean isInScope(int position) {
        return scope == null || scope.start() <= position && position < scope.end();
    }

    /** The words of a stretch of code points, or null where the text has no such stretch. */
    String words(int start, int end) {
        if (start < 0 || start >= end || end > text.codePointCount(0, text.length())) {
            return null;
        }
        int from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, end - start));
    }

    /** A line break ends a sentence; so does a full stop before a capital, a digit or an opening quote. */
    List<Stretch> sentences() {
        var sentences = new ArrayList<Stretch>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            sentencesOfLine(start, end, sentences);
            start = end + 1;
        }
        return sentences;
    }

    private void sentencesOfLine(int start, int end, List<Stretch> sentences) {
        Matcher stop = END.matcher(text).region(start, end).useTransparentBounds(false);
        int from = start;
        while (stop.find()) {
            String before = text.substring(Math.max(from, stop.start() - LONGEST_ABBREVIATION), stop.start());
            if (!NO_END.matcher(before).find()) {
                sentences.add(points(from, stop.start(1)));
                from = stop.end();
            }
        }
        if (!text.substring(from, end).isBlank()) {
            sentences.add(points(from, end));
        }
    }

    private Stretch points(int from, int to) {
        int start = text.codePointCount(0, from);
        return new Stretch(start, start + text.codePointCount(from, to));
    }
}
