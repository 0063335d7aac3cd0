package org.tarikh.timeline.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tarikh.timeline.Told;
import org.tarikh.timeline.chronology.Entry;

class DraftTest {
    private static final Draft WAS = Draft.of(Told.of("raid")
            .title("Two guards killed")
            .on("2025-05-01")
            .in("afghanistan.herat", "Herat", "Herat", "AF")
            .against("taliban", "Taliban")
            .killed(2, 2, 2)
            .entry());

    private static Draft titled(Draft draft, String title) {
        return new Draft(
                title,
                draft.summary(),
                draft.type(),
                draft.realis(),
                draft.date(),
                draft.place(),
                draft.initiators(),
                draft.recipients(),
                draft.fatalities(),
                draft.injuries());
    }

    private static Draft killed(Draft draft, Entry.Toll toll) {
        return new Draft(
                draft.title(),
                draft.summary(),
                draft.type(),
                draft.realis(),
                draft.date(),
                draft.place(),
                draft.initiators(),
                draft.recipients(),
                toll,
                draft.injuries());
    }

    @Test
    void only_what_is_changed_is_sent_and_nothing_is_sent_as_null() {
        Draft mine = killed(titled(WAS, "Guards killed"), null);

        Map<String, Object> patch = mine.patch(WAS.unlike(mine));

        assertThat(patch).containsOnlyKeys("title", "fatalities").containsEntry("title", "Guards killed");
        assertThat(patch.get("fatalities")).isNull();
        assertThat(WAS.patch(EnumSet.of(Field.PLACE, Field.RECIPIENTS, Field.DATE)))
                .containsEntry("place", Map.of("id", "afghanistan.herat"))
                .containsEntry("recipients", List.of(Map.of("id", "taliban")))
                .hasEntrySatisfying("date", date -> assertThat(date)
                        .asInstanceOf(MAP)
                        .containsEntry("start", "2025-05-01")
                        .doesNotContainKey("basis"));
    }

    @Test
    void what_one_changed_is_merged_and_what_both_did_is_asked() {
        Entry.Toll three = new Entry.Toll(3, 3, 3);
        Draft.Merged apart = Draft.merged(WAS, titled(WAS, "Mine"), killed(WAS, three));
        assertThat(apart.asked()).isEmpty();
        assertThat(apart.merged().title()).isEqualTo("Mine");
        assertThat(apart.merged().fatalities()).isEqualTo(three);

        Draft.Merged both = Draft.merged(WAS, titled(WAS, "Mine"), killed(titled(WAS, "Theirs"), null));
        assertThat(both.asked()).isEqualTo(Set.of(Field.TITLE));
        assertThat(both.merged().title()).isEqualTo("Mine");
        assertThat(both.merged().fatalities()).isNull();

        for (Draft same : Arrays.asList(WAS, titled(WAS, "Both"))) {
            assertThat(Draft.merged(WAS, same, same)).isEqualTo(new Draft.Merged(same, Set.of()));
        }
    }
}
