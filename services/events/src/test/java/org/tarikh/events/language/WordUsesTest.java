package org.tarikh.events.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WordUsesTest {
    private static final WordUses FIGURES = WordUses.load("figure-words.tsv");

    @Test
    void rowsOfOneUseAddUp() {
        assertThat(FIGURES.of("act")).contains("raid", "killing", "decree");
    }

    @Test
    void aWordHasTheUseOfItsRowAlone() {
        assertThat(FIGURES.is("home", "houses")).isTrue();
        assertThat(FIGURES.is("money", "houses")).isFalse();
    }

    @Test
    void anUnknownUseIsToldWithItsTable() {
        assertThatThrownBy(() -> FIGURES.of("weather"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("figure-words.tsv has no use weather");
    }
}
