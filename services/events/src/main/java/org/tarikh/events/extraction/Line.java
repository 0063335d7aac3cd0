package org.tarikh.events.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tarikh.events.extraction.Clause.Range;
import org.tarikh.events.language.Inflection;
import org.tarikh.events.language.Sentence;
import org.tarikh.events.language.Span;
import org.tarikh.events.language.Token;
import org.tarikh.events.lexicon.Name;

/** A sentence of an article with its place in it and what the words of it are. */
final class Line {
    /** Where in an article a sentence stands; earlier ones are trusted more. */
    enum Part {
        HEADLINE,
        LEDE,
        BODY
    }

    final int index;
    final Sentence sentence;
    final Part part;
    private final String article;
    private final String[] tags;
    private final String[] lower;
    private final String[] verbLemma;
    private final String[] nounLemma;

    Line(String article, int index, Sentence sentence, Part part) {
        this.article = article;
        this.index = index;
        this.sentence = sentence;
        this.part = part;
        int size = sentence.tokens().size();
        lower = new String[size];
        verbLemma = new String[size];
        nounLemma = new String[size];
        for (int i = 0; i < size; i++) {
            lower[i] = text(i).toLowerCase(Locale.ROOT).replace('’', '\'');
        }
        tags = sentence.tokens().stream().map(Token::tag).toArray(String[]::new);
    }

    /** Mends the tags: what the lexicon knows as a name is no verb. */
    void mend(List<Mention> mentions) {
        for (Mention mention : mentions) {
            if (mention.sort() == Name.Sort.DEMONYM) {
                continue;
            }
            for (int i = mention.from(); i < mention.to(); i++) {
                if (isCapital(i) && !isNoun(i) && !tags[i].equals("POS") && !tags[i].equals("DT")) {
                    tags[i] = "NNP";
                }
            }
        }
        TagRepair.mend(tags, lower);
    }

    int size() {
        return lower.length;
    }

    List<Token> tokens() {
        return sentence.tokens();
    }

    String text(int token) {
        return sentence.tokens().get(token).text();
    }

    String lower(int token) {
        return token >= 0 && token < lower.length ? lower[token] : "";
    }

    String tag(int token) {
        return token >= 0 && token < lower.length ? tags[token] : "";
    }

    /** The article's words from one token to before another. */
    String words(int from, int to) {
        return span(from, to).of(article);
    }

    Span span(int from, int to) {
        return tokens().get(from).span().cover(tokens().get(to - 1).span());
    }

    /** The word as a verb, in its base form. */
    String verb(int token) {
        if (verbLemma[token] == null) {
            verbLemma[token] =
                    Inflection.lemma(lower[token], tag(token).startsWith("VB") ? tag(token) : guessed(token));
        }
        return verbLemma[token];
    }

    /** The word as a noun, in the singular. */
    String noun(int token) {
        if (nounLemma[token] == null) {
            nounLemma[token] = Inflection.lemma(lower[token], lower[token].endsWith("s") ? "NNS" : "NN");
        }
        return nounLemma[token];
    }

    private String guessed(int token) {
        String word = lower[token];
        return word.endsWith("ing") ? "VBG" : word.endsWith("ed") ? "VBD" : word.endsWith("s") ? "VBZ" : "VB";
    }

    boolean isVerb(int token) {
        return tag(token).startsWith("VB") || tag(token).equals("MD");
    }

    boolean isNoun(int token) {
        return tag(token).startsWith("NN");
    }

    boolean isName(int token) {
        return tag(token).startsWith("NNP");
    }

    /** Whether a word begins with a capital letter. */
    boolean isCapital(int token) {
        return token >= 0
                && token < lower.length
                && Character.isUpperCase(text(token).charAt(0));
    }

    /** The first token at or after this position of the text, or the number of tokens. */
    int tokenAt(int position) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (tokens().get(middle).span().end() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether one of the words stands in a range; beyond the sentence stands none. */
    boolean holds(Range range, Set<String> words) {
        for (int i = range.from(); i < range.to(); i++) {
            if (words.contains(lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the words stands before {@code token} within {@code reach} words. */
    boolean precededBy(int token, int reach, Set<String> words) {
        for (int i = token - 1; i >= 0 && i >= token - reach; i--) {
            if (words.contains(lower[i])) {
                return true;
            }
        }
        return false;
    }
}
