package org.tarikh.timeline.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryTest {
    private final Memory memory = new Memory();
    private final Filter moves = Filter.none().with("kind", "move");

    @Test
    void an_answer_is_recalled_for_the_same_question_filter_and_position_only() {
        memory.keep("count", moves, 7, 3L);
        assertThat(memory.recall("count", Filter.none().with("kind", "move"), 7))
                .isEqualTo(3L);
        assertThat(memory.recall("count", Filter.none(), 7)).isNull();
        assertThat(memory.recall("facets", moves, 7)).isNull();
        assertThat(memory.recall("count", moves, 8)).isNull();
    }

    @Test
    void a_change_makes_it_forget_everything() {
        memory.keep("count", moves, 7, 3L);
        memory.keep("count", Filter.none(), 8, 9L);
        assertThat(memory.recall("count", moves, 7)).isNull();
        assertThat(memory.recall("count", moves, 8)).isNull();
        assertThat(memory.recall("count", Filter.none(), 8)).isEqualTo(9L);
    }

    @Test
    void what_was_asked_for_longest_ago_gives_way() {
        memory.keep("first", moves, 7, 1);
        memory.keep("second", moves, 7, 2);
        for (int i = 0; i < 299; i++) {
            memory.recall("first", moves, 7);
            memory.keep("other " + i, moves, 7, i);
        }
        assertThat(memory.recall("first", moves, 7)).isEqualTo(1);
        assertThat(memory.recall("second", moves, 7)).isNull();
    }
}
