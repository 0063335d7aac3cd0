package org.tarikh.timeline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tarikh.frontend.event.Neighbours;
import org.tarikh.frontend.event.Neighbours.Neighbour;
import org.tarikh.timeline.Told;
import org.tarikh.timeline.chronology.Entry;

class NeighbourhoodTest {
    private final Neighbourhood neighbourhood = new Neighbourhood(Entries.of(Reader.ANYBODY));

    @Test
    void an_event_alone_has_no_neighbours() {
        assertThat(neighbourhood.of(Told.of("alone").entry(), Map.of(), List.of()))
                .isNull();
    }

    @Test
    void what_refers_here_stands_behind_in_order_of_time() {
        Entry demand = Told.of("demand").on("2025-09-18").entry();
        Entry later = Told.of("later")
                .on("2025-09-22")
                .linked("follows", "demand", null)
                .entry();
        Entry refusal = Told.of("refusal")
                .on("2025-09-20")
                .linked("responds_to", "demand", "rejects the demand of 18 September 2025")
                .linked("follows", "something else", null)
                .entry();

        Neighbours neighbours = neighbourhood.of(demand, Map.of(), List.of(later, refusal));

        assertThat(neighbours.list())
                .extracting(neighbour -> neighbour.event().href())
                .containsExactly("/events/" + refusal.id(), "/events/" + later.id());
        assertThat(neighbours.list()).allMatch(Neighbour::back);
        assertThat(neighbours.graph().nodes()).hasSize(3);
        assertThat(neighbours.graph().nodes().get(1).x())
                .isGreaterThan(neighbours.graph().nodes().get(0).x());
    }

    @Test
    void of_very_many_neighbours_fifty_are_listed_and_five_drawn() {
        List<Entry> answers = new ArrayList<>();
        for (int i = 0; i <= Neighbourhood.MOST_LISTED; i++) {
            answers.add(
                    Told.of("answer " + i).linked("responds_to", "demand", null).entry());
        }

        Neighbours neighbours = neighbourhood.of(Told.of("demand").entry(), Map.of(), answers);

        assertThat(neighbours.list()).hasSize(50);
        assertThat(neighbours.first()).isEqualTo("50");
        assertThat(neighbours.graph().edges()).hasSize(5);
    }

    @Test
    void a_long_title_is_cut_to_two_lines() {
        assertThat(Neighbourhood.cut("Short")).containsExactly("Short");
        assertThat(Neighbourhood.cut("Eleven delegations of neighbouring states meet in Istanbul to speak of borders"))
                .containsExactly("Eleven delegations of", "neighbouring states meet in …");
        assertThat(Neighbourhood.cut("x".repeat(200))).hasSize(1).allMatch(line -> line.length() <= 33);
    }
}
