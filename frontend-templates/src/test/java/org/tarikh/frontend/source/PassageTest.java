package org.tarikh.frontend.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tarikh.frontend.source.Passage.Quote;
import org.tarikh.frontend.source.Passage.Run;

class PassageTest {
    @Test
    void a_text_is_cut_at_its_line_breaks_and_blank_lines_vanish() {
        List<Passage> passages = Passage.of("One.\n\n  \nTwo.", List.of());

        assertThat(passages).map(PassageTest::words).containsExactly("One.", "Two.");
    }

    @Test
    void a_quote_is_marked_from_its_first_to_its_last_code_point() {
        List<Passage> passages = Passage.of("They met in Doha today.", List.of(new Quote(1, 5, 16)));

        assertThat(passages.get(0).runs())
                .containsExactly(
                        new Run("They ", false, List.of()),
                        new Run("met in Doha", true, List.of(1)),
                        new Run(" today.", false, List.of()));
    }

    @Test
    void positions_count_code_points_and_not_chars() {
        List<Passage> passages = Passage.of("😀😀 met", List.of(new Quote(1, 3, 6)));

        assertThat(marked(passages)).containsExactly("met");
    }

    @Test
    void a_quote_that_runs_over_two_paragraphs_is_marked_in_both_and_begins_once() {
        List<Passage> passages = Passage.of("the end\nthe start", List.of(new Quote(4, 4, 11)));

        assertThat(marked(passages)).containsExactly("end", "the");
        assertThat(passages)
                .flatExtracting(Passage::runs)
                .flatExtracting(Run::begins)
                .containsExactly(4);
    }

    @Test
    void quotes_that_overlap_each_begin_at_their_own_place_and_no_word_is_doubled() {
        List<Passage> passages = Passage.of("abcdef", List.of(new Quote(2, 2, 5), new Quote(1, 0, 4)));

        assertThat(words(passages.get(0))).isEqualTo("abcdef");
        assertThat(marked(passages)).containsExactly("ab", "cd", "e");
        assertThat(passages.get(0).runs()).flatExtracting(Run::begins).containsExactly(1, 2);
    }

    private static String words(Passage passage) {
        return passage.runs().stream().map(Run::text).collect(Collectors.joining());
    }

    private static List<String> marked(List<Passage> passages) {
        return passages.stream()
                .flatMap(passage -> passage.runs().stream())
                .filter(Run::marked)
                .map(Run::text)
                .toList();
    }
}
