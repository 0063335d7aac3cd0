package org.tarikh.sources.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    /** A Monday. */
    private static final Instant NOON = Instant.parse("2025-09-22T12:00:00Z");

    private static final Duration QUARTER = Duration.ofMinutes(15);

    private static FollowedFeed feed() {
        FollowedFeed feed = new FollowedFeed();
        feed.period = (int) QUARTER.toSeconds();
        return feed;
    }

    @Test
    void a_feed_is_polled_a_period_later_and_up_to_a_tenth_of_it_by_chance() {
        assertThat(Schedule.next(NOON, feed(), 0)).isEqualTo("2025-09-22T12:15:00Z");
        assertThat(Schedule.next(NOON, feed(), 1)).isEqualTo("2025-09-22T12:16:30Z");
    }

    @Test
    void a_feed_that_asks_for_a_longer_pause_gets_it() {
        FollowedFeed feed = feed();
        feed.pause = 3600;
        assertThat(Schedule.next(NOON, feed, 0)).isEqualTo("2025-09-22T13:00:00Z");
        feed.pause = 60;
        assertThat(Schedule.next(NOON, feed, 0)).isEqualTo("2025-09-22T12:15:00Z");
    }

    @Test
    void hours_and_days_it_asks_to_be_left_out_are() {
        FollowedFeed feed = feed();
        feed.skipHours = 1 << 12 | 1 << 13;
        assertThat(Schedule.next(NOON, feed, 0)).isEqualTo("2025-09-22T14:00:00Z");
        feed.skipDays = 1 << DayOfWeek.MONDAY.ordinal();
        assertThat(Schedule.next(NOON, feed, 0)).isEqualTo("2025-09-23T00:00:00Z");
        feed.skipHours = (1 << 24) - 1;
        assertThat(Schedule.next(NOON, feed, 0)).isAfter(NOON);
    }

    @Test
    void failures_in_a_row_double_the_wait_up_to_a_day() {
        assertThat(Schedule.afterFailure(NOON, QUARTER, 1, null, 0)).isEqualTo("2025-09-22T12:15:00Z");
        assertThat(Schedule.afterFailure(NOON, QUARTER, 3, null, 0)).isEqualTo("2025-09-22T13:00:00Z");
        assertThat(Schedule.afterFailure(NOON, QUARTER, 500, null, 0)).isEqualTo("2025-09-23T12:00:00Z");
        assertThat(Schedule.afterFailure(NOON, Duration.ofDays(3), 9, null, 0)).isEqualTo("2025-09-25T12:00:00Z");
    }

    @Test
    void a_server_that_asks_for_time_gets_it_up_to_a_week() {
        Instant evening = NOON.plus(Duration.ofHours(6));
        assertThat(Schedule.afterFailure(NOON, QUARTER, 1, evening, 0)).isEqualTo(evening);
        assertThat(Schedule.afterFailure(NOON, QUARTER, 1, NOON.minusSeconds(9), 0))
                .isEqualTo("2025-09-22T12:15:00Z");
        assertThat(Schedule.afterFailure(NOON, QUARTER, 1, NOON.plus(Duration.ofDays(90)), 0))
                .isEqualTo("2025-09-29T12:00:00Z");
    }
}
