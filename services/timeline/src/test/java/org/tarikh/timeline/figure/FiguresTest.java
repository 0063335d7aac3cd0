package org.tarikh.timeline.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tarikh.timeline.PeerContract;
import org.tarikh.timeline.figure.FiguresTransport.Batch;
import org.tarikh.timeline.publication.Publication;

class FiguresTest {
    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);

    @Test
    void what_is_read_of_figures_is_what_the_events_service_promises() {
        PeerContract.of("events").gives("FigurePage", Batch.class);
    }

    @Test
    void figures_joined_by_a_chain_of_contradictions_are_one_group_wherever_they_were_read() {
        Figures figures = figures((party, cursor, limit) -> cursor == null
                ? new Batch(List.of(figure(1, JULY, 207, 2), figure(5, JULY, 9)), "more")
                : new Batch(List.of(figure(2, JULY, 29, 1, 3), figure(3, JULY, 40, 2), figure(4, JULY, 8, 77)), null));

        Figures.Contradictions found = figures.contradictions(null);

        assertThat(found.next()).isNull();
        assertThat(found.groups()).hasSize(1);
        assertThat(found.groups().get(0)).extracting(Figure::count).containsExactly(207, 40, 29);
    }

    @Test
    void no_more_than_ten_pages_are_read_for_one_and_the_next_begins_where_they_ended() {
        List<String> asked = new ArrayList<>();
        Figures figures = figures((party, cursor, limit) -> {
            asked.add(cursor);
            return new Batch(List.of(), "page " + asked.size());
        });

        assertThat(figures.contradictions("page 0").next()).isEqualTo("page 10");
        assertThat(asked).hasSize(10).startsWith("page 0");
    }

    @Test
    void where_only_what_is_reviewed_is_published_there_are_none() {
        FiguresTransport transport =
                (party, cursor, limit) -> new Batch(List.of(figure(1, JULY, 207, 2), figure(2, JULY, 29, 1)), null);
        assertThat(figures(transport).contradictions(null).groups()).hasSize(1);
        assertThat(figures(transport).about("taliban")).hasSize(2);

        Figures withheld = new Figures(transport, new Publication("reviewed"));

        assertThat(withheld.withheld()).isTrue();
        assertThat(withheld.contradictions(null).groups()).isEmpty();
        assertThat(withheld.about("taliban")).isEmpty();
    }

    private static Figures figures(FiguresTransport transport) {
        return new Figures(transport, new Publication("all"));
    }

    private static Figure figure(int number, LocalDate start, int count, int... against) {
        List<UUID> contradicts = new ArrayList<>();
        for (int other : against) {
            contradicts.add(new UUID(0, other));
        }
        return new Figure(
                new UUID(0, number), null, "attacks", count, null, null, start, start.plusDays(90), contradicts, null);
    }
}
