package org.tarikh.sources.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class WriteTokenTest {
    private final WriteToken asked = new WriteToken(Optional.of("s3cret"));

    @Test
    void a_write_needs_the_token_where_one_is_configured() {
        assertThat(asked.admits("POST", null)).isFalse();
        assertThat(asked.admits("DELETE", "Bearer s3cre")).isFalse();
        assertThat(asked.admits("PATCH", "Basic s3cret")).isFalse();
        assertThat(asked.admits("POST", "Bearer s3cret")).isTrue();
    }

    @Test
    void reading_needs_none() {
        assertThat(asked.admits("GET", null)).isTrue();
        assertThat(asked.admits("HEAD", null)).isTrue();
    }

    @Test
    void nothing_is_asked_where_none_is_configured() {
        assertThat(new WriteToken(Optional.empty()).admits("POST", null)).isTrue();
    }
}
