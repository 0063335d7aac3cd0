package org.tarikh.events.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {
    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "*", "\"2\", \"3\"", " \"3\" "})
    void who_names_the_revision_that_stands_passes(String header) {
        assertThatCode(() -> IfMatch.check(header, 3)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "W/\"3\"", "3", "\"33\"", "\"*\""})
    void another_revision_or_a_weak_name_of_it_has_been_overtaken(String header) {
        assertThatThrownBy(() -> IfMatch.check(header, 3))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(Code.PRECONDITION_FAILED));
    }

    @Test
    void to_name_none_is_asked_to() {
        assertThatThrownBy(() -> IfMatch.check(null, 3))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(Code.PRECONDITION_REQUIRED));
    }
}
