package org.tarikh.timeline.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TileTest {
    private static final double KABUL_LON = 69.17;
    private static final double KABUL_LAT = 34.53;

    private static Stream<Arguments> sheets() {
        return Stream.of(
                Arguments.of(Sheet.of(KABUL_LON, KABUL_LAT, Sheet.CLOSEST, 720, 480)),
                Arguments.of(Sheet.of(KABUL_LON, KABUL_LAT, 7, 720, 480)),
                Arguments.of(Sheet.of(KABUL_LON, KABUL_LAT, 11.24, 720, 480)),
                Arguments.of(Sheet.of(179, -50, 11.26, 720, 480)),
                Arguments.of(Sheet.of(KABUL_LON, KABUL_LAT, 7, 360, 250)),
                Arguments.of(Sheet.of(-180, 78, 24, 360, 250)),
                Arguments.of(Sheet.of(0, 0, 90, 720, 480)),
                Arguments.of(Sheet.of(0, 0, 20, 4000, 100)),
                Arguments.of(Sheet.around(Box.WORLD, 360, 720, 480)),
                Arguments.of(Sheet.around(Box.WORLD, 360, 360, 250)),
                Arguments.of(Sheet.of(0, 0, 360, 480, 480)));
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void a_sheet_is_covered_by_few_tiles_of_one_zoom_that_meet_edge_to_edge(Sheet sheet) {
        List<Tile> tiles = Tile.under(sheet);

        assertThat(tiles).hasSizeBetween(1, Tile.MOST);
        Tile first = tiles.get(0);
        Tile last = tiles.get(tiles.size() - 1);
        assertThat(first.left()).isLessThanOrEqualTo(0.001).isGreaterThan(-first.side());
        assertThat(last.left() + last.side())
                .isGreaterThanOrEqualTo(sheet.width() - 0.001)
                .isLessThan(sheet.width() + last.side());
        assertThat(tiles).allSatisfy(tile -> {
            assertThat(tile.zoom()).isEqualTo(first.zoom()).isBetween(0, Tile.CLOSEST);
            assertThat(tile.column()).isBetween(0, (1 << tile.zoom()) - 1);
            assertThat(tile.row()).isBetween(0, (1 << tile.zoom()) - 1);
            assertThat(tile.left())
                    .isCloseTo(first.left() + (tile.column() - first.column()) * tile.side(), within(0.001));
            assertThat(tile.top()).isCloseTo(first.top() + (tile.row() - first.row()) * tile.side(), within(0.001));
        });
        assertThat(tiles)
                .hasSize((last.column() - first.column() + 1) * (last.row() - first.row() + 1))
                .doesNotHaveDuplicates();
    }

    @Test
    void away_from_the_ends_of_the_projection_no_paper_is_seen_above_or_below() {
        List<Tile> tiles = Tile.under(Sheet.of(KABUL_LON, KABUL_LAT, 7, 720, 480));
        Tile last = tiles.get(tiles.size() - 1);

        assertThat(tiles.get(0).top()).isLessThanOrEqualTo(0);
        assertThat(last.top() + last.side()).isGreaterThanOrEqualTo(480);
    }

    @Test
    void nothing_is_asked_for_beyond_85_degrees_of_latitude() {
        Sheet high = new Sheet(0, 84, 40, 720, 480);

        assertThat(high.box().north()).isGreaterThan(85.06);
        assertThat(Tile.under(high)).extracting(Tile::row).contains(0);
        assertThat(Tile.under(high).get(0).top()).isCloseTo(high.y(85.0511287798), within(0.001));
    }

    /** Kabul by the formula that hosts of tiles use: column 2^z (lon + 180) / 360, row 2^z (1 - asinh(tan lat) / π) / 2. */
    @Test
    void the_tile_that_holds_a_town_is_drawn_under_it() {
        Sheet sheet = Sheet.of(66, 34, 10, 720, 480);
        int zoom = Tile.under(sheet).get(0).zoom();
        double lat = Math.toRadians(KABUL_LAT);
        int column = (int) ((KABUL_LON + 180) / 360 * (1 << zoom));
        int row = (int) ((1 - Math.log(Math.tan(lat) + 1 / Math.cos(lat)) / Math.PI) / 2 * (1 << zoom));

        Tile tile = Tile.under(sheet).stream()
                .filter(each -> each.column() == column && each.row() == row)
                .findFirst()
                .orElseThrow();

        assertThat(sheet.x(KABUL_LON)).isBetween(tile.left(), tile.left() + tile.side());
        assertThat(sheet.y(KABUL_LAT)).isBetween(tile.top(), tile.top() + tile.side());
    }

    @Test
    void a_tile_is_drawn_large_enough_to_be_read_and_closer_maps_have_closer_tiles() {
        int before = -1;
        for (double span : new double[] {300, 100, 30, 10, 3, 1}) {
            Tile tile = Tile.under(Sheet.of(66, 34, span, 720, 480)).get(0);
            assertThat(tile.side()).isBetween(Tile.LEAST_SIDE, 2 * Tile.LEAST_SIDE);
            assertThat(tile.zoom()).isGreaterThan(before);
            before = tile.zoom();
        }
    }
}
