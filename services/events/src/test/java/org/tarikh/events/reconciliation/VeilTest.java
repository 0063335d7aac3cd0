package org.tarikh.events.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tarikh.events.reconciliation.Told.attack;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tarikh.events.event.Event;

/** What is told of events whose publishers do not let their words be shown. */
class VeilTest {
    private static Event event(Told... told) {
        return Synthesis.of(Stream.of(told).map(one -> one.report().veiled()).toList());
    }

    private static Told hidden() {
        return attack("Gunmen of Zubaida village shot two guards")
                .by("A", "2025-09-22")
                .on("2025-09-21")
                .in("afghanistan.herat.guzara")
                .titled("Zubaida gunmen shoot guards")
                .hidden();
    }

    @Test
    void an_event_that_only_such_a_publisher_tells_says_what_where_and_when() {
        Event event = event(hidden());

        assertThat(event.toString()).doesNotContain("Zubaida").doesNotContain("gunmen");
        assertThat(event.title()).endsWith("in guzara");
        assertThat(event.date().start()).hasToString("2025-09-21");
        assertThat(event.evidence()).singleElement().satisfies(evidence -> {
            assertThat(evidence.quote().exact()).isEmpty();
            assertThat(evidence.position().end()).isPositive();
            assertThat(evidence.documentHash()).isNotEmpty();
        });
    }

    @Test
    void where_another_tells_it_too_the_words_are_the_others() {
        Told other = attack("Two guards were killed")
                .by("B", "2025-09-23")
                .on("2025-09-21")
                .in("afghanistan.herat.guzara")
                .titled("Two guards killed");
        Event event = event(hidden(), other);

        assertThat(event.title()).isEqualTo("Two guards killed");
        assertThat(event.evidence())
                .extracting(evidence -> evidence.quote().exact())
                .isEqualTo(List.of("", "Two guards were killed"));
        assertThat(event.reports().articles()).isEqualTo(2);
    }

    @Test
    void two_such_publishers_are_two_sources() {
        Told other = attack("Two guards were killed")
                .by("B", "2025-09-23")
                .on("2025-09-21")
                .in("afghanistan.herat.guzara")
                .titled("Two guards killed")
                .hidden();

        assertThat(event(hidden(), other).reports().independent()).isEqualTo(2);
    }
}
