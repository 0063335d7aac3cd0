package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.tarikh.events.language.CommonWords;
import org.tarikh.events.language.Inflection;
import org.tarikh.events.language.Numbers;
import org.tarikh.events.language.Token;
import org.tarikh.events.language.WordLists;
import org.tarikh.events.language.WordTable;
import org.tarikh.events.lexicon.Name;

/** Takes words out of a line for a title: whole phrases, balanced quotes, the letters of a sentence. */
final class TitleWords {
    static final int LONGEST = 110;
    private static final Set<String> LOOSE = WordLists.of("open-end");
    private static final Set<String> OPENING = words("“ ``");
    private static final Set<String> CLOSING = words("” ''");
    private static final Set<String> VERBS =
            Set.copyOf(WordTable.load("verbs.txt").words());
    private static final double MOSTLY = 0.7;
    private static final int LEAST = 2;

    private final Page page;
    /** What the article itself writes small. */
    private final Set<String> small = new HashSet<>();

    TitleWords(Page page) {
        this.page = page;
        for (Line line : page.lines()) {
            if (line.part != Line.Part.HEADLINE) {
                line.tokens().stream()
                        .map(Token::text)
                        .filter(text -> text.chars().allMatch(Character::isLowerCase))
                        .forEach(small::add);
            }
        }
    }

    static boolean isLoose(String word) {
        return LOOSE.contains(word);
    }

    /** "a million". */
    static boolean isCount(Line line, int token) {
        return line.lower(token).equals("a") && Numbers.valueOf(line.lower(token + 1)) != null;
    }

    static boolean opensQuote(Line line, int token) {
        return token < line.size()
                && (OPENING.contains(line.text(token))
                        || line.text(token).equals("\"") && line.tag(token).equals("``"));
    }

    static boolean closesQuote(Line line, int token) {
        return token < line.size()
                && (CLOSING.contains(line.text(token))
                        || line.text(token).equals("\"") && !line.tag(token).equals("``"));
    }

    /** The words from one token to before another; capitals of a headline are taken from words that are no names. */
    String of(Line line, int from, int to) {
        if (from >= to) {
            return "";
        }
        String words = line.words(from, to);
        if (!isTitleCase(line)) {
            return words;
        }
        var even = new StringBuilder(words);
        int start = line.tokens().get(from).span().start();
        for (int i = from; i < to; i++) {
            if (isPlainWord(line, i)) {
                Token token = line.tokens().get(i);
                int at = token.span().start() - start;
                even.replace(at, at + token.text().length(), token.text().toLowerCase(Locale.ROOT));
            }
        }
        return even.toString();
    }

    private boolean isPlainWord(Line line, int token) {
        String text = line.text(token);
        boolean letters = text.chars().skip(1).noneMatch(Character::isUpperCase);
        return letters
                && (!line.isName(token) || isCommon(line.lower(token)) || isVerbForm(line.lower(token)))
                && page.mentions(line).stream()
                        .noneMatch(mention -> token >= mention.from()
                                && token < mention.to()
                                && (mention.actor() != null
                                        || mention.place() != null
                                        || mention.sort() == Name.Sort.DEMONYM));
    }

    private boolean isCommon(String word) {
        return small.contains(word) || CommonWords.isListed(word);
    }

    /** "Blamed" in a headline's capitals. */
    private static boolean isVerbForm(String word) {
        return (word.endsWith("ed") || word.endsWith("ing"))
                && !Inflection.lemma(word, word.endsWith("ed") ? "VBD" : "VBG").equals(word)
                && VERBS.contains(Inflection.lemma(word, word.endsWith("ed") ? "VBD" : "VBG"));
    }

    private static boolean isTitleCase(Line line) {
        if (line.lower(line.size() - 1).equals(".")) {
            return false;
        }
        int capitals = 0;
        int words = 0;
        for (Token token : line.tokens()) {
            if (token.text().length() > 3 && Character.isLetter(token.text().charAt(0))) {
                words++;
                capitals += Character.isUpperCase(token.text().charAt(0)) ? 1 : 0;
            }
        }
        return words > 2 && capitals >= MOSTLY * words;
    }

    /** Where words end that say something by themselves. */
    static int trimmed(Line line, int from, int to) {
        int end = to;
        while (end > from
                && (LOOSE.contains(line.lower(end - 1))
                        || line.tag(end - 1).equals(".")
                        || line.tag(end - 1).equals("MD")
                        || opensQuote(line, end - 1))) {
            end--;
        }
        return end;
    }

    /** The last end of a phrase at or before {@code to} that leaves at most {@code room} characters; {@code from} if none does. */
    static int cut(Line line, int from, int to, int room) {
        int whole = trimmed(line, from, to);
        if (whole == from || line.words(from, whole).length() <= room) {
            return whole;
        }
        int comma = lastComma(line, from, to, room);
        if (comma > from) {
            return comma;
        }
        int end = phrase(line, from, to, room);
        int quote = openQuote(line, from, end);
        return quote > from + LEAST ? trimmed(line, from, quote) : end;
    }

    private static int lastComma(Line line, int from, int to, int room) {
        for (int end = to - 1; end > from; end--) {
            if (line.lower(end).equals(",")
                    && openQuote(line, from, end) < 0
                    && line.words(from, end).length() <= room
                    && line.words(from, end).length() * 2 > room) {
                return trimmed(line, from, end);
            }
        }
        return -1;
    }

    /** Where a quotation opens that is not closed before {@code end}, or -1. */
    private static int openQuote(Line line, int from, int end) {
        int open = -1;
        for (int i = from; i < end; i++) {
            if (opensQuote(line, i)) {
                open = i;
            } else if (closesQuote(line, i)) {
                open = -1;
            }
        }
        return open;
    }

    private static int phrase(Line line, int from, int to, int room) {
        for (int end = to; end > from; end--) {
            if (end < to && !isPhraseStart(line, end)) {
                continue;
            }
            int trimmed = trimmed(line, from, end);
            if (trimmed > from && line.words(from, trimmed).length() <= room) {
                return trimmed;
            }
        }
        return from;
    }

    private static boolean isPhraseStart(Line line, int token) {
        String tag = line.tag(token);
        return tag.equals("IN") && !line.lower(token).equals("of")
                || tag.equals("TO")
                || tag.equals("CC") && !line.tag(token - 1).startsWith("JJ")
                || tag.startsWith("W")
                || line.lower(token).equals(",")
                || closesQuote(line, token);
    }

    /** Quotes come in pairs: a part of a quotation is closed, a lone closing mark goes. */
    static String balanced(String words) {
        long open = words.chars().filter(c -> c == '“').count();
        long close = words.chars().filter(c -> c == '”').count();
        if (open > close) {
            return words + "”";
        }
        if (close > open) {
            return words.replace("”", "").replace("“", "");
        }
        return words.chars().filter(c -> c == '"').count() % 2 == 1 ? words.replace("\"", "") : words;
    }

    static boolean contains(CharSequence title, String name) {
        return title.toString().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
    }

    /** Whether a title names a place already, "airbase" being "air base". */
    static boolean names(CharSequence title, String place) {
        return squeezed(title.toString()).contains(squeezed(place));
    }

    private static String squeezed(String words) {
        return words.toLowerCase(Locale.ROOT).replace(" ", "");
    }

    /** Words that begin with this token as they stand inside a sentence: the first letter small where it begins no name. */
    String small(Line line, int token, String words) {
        boolean sure = isPlainWord(line, token)
                && (!line.tag(token).startsWith("JJ") || isCommon(line.lower(token)))
                && !(line.isName(token) && line.isName(token + 1));
        return sure && !words.isEmpty() ? words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1) : words;
    }

    static String capital(String words) {
        if (words.isEmpty()) {
            return words;
        }
        int first = words.offsetByCodePoints(0, 1);
        return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
    }
}
