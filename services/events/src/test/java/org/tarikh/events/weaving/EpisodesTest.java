package org.tarikh.events.weaving;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EpisodesTest {
    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Episodes.Member> on(String... days) {
        return Arrays.stream(days)
                .map(day -> new Episodes.Member(id(day), LocalDate.parse(day.substring(0, 10))))
                .toList();
    }

    private static List<Integer> sizes(List<Episodes.Member> members) {
        return Episodes.of(members, Episodes.ALWAYS, 30).stream()
                .map(List::size)
                .toList();
    }

    @Test
    void a_story_has_three_events_on_two_days() {
        assertThat(sizes(on("1990-01-01", "1990-01-02"))).isEmpty();
        assertThat(sizes(on("1990-01-01", "1990-01-01b", "1990-01-01c"))).isEmpty();
        assertThat(sizes(on("1990-01-01", "1990-01-01b", "1990-01-02"))).containsExactly(3);
    }

    @Test
    void a_longer_rest_parts_two_stories_in_whatever_order_their_events_are_given() {
        List<Episodes.Member> members = new ArrayList<>(
                on("1990-01-01", "1990-01-20", "1990-02-19", "1990-03-22", "1990-03-23", "1990-03-24", "1990-06-01"));
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(members, new Random(seed));
            assertThat(sizes(members)).containsExactly(3, 3);
        }
    }

    @Test
    void a_term_of_too_many_events_tells_none() {
        List<Episodes.Member> many = new ArrayList<>();
        for (int i = 0; i <= Episodes.ALWAYS; i++) {
            many.add(
                    new Episodes.Member(id("many" + i), LocalDate.of(1990, 1, 1).plusDays(i)));
        }
        assertThat(sizes(many)).isEmpty();
        assertThat(sizes(many.subList(0, Episodes.ALWAYS))).containsExactly(Episodes.ALWAYS);
    }

    @Test
    void the_bound_is_a_tenth_of_the_store_and_moves_only_as_that_doubles() {
        assertThat(Episodes.bound(0)).isEqualTo(Episodes.ALWAYS);
        assertThat(Episodes.bound(1024)).isEqualTo(102).isEqualTo(Episodes.bound(2047));
        assertThat(Episodes.bound(2048)).isEqualTo(204);
        assertThat(Episodes.bound(1_000_000)).isEqualTo(Episodes.MOST);
    }

    @Test
    void an_id_goes_on_with_most_of_its_events_and_a_new_story_is_named_after_its_term() {
        List<List<Episodes.Member>> one = List.of(on("1990-01-01", "1990-01-02", "1990-01-03"));
        UUID id = Heirs.of("talks city", one, Map.of(), Set.of()).ids().get(0);
        List<List<Episodes.Member>> two =
                List.of(on("1990-01-01", "1990-01-01b", "1990-01-01c"), on("1990-01-02", "1990-01-03", "1990-01-04"));
        Map<UUID, UUID> previous = Map.of(id("1990-01-01"), id, id("1990-01-02"), id, id("1990-01-03"), id);

        Heirs parted = Heirs.of("talks city", two, previous, Set.of(id));

        assertThat(parted.ids().get(1)).isEqualTo(id);
        assertThat(parted.ids().get(0)).isNotEqualTo(id);
        assertThat(parted.ended()).isEmpty();
        assertThat(Heirs.of("talks city", one, Map.of(), Set.of(id)).ids()).containsExactly(id);
    }

    @Test
    void stories_that_grow_together_keep_the_id_of_the_larger_and_the_other_leads_there() {
        UUID small = id("small");
        UUID large = id("large");
        List<List<Episodes.Member>> joined =
                List.of(on("1990-01-01", "1990-01-02", "1990-01-03", "1990-01-04", "1990-01-05"));
        Map<UUID, UUID> previous = Map.of(
                id("1990-01-01"), small, id("1990-01-02"), large, id("1990-01-03"), large, id("1990-01-05"), large);

        Heirs heirs = Heirs.of("talks city", joined, previous, Set.of(small, large));

        assertThat(heirs.ids()).containsExactly(large);
        assertThat(heirs.ended()).containsExactly(Map.entry(small, large));
    }
}
