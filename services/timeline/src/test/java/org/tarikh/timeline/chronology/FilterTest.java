package org.tarikh.timeline.chronology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import org.junit.jupiter.api.Test;
import org.tarikh.timeline.problem.Violation;

class FilterTest {
    @Test
    void the_same_filter_has_the_same_query_however_it_was_given() {
        Filter one = Filter.none().with("actor", "taliban").with("kind", "move").with("actor", "iran");
        Filter other =
                Filter.none().with("actor", "iran").with("actor", "taliban").with("kind", "move");
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one.query()).isEqualTo("kind=move&actor=iran&actor=taliban");
    }

    @Test
    void a_query_is_encoded() {
        assertThat(Filter.none().with("q", "a&b = \"c\"").query()).isEqualTo("q=a%26b+%3D+%22c%22");
    }

    @Test
    void what_is_excluded_is_told_apart_from_what_is_included() {
        Filter filter = Filter.none().with("place", "afghanistan").with("place", "-afghanistan.herat");
        assertThat(filter.included(Field.PLACE)).containsExactly("afghanistan");
        assertThat(filter.excluded(Field.PLACE)).containsExactly("afghanistan.herat");
    }

    @Test
    void a_value_more_of_a_field_that_does_not_repeat_replaces_the_first() {
        assertThat(Filter.none()
                        .with("from", "2025-01-01")
                        .with("from", "2025-02-01")
                        .query())
                .isEqualTo("from=2025-02-01");
    }

    @Test
    void taking_away_the_only_value_leaves_no_filter() {
        Filter filter = Filter.none().with("status", "denied");
        assertThat(filter.without("status", "denied")).isEqualTo(Filter.none());
        assertThat(filter.without("status").isEmpty()).isTrue();
    }

    @Test
    void dated_is_what_holds_anyway() {
        assertThat(Filter.none().with("dated", "true")).isEqualTo(Filter.none());
        assertThat(Filter.none().with("dated", "false").dated()).isFalse();
    }

    @Test
    void a_value_of_the_wrong_form_or_an_unknown_field_cannot_be_added() {
        assertThatThrownBy(() -> Filter.none().with("from", "yesterday")).hasMessageContaining("must be a date");
        assertThatThrownBy(() -> Filter.none().with("colour", "red")).hasMessageContaining("colour");
    }

    @Test
    void a_word_newer_than_the_vocabulary_can_be_linked_from_its_facet() {
        assertThat(Filter.none().with("type", "XX").query()).isEqualTo("type=XX");
    }

    @Test
    void a_page_passes_over_what_is_unknown_or_empty_and_tells_what_is_bad() {
        MultivaluedHashMap<String, String> parameters = new MultivaluedHashMap<>();
        parameters.add("utm_source", "letter");
        parameters.add("q", "");
        parameters.add("kind", "accident");
        parameters.add("kind", "move");
        parameters.add("from", "2025-13-01");
        Filter.Leniently read = Filter.lenient(parameters);
        assertThat(read.filter().query()).isEqualTo("kind=move");
        assertThat(read.ignored()).extracting(Violation::field).containsExactly("from", "kind");
    }

    @Test
    void a_page_leaves_out_an_end_before_the_start() {
        MultivaluedHashMap<String, String> parameters = new MultivaluedHashMap<>();
        parameters.add("from", "2025-02-02");
        parameters.add("to", "2025-02-01");
        Filter.Leniently read = Filter.lenient(parameters);
        assertThat(read.filter().query()).isEqualTo("from=2025-02-02");
        assertThat(read.ignored()).extracting(Violation::field).containsExactly("to");
    }
}
