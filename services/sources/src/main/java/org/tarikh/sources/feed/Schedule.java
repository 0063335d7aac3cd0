package org.tarikh.sources.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** When a feed is polled next. Each answer is a little later than it need be, by chance, so that feeds spread out. */
final class Schedule {
    static final Duration LONGEST_BACK_OFF = Duration.ofDays(1);
    /** As long as a server may have it put off. */
    private static final Duration LONGEST_PAUSE = Duration.ofDays(7);

    private static final double SPREAD = 0.1;
    private static final int HOURS_OF_A_WEEK = 7 * 24;

    private Schedule() {}

    /**
     * After a poll that went well: when the feed's rhythm and its own wishes have it.
     *
     * @param chance from 0 to 1
     */
    static Instant next(Instant now, FollowedFeed feed, double chance) {
        Duration pause = feed.pause == null ? Duration.ZERO : Duration.ofSeconds(feed.pause);
        Duration rhythm = pause.compareTo(feed.rhythm()) > 0 ? pause : feed.rhythm();
        Instant next = now.plus(spread(rhythm, chance));
        for (int hours = 0; hours < HOURS_OF_A_WEEK; hours++) {
            OffsetDateTime at = next.atOffset(ZoneOffset.UTC);
            boolean skipped = (feed.skipHours >> at.getHour() & 1) == 1
                    || (feed.skipDays >> at.getDayOfWeek().ordinal() & 1) == 1;
            if (!skipped) {
                return next;
            }
            next = next.truncatedTo(ChronoUnit.HOURS)
                    .plus(1, ChronoUnit.HOURS)
                    .plus(spread(Duration.ofMinutes(10), chance).minus(Duration.ofMinutes(10)));
        }
        return next;
    }

    /**
     * After one that failed: the period, doubled with each failure in a row up to a day, and not before the server says.
     *
     * @param failures in a row, from 1
     * @param retryAfter as the server says, or null
     */
    static Instant afterFailure(Instant now, Duration period, int failures, Instant retryAfter, double chance) {
        Duration wait = period;
        for (int i = 1; i < failures && wait.compareTo(LONGEST_BACK_OFF) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        if (wait.compareTo(LONGEST_BACK_OFF) > 0) {
            wait = period.compareTo(LONGEST_BACK_OFF) > 0 ? period : LONGEST_BACK_OFF;
        }
        Instant next = now.plus(spread(wait, chance));
        Instant latest = now.plus(LONGEST_PAUSE);
        return retryAfter == null || !retryAfter.isAfter(next)
                ? next
                : retryAfter.isAfter(latest) ? latest : retryAfter;
    }

    private static Duration spread(Duration time, double chance) {
        return time.plusMillis((long) (time.toMillis() * SPREAD * chance));
    }
}
