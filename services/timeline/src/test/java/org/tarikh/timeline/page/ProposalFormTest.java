package org.tarikh.timeline.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tarikh.frontend.desk.ProposalsView.Kind;
import org.tarikh.frontend.desk.ProposalsView.Part;
import org.tarikh.timeline.chronology.Entry;

class ProposalFormTest {
    private static ProposalForm form(Map<String, String> typed) {
        return new ProposalForm(new MultivaluedHashMap<>(typed));
    }

    @Test
    void an_actor_is_sent_with_what_was_typed_and_nothing_else() {
        ProposalForm form = form(Map.of(
                "name",
                " Fern Front ",
                "aliases",
                "FF, ,Fern Guard",
                "country",
                "af",
                "kind",
                "ARMED_GROUP",
                "lat",
                "1"));

        assertThat(form.kind()).isEqualTo(Kind.ARMED_GROUP);
        assertThat(form.entry(form.kind(), ""))
                .isEqualTo(Map.of(
                        "name",
                        "Fern Front",
                        "kind",
                        "armed-group",
                        "country",
                        "AF",
                        "aliases",
                        List.of("FF", "Fern Guard")));
    }

    @Test
    void a_place_is_sent_with_its_coordinates() {
        ProposalForm form = form(Map.of("name", "Fern", "kind", "CITY", "lat", "34,5", "lon", "62.25", "note", "seen"));

        assertThat(form.entry(Kind.CITY, "afghanistan.herat"))
                .isEqualTo(Map.of(
                        "name",
                        "Fern",
                        "kind",
                        "city",
                        "parent",
                        "afghanistan.herat",
                        "lat",
                        34.5,
                        "lon",
                        62.25,
                        "note",
                        "seen"));
        assertThatThrownBy(() -> form(Map.of("name", "Fern", "lat", "north")).entry(Kind.CITY, ""))
                .isInstanceOf(NumberFormatException.class);
    }

    @Test
    void an_entry_is_meant_by_its_id_in_brackets_or_by_a_name_that_one_alone_has() {
        List<Entry.Party> known = List.of(
                new Entry.Party("fern-front", "Fern Front"),
                new Entry.Party("moss-a", "Moss"),
                new Entry.Party("moss-b", "Moss"));

        assertThat(ProposalForm.id("Whatever (fern-front)", words -> List.of())).contains("fern-front");
        assertThat(ProposalForm.id("fern front", words -> known)).contains("fern-front");
        assertThat(ProposalForm.id("moss-b", words -> known)).contains("moss-b");
        assertThat(ProposalForm.id("Moss", words -> known)).isEmpty();
    }

    @Test
    void what_the_service_finds_wrong_is_shown_where_it_was_typed() {
        assertThat(ProposalForm.parts(List.of("aliases[1]", "lon", "parent", "id"), false))
                .containsExactlyInAnyOrder(Part.ALIASES, Part.COORDINATES, Part.PLACE, Part.NAME);
        assertThat(ProposalForm.parts(List.of("parent"), true)).containsExactly(Part.ACTOR);
    }
}
