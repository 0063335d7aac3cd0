package org.tarikh.sources.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static final String STORY =
            IntStream.range(0, 120).mapToObj(i -> "word" + i * i % 977).collect(Collectors.joining(" "));
    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);

    private static Standing standing(LocalDate day, String hash, int start, String text) {
        return new Standing(
                new UUID(0, hash.hashCode()), day, hash, start, Print.of(text).sketch());
    }

    @Test
    void the_one_published_first_stands_first_and_one_without_a_day_last() {
        Standing early = standing(DAY, "b", 0, STORY);
        Standing late = standing(DAY.plusDays(1), "a", 0, STORY);
        Standing whenever = standing(null, "0", 0, STORY);
        assertThat(late.copies(early)).isTrue();
        assertThat(early.copies(late)).isFalse();
        assertThat(whenever.copies(late)).isTrue();
        assertThat(late.copies(whenever)).isFalse();
    }

    @Test
    void of_one_day_the_documents_hash_decides_then_the_place_in_it() {
        assertThat(standing(DAY, "b", 0, STORY).copies(standing(DAY, "a", 9, STORY)))
                .isTrue();
        assertThat(standing(DAY, "a", 9, STORY).copies(standing(DAY, "a", 0, STORY)))
                .isTrue();
        assertThat(standing(DAY, "a", 0, STORY).copies(standing(DAY, "a", 9, STORY)))
                .isFalse();
    }

    @Test
    void an_excerpt_of_one_day_is_the_copy_whatever_its_hash() {
        Standing whole = standing(DAY, "b", 0, STORY);
        Standing excerpt = standing(DAY, "a", 0, STORY.substring(0, STORY.length() / 3));
        assertThat(excerpt.copies(whole)).isTrue();
        assertThat(whole.copies(excerpt)).isFalse();
        assertThat(standing(DAY.plusDays(1), "b", 0, STORY).copies(excerpt))
                .as("what is longer and came later has words of its own")
                .isFalse();
    }
}
