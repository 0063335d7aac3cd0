package org.tarikh.events.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Reads a text into sentences with tagged tokens; safe for use by many threads, linear in the length of the text. */
public final class Language {
    /** Longer sentences are cut: no writer's sentence is longer, and taggers need bounds. */
    private static final int MOST_TOKENS = 400;

    /** A line this long with fewer letters than other marks is a table or an encoded file, not prose. */
    private static final int LONG_LINE = 2_000;

    private static final int ALWAYS_TAGGED = 6;

    private static final String UNTAGGED = "XX";

    private final SentenceSplitter splitter = new SentenceSplitter(new SentenceModelDoubt());
    private final Tokenizer tokenizer = new Tokenizer(splitter);
    private final Tagger tagger = new Tagger();

    /** Sentences in order, all of them tagged. */
    public List<Sentence> read(String text) {
        return read(text, words -> true);
    }

    /**
     * Sentences in order; tokens that the tagger is not asked about (tables, encoded files, sentences that tell nothing)
     * carry the tag XX.
     *
     * @param telling whether a sentence of these words is worth tagging, which takes most of the time of reading; the first
     *     few are tagged in any case
     */
    public List<Sentence> read(String text, Predicate<List<String>> telling) {
        var read = new ArrayList<Sentence>();
        var casing = Casing.of(text);
        for (Span span : splitter.split(text)) {
            List<Span> tokens = tokenizer.tokenize(text, span);
            boolean prose = isProse(text, span);
            for (int from = 0; from < tokens.size(); from += MOST_TOKENS) {
                List<Span> part = tokens.subList(from, Math.min(tokens.size(), from + MOST_TOKENS));
                boolean whole = part.size() == tokens.size();
                Span covered = whole ? span : part.get(0).cover(part.get(part.size() - 1));
                List<String> words = part.stream().map(token -> token.of(text)).toList();
                boolean tagged = prose && (read.size() < ALWAYS_TAGGED || telling.test(words));
                read.add(sentence(covered, part, words, tagged ? tagger.tag(casing.even(words)) : null));
            }
        }
        return List.copyOf(read);
    }

    private static Sentence sentence(Span span, List<Span> spans, List<String> words, String[] tags) {
        var tokens = new ArrayList<Token>(words.size());
        for (int i = 0; i < words.size(); i++) {
            tokens.add(new Token(words.get(i), spans.get(i), tags == null ? UNTAGGED : tags[i]));
        }
        return new Sentence(span, tokens);
    }

    private static boolean isProse(String text, Span span) {
        if (span.length() < LONG_LINE) {
            return true;
        }
        int letters = 0;
        int blanks = 0;
        for (int i = span.start(); i < span.end(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                letters++;
            } else if (Character.isWhitespace(c)) {
                blanks++;
            }
        }
        return letters * 2 > span.length() - blanks && blanks * 30 > letters;
    }
}
