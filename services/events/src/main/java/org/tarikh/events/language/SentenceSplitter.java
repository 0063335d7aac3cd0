package org.tarikh.events.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** Finds where sentences end: own rules decide what they are sure of and leave the rest to a model. */
final class SentenceSplitter {
    /** Asked only about a full stop after an abbreviation that may also close a sentence. */
    interface Doubt {
        boolean endsAt(String line, int stop);
    }

    private enum Abbreviation {
        TITLE,
        MONTH,
        NUMBER,
        CLOCK,
        OTHER
    }

    private static final String CLOSERS = "\"'”’»)]`";
    private static final String OPENERS = "\"'“‘«([`";

    private final Map<String, Abbreviation> abbreviations;
    private final Doubt doubt;

    SentenceSplitter(Doubt doubt) {
        this.doubt = doubt;
        this.abbreviations = WordTable.load("abbreviations.tsv").rows().stream()
                .collect(Collectors.toUnmodifiableMap(
                        row -> row.get(0),
                        row -> Abbreviation.valueOf(row.get(1).toUpperCase(java.util.Locale.ROOT))));
    }

    /** Spans of sentences without blanks at their ends; a line break always ends one. */
    List<Span> split(String text) {
        var spans = new ArrayList<Span>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isBreak(text.charAt(i))) {
                splitLine(text, start, i, spans);
                start = i + 1;
            }
        }
        return spans;
    }

    /** Whether the full stop after this word belongs to the word. */
    boolean keepsStop(String word, boolean beforeDigit) {
        Abbreviation kind = abbreviations.get(word);
        if (kind == Abbreviation.NUMBER) {
            return beforeDigit;
        }
        return kind != null || isInitial(word) || isLettered(word);
    }

    private void splitLine(String text, int from, int to, List<Span> spans) {
        String line = text.substring(from, to);
        boolean small = line.chars().noneMatch(Character::isUpperCase);
        int start = 0;
        for (int i = 0; i < line.length(); i++) {
            if (!isTerminal(line.charAt(i))) {
                continue;
            }
            int stop = i;
            int end = skip(line, i, c -> isTerminal((char) c));
            end = skip(line, end, c -> CLOSERS.indexOf(c) >= 0);
            if (endsSentence(line, start, stop, end, small)) {
                add(text, from + start, from + end, spans);
                start = end;
            }
            i = end - 1;
        }
        add(text, from + start, to, spans);
    }

    /** @param small whether the line has no capitals, so that none can open a sentence */
    private boolean endsSentence(String line, int start, int stop, int end, boolean small) {
        if (end == line.length()) {
            return true;
        }
        String word = wordBefore(line, start, stop);
        if (!Character.isWhitespace(line.charAt(end)) && !Character.isSpaceChar(line.charAt(end))) {
            return end == stop + 1
                    && word.length() > 2
                    && word.chars().allMatch(Character::isLowerCase)
                    && Character.isUpperCase(line.charAt(end))
                    && end + 1 < line.length()
                    && Character.isLetter(line.charAt(end + 1));
        }
        int next = skip(line, end, c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
        next = skip(line, next, c -> OPENERS.indexOf(c) >= 0);
        if (next == line.length()) {
            return false;
        }
        char following = line.charAt(next);
        if (Character.isLowerCase(following)) {
            return small && line.charAt(stop) != ',' && end == stop + 1 && !keepsStop(word, false);
        }
        if (line.charAt(stop) != '.' || end > stop + 1) {
            return true;
        }
        return endsAfter(word, line, stop, next, following);
    }

    private boolean endsAfter(String word, String line, int stop, int next, char following) {
        Abbreviation kind = abbreviations.get(word);
        if (kind == Abbreviation.TITLE) {
            return false;
        }
        if (kind == Abbreviation.NUMBER) {
            return !Character.isDigit(following);
        }
        if (kind == Abbreviation.MONTH) {
            return !Character.isDigit(following) && doubt.endsAt(line, stop);
        }
        if (kind == Abbreviation.CLOCK) {
            return !Neighbours.followsClock(wordAt(line, next));
        }
        if (isInitial(word)) {
            return false;
        }
        if (kind == Abbreviation.OTHER || isLettered(word)) {
            return Neighbours.opensSentence(wordAt(line, next)) || doubt.endsAt(line, stop);
        }
        return true;
    }

    private static boolean isInitial(String word) {
        return word.length() == 1 && Character.isUpperCase(word.charAt(0)) && word.charAt(0) != 'I';
    }

    /** Letters with full stops between them, such as U.S or a.m (the last stop is the one in question). */
    private static boolean isLettered(String word) {
        if (word.length() < 3 || word.length() > 11 || word.length() % 2 == 0) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (i % 2 == 0 ? !Character.isLetter(word.charAt(i)) : word.charAt(i) != '.') {
                return false;
            }
        }
        return true;
    }

    private static String wordBefore(String line, int start, int stop) {
        int from = stop;
        while (from > start && stop - from < 20 && isOfWord(line.charAt(from - 1))) {
            from--;
        }
        return line.substring(from, stop);
    }

    private static String wordAt(String line, int from) {
        int to = from;
        while (to < line.length() && to - from < 20 && Character.isLetter(line.charAt(to))) {
            to++;
        }
        return line.substring(from, to);
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '.';
    }

    private static boolean isTerminal(char c) {
        return c == '.' || c == '!' || c == '?' || c == '…' || c == '؟' || c == '۔';
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\f' || c == '\u000B' || c == '\u0085';
    }

    private static int skip(String line, int from, IntPredicate over) {
        int to = from;
        while (to < line.length() && over.test(line.charAt(to))) {
            to++;
        }
        return to;
    }

    private static void add(String text, int from, int to, List<Span> spans) {
        int start = from;
        int end = to;
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            spans.add(new Span(start, end));
        }
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }
}
