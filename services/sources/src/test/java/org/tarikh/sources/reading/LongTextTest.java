package org.tarikh.sources.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class LongTextTest {
    /** Far more than it takes on a busy machine, far less than time that grows with the square of the length. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static Passage inTime(String text) {
        return Assertions.assertTimeout(LIMIT, () -> Passage.read(text));
    }

    @Test
    void a_megabyte_without_a_line_break_is_read_at_once() {
        assertThat(inTime("water ".repeat(175_000)).reading().articles()).hasSize(1);
        assertThat(inTime("a".repeat(1_000_000)).reading().articles()).hasSize(1);
        assertThat(inTime("- ".repeat(500_000)).reading().articles()).hasSize(1);
    }

    @Test
    void two_hundred_thousand_lines_are_read_at_once() {
        assertThat(inTime("The river rose again, he said.\n".repeat(200_000))
                        .reading()
                        .articles())
                .isNotEmpty();
        assertThat(inTime("A short line\n".repeat(200_000)).reading().articles())
                .isNotEmpty();
        assertThat(inTime("\n\nThe river rose on Monday, the mayor said.\n\nA short line\n".repeat(100_000))
                        .reading()
                        .articles())
                .isNotEmpty();
        assertThat(inTime("- Herders move south early - Reuters - November 3rd, 2025\n".repeat(200_000))
                        .reading()
                        .articles())
                .hasSize(200_000);
        assertThat(inTime("read more\n".repeat(200_000)).reading().articles()).hasSize(1);
        assertThat(inTime("14:32 The river rose again on Monday, the mayor said.\n".repeat(20_000))
                        .reading()
                        .articles())
                .hasSize(20_000);
        assertThat(inTime("• The river rose again on Monday in the north, the mayor said.\n".repeat(20_000))
                        .reading()
                        .articles())
                .hasSize(20_000);
        assertThat(inTime("Herders move south early this year\nReuters 3 hours ago\n".repeat(20_000))
                        .reading()
                        .articles())
                .hasSize(20_000);
    }
}
