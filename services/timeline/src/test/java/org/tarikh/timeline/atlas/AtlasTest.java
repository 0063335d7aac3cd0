package org.tarikh.timeline.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AtlasTest {
    private static final Atlas ATLAS = Atlas.read();
    private static final Sheet HERAT = Sheet.of(62.2, 34.3, 10, 720, 480);

    @ParameterizedTest
    @CsvSource({"AF, 69.2, 34.5", "PK, 73.1, 33.7", "IR, 51.4, 35.7", "US, -77, 38.9", "AU, 149.1, -35.3"})
    void a_country_lies_where_its_capital_is(String code, double lon, double lat) {
        assertThat(ATLAS.around(code).orElseThrow().holds(lon, lat)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"FJ, 10", "RU, 180", "US, 70"})
    void no_country_runs_round_the_earth_at_the_180th_meridian(String code, double widest) {
        Box box = ATLAS.around(code).orElseThrow();

        assertThat(box.east() - box.west()).isLessThan(widest);
    }

    @Test
    void a_code_of_no_country_has_no_outline() {
        assertThat(ATLAS.around("XX")).isEmpty();
    }

    @Test
    void near_the_region_outlines_are_finer_than_those_of_the_world() {
        Sheet world = Sheet.around(Box.WORLD, 360, 720, 480);

        assertThat(points("AF", HERAT)).isGreaterThan(2 * points("AF", world));
        assertThat(ATLAS.on(world)).hasSizeGreaterThan(150);
        assertThat(ATLAS.on(HERAT))
                .extracting(Country::code)
                .contains("AF", "IR", "TM")
                .doesNotContain("BR", "AU");
    }

    @Test
    void what_is_drawn_stays_on_the_sheet_and_ends_where_it_began() {
        for (Country country : ATLAS.on(HERAT)) {
            List<Sheet.Line> lines = HERAT.lines(country);
            assertThat(lines.stream().flatMap(line -> line.points().stream()))
                    .allMatch(point -> point[0] > -25 && point[0] < 745 && point[1] > -25 && point[1] < 505);
            if (!lines.isEmpty()) {
                assertThat(Sheet.path(lines)).matches("(M-?[\\d.]+ -?[\\d.]+(l-?[\\d.]+ -?[\\d.]+)+Z)+");
            }
        }
    }

    @Test
    void north_is_above_and_the_middle_in_the_middle() {
        assertThat(HERAT.x(62.2)).isEqualTo(360);
        assertThat(HERAT.y(34.3)).isCloseTo(240, within(0.001));
        assertThat(HERAT.y(36)).isLessThan(240);
        assertThat(HERAT.x(63)).isGreaterThan(360);
        assertThat(HERAT.box().holds(62.2, 34.3)).isTrue();
        assertThat(HERAT.box().east() - HERAT.box().west()).isCloseTo(10, within(0.001));
    }

    @Test
    void a_hundred_kilometres_are_as_long_eastwards_as_northwards() {
        double east = HERAT.x(62.2 + 100 / 111.32 / Math.cos(Math.toRadians(34.3))) - HERAT.x(62.2);
        double north = HERAT.y(34.3) - HERAT.y(34.3 + 100 / 111.32);

        assertThat(HERAT.units(100, 34.3)).isCloseTo(east, within(0.01)).isCloseTo(north, within(0.5));
    }

    @Test
    void a_sheet_never_leaves_the_earth() {
        for (Sheet sheet : List.of(HERAT.zoomed(100), HERAT.moved(50, 0), HERAT.moved(0, 50), HERAT.zoomed(0.001))) {
            assertThat(sheet.span()).isBetween(Sheet.CLOSEST, 360.0);
            assertThat(sheet.box().west()).isGreaterThanOrEqualTo(-180.001);
            assertThat(sheet.box().east()).isLessThanOrEqualTo(180.001);
            assertThat(sheet.lat()).isBetween(-60.0, 80.0);
        }
    }

    @Test
    void a_sheet_around_a_box_holds_it() {
        Box box = new Box(60, 29, 75, 38.5);

        Sheet sheet = Sheet.around(box, 1, 720, 480);

        assertThat(sheet.box().holds(box)).isTrue();
        assertThat(sheet.span()).isLessThan(22);
    }

    private static int points(String code, Sheet sheet) {
        return ATLAS.on(sheet).stream()
                .filter(country -> code.equals(country.code()))
                .flatMap(country -> country.rings().stream())
                .mapToInt(ring -> ring.length)
                .sum();
    }
}
