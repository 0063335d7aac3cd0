package org.tarikh.events.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tarikh.events.extraction.Clause.Range;
import org.tarikh.events.language.Sentence;
import org.tarikh.events.language.Span;
import org.tarikh.events.language.Token;
import org.tarikh.events.lexicon.Lexicon;

class StandingTest {
    private static final Standing STANDING = new Standing(Lexicon.load());

    @Test
    void aPartyIsNamedWithoutItsArticle() {
        Line line = line("On/IN Monday/NNP the/DT local/JJ ministry/NN spoke/VBD");
        assertThat(bare(line, new Range(2, 5))).isEqualTo("local ministry");
    }

    @Test
    void aPartyThatEndsAsAnOwnerIsNamedByItsOwnWordsOnly() {
        Line line = line("On/IN Monday/NNP the/DT ministry/NN 's/POS");
        assertThat(bare(line, new Range(2, 5))).isEqualTo("ministry 's");
    }

    private String bare(Line line, Range range) {
        return STANDING.bare(line, range, STANDING.head(line, range));
    }

    private static Line line(String tagged) {
        var text = new StringBuilder();
        var tokens = new ArrayList<Token>();
        for (String word : tagged.split(" ")) {
            int start = text.length();
            text.append(word, 0, word.indexOf('/'));
            tokens.add(new Token(
                    text.substring(start), new Span(start, text.length()), word.substring(word.indexOf('/') + 1)));
            text.append(' ');
        }
        var sentence = new Sentence(new Span(0, text.length()), List.copyOf(tokens));
        return new Line(text.toString(), 0, sentence, Line.Part.BODY);
    }
}
