package org.tarikh.events.language;

import java.util.List;

/** A sentence, a headline or a row of a list, with its tokens in order. */
public record Sentence(Span span, List<Token> tokens) {
    public Sentence {
        tokens = List.copyOf(tokens);
    }
}
