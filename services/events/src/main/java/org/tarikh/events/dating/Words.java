package org.tarikh.events.dating;

import java.util.List;
import java.util.Set;
import org.tarikh.events.language.NormalText;
import org.tarikh.events.language.Numbers;
import org.tarikh.events.language.Sentence;
import org.tarikh.events.language.Span;
import org.tarikh.events.language.Token;

/** The tokens of a sentence as the rules of time read them: folded, and safe to ask beyond the ends. */
final class Words {
    private static final Set<String> ARTICLES = Set.of("a", "an", "one");

    private final List<Token> tokens;
    private final String[] folded;
    private final boolean small;

    Words(Sentence sentence) {
        tokens = sentence.tokens();
        folded = tokens.stream().map(token -> NormalText.fold(token.text())).toArray(String[]::new);
        small = tokens.stream()
                .noneMatch(token -> Character.isUpperCase(token.text().charAt(0)));
    }

    int size() {
        return folded.length;
    }

    String at(int i) {
        return i >= 0 && i < folded.length ? folded[i] : "";
    }

    boolean is(int i, String... any) {
        String word = at(i);
        for (String candidate : any) {
            if (word.equals(candidate)) {
                return true;
            }
        }
        return false;
    }

    boolean is(int i, Set<String> any) {
        return any.contains(at(i));
    }

    String tag(int i) {
        return i >= 0 && i < folded.length ? tokens.get(i).tag() : "";
    }

    /** Whether a name would be written so here: with a capital, unless the whole sentence has none. */
    boolean capital(int i) {
        return small
                || i >= 0
                        && i < folded.length
                        && Character.isUpperCase(tokens.get(i).text().charAt(0));
    }

    boolean allSmall() {
        return small;
    }

    String text(int i) {
        return tokens.get(i).text();
    }

    Span span(int from, int end) {
        return new Span(
                tokens.get(from).span().start(), tokens.get(end - 1).span().end());
    }

    boolean touches(int i) {
        return i > 0
                && i < folded.length
                && tokens.get(i - 1).span().end() == tokens.get(i).span().start();
    }

    /** A whole number of at most four digits at this token, or -1. */
    int digits(int i) {
        return digits(at(i));
    }

    static int digits(String word) {
        if (word.isEmpty() || word.length() > 4) {
            return -1;
        }
        int value = 0;
        for (int k = 0; k < word.length(); k++) {
            char c = word.charAt(k);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }

    /** A year of four digits between 1000 and 2199, or -1. */
    int year(int i) {
        int value = at(i).length() == 4 ? digits(i) : -1;
        return value >= 1000 && value < 2200 ? value : -1;
    }

    /** Whether one of these tokens holds a year of four digits. */
    boolean tellsYear(int from, int end) {
        for (int i = from; i < end; i++) {
            if (year(i) > 0 || at(i).length() > 4 && digits(at(i).substring(at(i).length() - 4)) > 1000) {
                return true;
            }
        }
        return false;
    }

    /** A day of a month: "9", "9th", "ninth", "09"; -1 for others. */
    int dayOfMonth(int i) {
        String word = at(i);
        String ordinal = TimeWords.value(TimeWords.Kind.ORDINAL, word);
        if (ordinal != null) {
            return Integer.parseInt(ordinal);
        }
        boolean suffixed = word.length() > 2
                && (word.endsWith("st") || word.endsWith("nd") || word.endsWith("rd") || word.endsWith("th"));
        int value = digits(suffixed ? word.substring(0, word.length() - 2) : word);
        return word.length() <= 4 && value >= 1 && value <= 31 ? value : -1;
    }

    boolean isOrdinal(int i) {
        return dayOfMonth(i) > 0 && digits(i) < 0;
    }

    /** A count with its bounds, where {@code a} counts as one; null where none starts here. */
    Numbers.Count count(int i) {
        if (i < 0 || i >= folded.length) {
            return null;
        }
        Numbers.Count count = Numbers.at(tokens, i);
        if (count != null) {
            return count;
        }
        return ARTICLES.contains(at(i)) ? new Numbers.Count(i, i + 1, 1L, 1, 1L) : null;
    }
}
