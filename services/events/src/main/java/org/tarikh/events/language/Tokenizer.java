package org.tarikh.events.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a sentence into words and marks; names with hyphens, decimals and abbreviations stay whole, clitics are cut off. */
final class Tokenizer {
    private static final Set<String> CLITICS = Set.of("s", "re", "ve", "ll", "d", "m");

    private final SentenceSplitter splitter;

    Tokenizer(SentenceSplitter splitter) {
        this.splitter = splitter;
    }

    List<Span> tokenize(String text, Span sentence) {
        var tokens = new ArrayList<Span>();
        int i = sentence.start();
        while (i < sentence.end()) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT) {
                i++;
            } else if (isOfWord(c)) {
                i = word(text, i, sentence.end(), tokens);
            } else {
                int end = mark(text, i, sentence.end());
                tokens.add(new Span(i, end));
                i = end;
            }
        }
        return tokens;
    }

    private int word(String text, int start, int limit, List<Span> tokens) {
        int address = address(text, start, limit);
        if (address > start) {
            tokens.add(new Span(start, address));
            return address;
        }
        int end = start;
        while (end < limit) {
            char c = text.charAt(end);
            if (isOfWord(c)) {
                end++;
            } else if (end + 1 < limit && joins(text, end)) {
                end++;
            } else if (c == '.' && keepsStop(text, start, end, limit)) {
                end++;
                if (end + 1 < limit && isHyphen(text.charAt(end)) && Character.isLetter(text.charAt(end + 1))) {
                    end++;
                }
            } else {
                break;
            }
        }
        int clitic = clitic(text, start, end);
        if (clitic > start) {
            tokens.add(new Span(start, clitic));
            tokens.add(new Span(clitic, end));
        } else {
            tokens.add(new Span(start, end));
        }
        return end;
    }

    /** Whether the mark at {@code at}, which has a character on both sides, holds a word together. */
    private static boolean joins(String text, int at) {
        char mark = text.charAt(at);
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        if (!isOfWord(after)) {
            return false;
        }
        boolean digits = Character.isDigit(before) && Character.isDigit(after);
        return switch (mark) {
            case '-', '‐', '‑' -> isOfWord(before) || before == '.';
            case '–', ':', '/', ',', '٫', '٬' -> digits;
            case '\'', '’', 'ʼ' -> Character.isLetter(before) || Character.isDigit(before);
            case '&' -> Character.isUpperCase(before) && Character.isUpperCase(after);
            case '.' -> digits || isLettered(text, at);
            case '\u200C' -> true;
            default -> false;
        };
    }

    private static boolean isLettered(String text, int stop) {
        return Character.isLetter(text.charAt(stop - 1))
                && (stop < 2 || !isOfWord(text.charAt(stop - 2)))
                && (stop + 2 >= text.length() || !Character.isLetterOrDigit(text.charAt(stop + 2)));
    }

    private boolean keepsStop(String text, int start, int stop, int limit) {
        if (stop - start > 11) {
            return false;
        }
        String word = text.substring(start, stop);
        int next = stop + 1;
        while (next < limit && Character.isSpaceChar(text.charAt(next))) {
            next++;
        }
        boolean last = next >= limit;
        boolean beforeDigit = !last && Character.isDigit(text.charAt(next));
        return splitter.keepsStop(word, beforeDigit) && !(last && word.length() == 1);
    }

    /** Where the clitic of a word starts, or -1. */
    private static int clitic(String text, int start, int end) {
        for (int i = end - 1; i > start && i >= end - 3; i--) {
            char c = text.charAt(i);
            if (c == '\'' || c == '’' || c == 'ʼ') {
                String tail = text.substring(i + 1, end).toLowerCase(java.util.Locale.ROOT);
                if (CLITICS.contains(tail)) {
                    return i;
                }
                boolean negation = tail.equals("t") && Character.toLowerCase(text.charAt(i - 1)) == 'n';
                return negation && i - 1 > start ? i - 1 : -1;
            }
        }
        return -1;
    }

    private static int address(String text, int start, int limit) {
        if (!text.startsWith("http://", start)
                && !text.startsWith("https://", start)
                && !text.startsWith("www.", start)) {
            return start;
        }
        int end = start;
        while (end < limit && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        while (end > start && ".,;:!?)]\"'”’".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static int mark(String text, int start, int limit) {
        char c = text.charAt(start);
        if (Character.isHighSurrogate(c)) {
            return Math.min(start + 2, limit);
        }
        int end = start + 1;
        if (c == '.' || c == '-' || c == '`' || c == '\'' || c == '_') {
            int most = c == '.' || c == '-' ? Integer.MAX_VALUE : start + 2;
            while (end < limit && end < most && text.charAt(end) == c) {
                end++;
            }
        }
        if (c == '\'' && end == start + 1 && isClosingClitic(text, start, limit)) {
            return start + 2;
        }
        return end;
    }

    /** A detached 's, as in {@code U.S.'s}, where the word before ended with its own full stop. */
    private static boolean isClosingClitic(String text, int at, int limit) {
        return at > 0
                && !Character.isWhitespace(text.charAt(at - 1))
                && at + 1 < limit
                && text.charAt(at + 1) == 's'
                && (at + 2 == limit || !isOfWord(text.charAt(at + 2)));
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '‐' || c == '‑';
    }

    private static boolean isOfWord(char c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        }
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }
}
