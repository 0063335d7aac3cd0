package org.tarikh.events.weaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tarikh.events.links.Happened.incident;
import static org.tarikh.events.links.Happened.move;
import static org.tarikh.events.links.Happened.quake;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tarikh.events.lexicon.Lexicon;
import org.tarikh.events.links.Happened;

class StorylinesTest {
    private static final Storylines STORYLINES = new Storylines(Lexicon.load());

    private static List<String> names(Happened event) {
        return STORYLINES.of(event.event()).stream().map(Term::name).toList();
    }

    @Test
    void a_base_names_its_storyline_by_its_short_name() {
        assertThat(names(move("REQUEST", "He asked for Bagram Air Base back").on("2025-01-01")))
                .containsExactly("Bagram");
        assertThat(names(move("REJECT", "They will not hand over the Bagram airbase")
                        .on("2025-01-01")))
                .containsExactly("Bagram");
    }

    @Test
    void talks_are_named_after_their_city_and_after_the_two_countries() {
        assertThat(names(move("CONSULT", "Peace talks opened in Istanbul")
                        .by("pakistan", "taliban")
                        .on("2025-01-01")))
                .containsExactly("Istanbul talks", "Afghanistan–Pakistan talks");
    }

    @Test
    void a_shutdown_and_its_end_are_one_storyline_and_a_video_call_is_none() {
        assertThat(names(incident("COERCE", "The internet was cut in Afghanistan")
                        .on("2025-01-01")))
                .containsExactly("Internet shutdown in Afghanistan")
                .isEqualTo(names(move("CONCEDE", "Telecom services were restored in Afghanistan")
                        .on("2025-01-02")));
        assertThat(names(move("CONSULT", "They met by internet in Afghanistan").on("2025-01-01")))
                .isEmpty();
    }

    @Test
    void returns_are_named_after_the_country_that_people_come_from() {
        assertThat(names(incident("COERCE", "Families were deported from Iran to Afghanistan")
                        .on("2025-01-01")))
                .containsExactly("Returns from Iran");
    }

    @Test
    void a_quake_is_named_after_its_country() {
        assertThat(names(quake("An earthquake struck Afghanistan").on("2025-01-01")))
                .containsExactly("Earthquake in Afghanistan");
    }

    @Test
    void an_event_without_a_day_has_no_terms() {
        assertThat(names(move("REQUEST", "He asked for Bagram Air Base back"))).isEmpty();
    }
}
