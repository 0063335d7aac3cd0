package org.tarikh.timeline.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.buffer.Buffer;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tarikh.timeline.chronology.Filter;

class AnswerMemoryTest {
    private static AnswerMemory memory(long bytes) {
        return new AnswerMemory(new MemorySize(BigInteger.valueOf(bytes)), new SimpleMeterRegistry());
    }

    private static Question question(int number) {
        return new Question("/", "http://localhost/?limit=" + number, "", Scope.ANY, Filter.none(), false);
    }

    private static Finished answer(int bytes) {
        return new Finished(
                200, new Tag(1, "0123456789abcdef"), List.of(Map.entry("A", "b")), Buffer.buffer(new byte[bytes]));
    }

    @Test
    void it_takes_no_more_than_it_may_and_forgets_first_what_was_not_asked_for_for_longest() {
        AnswerMemory memory = memory(100_000);
        memory.keep(question(0), "br", answer(5_000));
        for (int i = 1; i < 200; i++) {
            memory.keep(question(i), "br", answer(1_000 + i * 20));
            assertThat(memory.of(question(0), "br")).isPresent();
            assertThat(memory.bytes()).isBetween(1L, 100_000L);
        }

        assertThat(memory.of(question(1), "br")).isEmpty();
        assertThat(memory.of(question(199), "br")).isPresent();
        long kept = IntStream.range(0, 200)
                .filter(number -> memory.of(question(number), "br").isPresent())
                .count();
        assertThat(kept).isBetween(15L, 50L);
    }

    @Test
    void an_answer_takes_the_place_of_an_older_one_to_the_same_question_in_the_same_coding() {
        AnswerMemory memory = memory(100_000);
        memory.keep(question(0), "br", answer(5_000));
        long bytes = memory.bytes();
        memory.keep(question(0), "br", answer(4_000));

        assertThat(memory.bytes()).isEqualTo(bytes - 1_000);
        assertThat(memory.of(question(0), null)).isEmpty();
        assertThat(memory.of(question(0), "br").orElseThrow().content().length())
                .isEqualTo(4_000);
    }

    @Test
    void what_would_take_the_place_of_many_is_not_kept_and_nothing_where_there_is_no_place() {
        AnswerMemory memory = memory(100_000);
        memory.keep(question(0), "br", answer(50_000));
        assertThat(memory.of(question(0), "br")).isEmpty();

        AnswerMemory none = memory(0);
        none.keep(question(0), "br", answer(1));
        assertThat(none.of(question(0), "br")).isEmpty();
        assertThat(none.bytes()).isZero();
    }
}
