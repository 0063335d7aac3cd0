package org.tarikh.events.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventIdsTest {
    /** The instant of the example in RFC 9562, appendix A.6. */
    private static final Instant EXAMPLE = Instant.parse("2022-02-22T19:22:22.000Z");

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }

    private static List<UUID> many(EventIds ids, int number) {
        List<UUID> made = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            made.add(ids.next());
        }
        return made;
    }

    @Test
    void an_id_begins_with_the_milliseconds_of_its_making() {
        UUID id = new EventIds(at(EXAMPLE)).next();

        assertThat(id.toString()).startsWith("017f22e2-79b0-7");
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(EXAMPLE.toEpochMilli());
    }

    @Test
    void an_id_is_of_version_7_and_of_the_variant_of_the_standard() {
        for (UUID id : many(new EventIds(Clock.systemUTC(), new Random(1)), 1000)) {
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
        }
    }

    @Test
    void ids_sort_as_text_by_their_making_though_ten_thousand_are_of_one_millisecond() {
        List<UUID> made = many(new EventIds(at(EXAMPLE), new Random(2)), 10_000);

        assertThat(made)
                .isSortedAccordingTo(Comparator.comparing(UUID::toString))
                .doesNotHaveDuplicates();
    }

    @Test
    void ids_go_on_rising_when_the_clock_is_set_back() {
        Instant[] now = {EXAMPLE};
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now[0];
            }
        };
        EventIds ids = new EventIds(clock, new Random(3));
        UUID before = ids.next();
        now[0] = EXAMPLE.minusSeconds(3600);

        assertThat(ids.next().toString()).isGreaterThan(before.toString());
    }
}
