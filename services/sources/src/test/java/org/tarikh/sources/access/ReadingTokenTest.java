package org.tarikh.sources.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadingTokenTest {
    @Test
    void nobody_reads_what_is_not_shown_where_there_is_no_token() {
        ReadingToken none = new ReadingToken(Optional.empty(), Optional.empty());
        assertThat(none.admits(null)).isFalse();
        assertThat(none.admits("Bearer ")).isFalse();
    }

    @Test
    void either_token_reads() {
        ReadingToken both = new ReadingToken(Optional.of("r"), Optional.of("w"));
        assertThat(both.admits("Bearer r")).isTrue();
        assertThat(both.admits("Bearer w")).isTrue();
        assertThat(both.admits("Bearer x")).isFalse();
        assertThat(both.admits(null)).isFalse();
    }
}
