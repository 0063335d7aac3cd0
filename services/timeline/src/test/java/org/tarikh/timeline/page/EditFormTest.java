package org.tarikh.timeline.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tarikh.timeline.Told;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.desk.Draft;
import org.tarikh.timeline.desk.Field;

class EditFormTest {
    private static final Draft WAS = Draft.of(Told.of("raid")
            .title("Two guards killed")
            .between("2025-05-01", "2025-05-03", "days")
            .plover("COERCE", "ASSAULT")
            .in("afghanistan.herat", "Herat", "Herat", "AF")
            .by(null, "Gunmen")
            .against("taliban", "Taliban")
            .killed(2, 2, 2)
            .entry());

    private static EditForm.Read read(MultivaluedMap<String, String> form) {
        return EditForm.read(
                form,
                WAS,
                words -> List.of(new Entry.Party("pakistan", "Pakistan"), new Entry.Party("army", "Army of Pakistan")),
                words -> List.of(
                        new Entry.Party("a.kunar", "Kunar"),
                        new Entry.Party("a.khost.city", "Khost"),
                        new Entry.Party("a.khost", "Khost")));
    }

    private static EditForm.Read typed(String name, String... values) {
        MultivaluedMap<String, String> form = EditForm.sent(WAS);
        form.put(name, List.of(values));
        return read(form);
    }

    @Test
    void what_is_sent_as_it_was_is_what_was() {
        assertThat(read(EditForm.sent(WAS))).isEqualTo(new EditForm.Read(WAS, Set.of(), List.of()));
        Draft bare = new Draft("Bare", "One\nTwo", null, "actual", null, null, null, null, null, null);
        MultivaluedMap<String, String> form = EditForm.sent(bare);
        form.putSingle("summary", " One\r\nTwo\r\n");
        assertThat(EditForm.read(form, bare, words -> List.of(), words -> List.of()))
                .isEqualTo(new EditForm.Read(bare, Set.of(), List.of()));
    }

    @Test
    void a_date_of_a_machine_that_no_editor_could_give_is_as_it_was_while_nobody_changes_it() {
        LocalDate day = LocalDate.parse("2025-05-01");
        Entry.Date odd = new Entry.Date(day, day, "week", null, null, null);
        Draft was = new Draft("Odd", null, null, "actual", odd, null, null, null, null, null);

        assertThat(EditForm.read(EditForm.sent(was), was, words -> List.of(), words -> List.of()))
                .isEqualTo(new EditForm.Read(was, Set.of(), List.of()));
    }

    @Test
    void a_name_is_an_actor_or_a_place_of_the_lexicon_where_only_one_has_it() {
        assertThat(typed("initiators", "Gunmen", "pakistan", "Villagers", "")
                        .draft()
                        .initiators())
                .containsExactly(
                        new Entry.Party(null, "Gunmen"),
                        new Entry.Party("pakistan", "Pakistan"),
                        new Entry.Party(null, "Villagers"));
        assertThat(typed("place", "kunar").draft().place()).isEqualTo(new Entry.Party("a.kunar", "Kunar"));
        assertThat(typed("place", "Khost (a.khost)").draft().place()).isEqualTo(new Entry.Party("a.khost", "Khost"));
        EditForm.Read several = typed("place", "Khost");
        assertThat(several.faults()).containsExactly(Field.PLACE);
        assertThat(several.meant()).containsExactly("Khost (a.khost.city)", "Khost (a.khost)");
        assertThat(several.draft()).isEqualTo(WAS);
    }

    @Test
    void a_field_left_empty_tells_nothing() {
        MultivaluedMap<String, String> form = EditForm.sent(WAS);
        List.of(
                        "place",
                        "start",
                        "end",
                        "precision",
                        "initiators",
                        "fatalities.low",
                        "fatalities.best",
                        "fatalities.high")
                .forEach(form::remove);

        EditForm.Read read = read(form);

        assertThat(read.faults()).isEmpty();
        assertThat(WAS.unlike(read.draft()))
                .containsExactlyInAnyOrder(Field.PLACE, Field.DATE, Field.INITIATORS, Field.FATALITIES);
        assertThat(read.draft().date()).isNull();
    }

    @Test
    void one_day_is_known_to_the_day_and_several_are_days_where_nothing_else_is_said() {
        MultivaluedMap<String, String> form = EditForm.sent(WAS);
        form.remove("end");
        form.remove("precision");
        LocalDate day = LocalDate.parse("2025-05-01");
        assertThat(read(form).draft().date())
                .isEqualTo(new Entry.Date(day, day, "day", null, WAS.date().zone(), null));
        form.putSingle("end", "2025-05-31");
        form.putSingle("precision", "month");
        assertThat(read(form).draft().date().precision()).isEqualTo("month");
        form.putSingle("end", "2025-05-01");
        assertThat(read(form).faults()).containsExactly(Field.DATE);
        form.putSingle("precision", "days");
        assertThat(read(form).draft().date().precision()).isEqualTo("day");
    }

    @ParameterizedTest
    @CsvSource({
        "title, '', TITLE",
        "start, 1 May, DATE",
        "end, 2025-04-30, DATE",
        "precision, day, DATE",
        "fatalities.low, 7, FATALITIES",
        "injuries.best, many, INJURIES",
        "acledSub, Attack, TYPE",
        "realis, '', REALIS"
    })
    void what_cannot_be_is_marked_and_is_as_it_was(String name, String value, Field field) {
        EditForm.Read read = typed(name, value);

        assertThat(read.faults()).containsExactly(field);
        assertThat(read.draft()).isEqualTo(WAS);
    }
}
