package org.tarikh.timeline.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tarikh.timeline.atlas.Sheet;

class BackdropTest {
    private static final Sheet SHEET = Sheet.of(66, 34, 10, 720, 480);

    @Test
    void without_a_host_of_tiles_nothing_lies_under_a_map_and_nobody_is_credited() {
        Backdrop none = new Backdrop(Optional.empty(), Optional.of("Somebody"));

        assertThat(none.under(SHEET)).isEmpty();
        assertThat(none.origin()).isEmpty();
        assertThat(none.credit()).isNull();
    }

    @Test
    void an_address_no_tile_can_be_asked_for_by_is_refused_by_the_name_of_its_key() {
        assertThatThrownBy(() -> new Backdrop(Optional.of("tiles.example.org"), Optional.empty()))
                .hasMessageContaining("tarikh.map.tiles")
                .hasMessageContaining("{z}");
    }
}
