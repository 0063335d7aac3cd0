package org.tarikh.timeline.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TileAddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://tiles.example.org/{z}/{x}/{y}.png, https://tiles.example.org, https://tiles.example.org/7/88/51.png",
        "http://127.0.0.1:8099/{x}-{y}-{z}?key=a, http://127.0.0.1:8099, http://127.0.0.1:8099/88-51-7?key=a",
        "http://[::1]:8099/{z}/{x}/{y}, http://[::1]:8099, http://[::1]:8099/7/88/51"
    })
    void zoom_column_and_row_stand_where_the_template_has_them(String template, String origin, String address) {
        TileAddress tiles = TileAddress.of(template);

        assertThat(tiles.origin()).isEqualTo(origin);
        assertThat(tiles.of(new Tile(7, 88, 51, 0, 0, 256))).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({
        "https://tiles.example.org/{z}/{x}.png, it has no {y}",
        "https://tiles.example.org/tiles.png, it has no {z}",
        "/tiles/{z}/{x}/{y}.png, http",
        "ftp://tiles.example.org/{z}/{x}/{y}.png, http",
        "javascript:{z}/{x}/{y}, http",
        "https:///{z}/{x}/{y}.png, it has no host",
        "https:tiles/{z}/{x}/{y}.png, it has no host",
        "https://{z}.example.org/{x}/{y}.png, its host is not the same",
        "https://{s}.example.org/{z}/{x}/{y}.png, no web address",
        "https://tiles.example.org/{z}/{x}/{y}{r}.png, no web address",
        "https://me:secret@tiles.example.org/{z}/{x}/{y}.png, it has a user",
        "https://tiles.example.org; script-src *//{z}/{x}/{y}.png, no web address"
    })
    void what_no_tile_can_be_asked_for_by_is_refused_and_told_why(String template, String why) {
        assertThatThrownBy(() -> TileAddress.of(template))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @Test
    void what_is_refused_is_not_repeated_since_it_may_hold_a_key() {
        assertThatThrownBy(() -> TileAddress.of("https://me:secret@tiles.example.org/{z}/{x}/{y}.png"))
                .hasMessageNotContaining("secret");
    }
}
