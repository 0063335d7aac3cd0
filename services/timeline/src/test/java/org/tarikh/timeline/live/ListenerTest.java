package org.tarikh.timeline.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.tarikh.timeline.chronology.Filter;

class ListenerTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final Listener listener = new Listener(Filter.none(), null);
    private final AssertSubscriber<Telling> reader =
            listener.tellings(begun -> {}, ended -> {}).subscribe().withSubscriber(AssertSubscriber.create(0));

    private static List<EntryChange> changes(long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(position ->
                        new EntryChange(position, EntryChange.Sort.ADDED, new UUID(0, position), 1, "incident", null))
                .toList();
    }

    @Test
    void one_who_takes_nothing_is_told_no_more_than_fits_and_nothing_is_lost() {
        listener.begin(0, false, NOON);
        listener.take(changes(1, 1_000), 1_200, NOON);
        assertThat(listener.full()).isTrue();
        long reached = listener.position();
        assertThat(reached).isLessThan(1_000);

        reader.request(Long.MAX_VALUE);
        while (listener.position() < 1_000) {
            listener.take(changes(listener.position() + 1, 1_000), 1_200, NOON);
        }

        assertThat(reader.getItems().stream().filter(telling -> telling.change() != null))
                .extracting(Telling::position)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 1_000).boxed().toList());
        assertThat(listener.position()).isEqualTo(1_200);
    }

    @Test
    void one_who_takes_nothing_for_a_minute_is_found_out() {
        listener.begin(0, false, NOON);
        assertThat(listener.stalled(NOON.plusSeconds(59))).isFalse();
        assertThat(listener.stalled(NOON.plusSeconds(61))).isTrue();
    }

    @Test
    void one_who_takes_what_is_told_is_never_taken_for_stalled() {
        reader.request(Long.MAX_VALUE);
        listener.begin(0, false, NOON);
        assertThat(listener.stalled(NOON.plusSeconds(600))).isFalse();
    }

    @Test
    void after_twenty_seconds_of_silence_a_beat_tells_the_position_reached() {
        reader.request(Long.MAX_VALUE);
        listener.begin(0, false, NOON);
        listener.take(List.of(), 70, NOON);
        listener.beat(NOON.plusSeconds(19));
        assertThat(reader.getItems()).hasSize(1);
        listener.beat(NOON.plusSeconds(20));
        assertThat(reader.getItems()).extracting(Telling::position).containsExactly(0L, 70L);
    }
}
