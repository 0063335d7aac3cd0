package org.tarikh.events.language;

import java.text.Normalizer;
import java.util.Arrays;

/** A lower-cased copy of a text without accents and typographic variants, which knows where each of its characters stood. */
public final class NormalText {
    private final String text;
    private final int[] starts;
    private final int[] ends;
    private final int originalLength;

    private NormalText(String text, int[] starts, int[] ends, int originalLength) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
        this.originalLength = originalLength;
    }

    public static NormalText of(String original) {
        var folded = new StringBuilder(original.length() + 16);
        int[] starts = new int[original.length() + 16];
        int[] ends = new int[original.length() + 16];
        for (int i = 0; i < original.length(); ) {
            int point = original.codePointAt(i);
            int next = i + Character.charCount(point);
            int before = folded.length();
            fold(point, folded);
            if (folded.length() > starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2 + 32);
                ends = Arrays.copyOf(ends, ends.length * 2 + 32);
            }
            for (int k = before; k < folded.length(); k++) {
                starts[k] = i;
                ends[k] = next;
            }
            if (folded.length() == before && before > 0 && isMark(point)) {
                ends[before - 1] = next;
            }
            i = next;
        }
        int length = folded.length();
        return new NormalText(
                folded.toString(), Arrays.copyOf(starts, length), Arrays.copyOf(ends, length), original.length());
    }

    /** The folded form of a word or phrase, for keys of word lists. */
    public static String fold(String original) {
        int plain = 0;
        while (plain < original.length() && isFolded(original.charAt(plain))) {
            plain++;
        }
        if (plain == original.length()) {
            return original;
        }
        var folded = new StringBuilder(original.length());
        for (int i = 0; i < original.length(); i += Character.charCount(original.codePointAt(i))) {
            fold(original.codePointAt(i), folded);
        }
        return folded.toString();
    }

    private static boolean isFolded(char c) {
        return c < 0x80 && (c < 'A' || c > 'Z');
    }

    public String text() {
        return text;
    }

    public int length() {
        return text.length();
    }

    /** Where the character at {@code normalIndex} stood; the original's length for the index past the end. */
    public int original(int normalIndex) {
        return normalIndex == starts.length ? originalLength : starts[normalIndex];
    }

    /** The original's span of the half-open range of this text. */
    public Span original(int start, int end) {
        return start == end ? new Span(original(start), original(start)) : new Span(starts[start], ends[end - 1]);
    }

    private static void fold(int point, StringBuilder folded) {
        if (point < 0x80) {
            folded.append((char) (point >= 'A' && point <= 'Z' ? point + 32 : point));
            return;
        }
        switch (point) {
            case '‘', '’', '‛', '′', '`', 'ʼ', 'ʻ', 'ʿ', 'ʾ', '´' -> folded.append('\'');
            case '“', '”', '„', '‟', '«', '»', '″' -> folded.append('"');
            case '‐', '‑', '‒', '–', '—', '―', '−', '﹣', '-' -> folded.append('-');
            case '…' -> folded.append("...");
            case 'ß' -> folded.append("ss");
            case 'æ', 'Æ' -> folded.append("ae");
            case 'ø', 'Ø' -> folded.append('o');
            case 'ł', 'Ł' -> folded.append('l');
            case 'ı', 'İ' -> folded.append('i');
            case 'đ', 'Đ', 'ð', 'Ð' -> folded.append('d');
            case 'ي', 'ى' -> folded.append('ی');
            case 'ك' -> folded.append('ک');
            default -> foldOther(point, folded);
        }
    }

    private static void foldOther(int point, StringBuilder folded) {
        if (Character.isSpaceChar(point)) {
            folded.append(' ');
        } else if (Character.getType(point) == Character.FORMAT || isMark(point)) {
            return;
        } else if (Character.isDigit(point)) {
            folded.append((char) ('0' + Character.digit(point, 10)));
        } else {
            String apart = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD);
            apart.codePoints()
                    .filter(part -> !isMark(part))
                    .forEach(part -> folded.appendCodePoint(Character.toLowerCase(part)));
        }
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}
