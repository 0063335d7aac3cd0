package org.tarikh.timeline.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tarikh.frontend.chronology.EntryList;
import org.tarikh.frontend.chronology.EntryView;
import org.tarikh.frontend.chronology.Stretch;
import org.tarikh.frontend.chronology.Toll;
import org.tarikh.frontend.frame.Link;
import org.tarikh.frontend.terms.Extent;
import org.tarikh.frontend.terms.Kind;
import org.tarikh.frontend.terms.Status;
import org.tarikh.frontend.terms.Type;
import org.tarikh.timeline.Told;
import org.tarikh.timeline.chronology.Entry;

class EntriesTest {
    private final Entries entries = Entries.of(Reader.ANYBODY);

    @Test
    void an_entry_is_shown_with_what_happened_where_and_to_whom() {
        EntryView view = entries.view(Told.of("guzara")
                .title("Two fighters killed in Guzara")
                .at("2025-09-21", "21:00")
                .in("afghanistan.herat.guzara", "Guzara", "Herat", "AF")
                .by("aplm", "Afghanistan People's Liberation Movement")
                .against(null, "residents")
                .status("confirmed")
                .entry());

        assertThat(view.kind()).isEqualTo(Kind.INCIDENT);
        assertThat(view.status()).isEqualTo(Status.CONFIRMED);
        assertThat(view.type()).isEqualTo(Type.ASSAULT);
        assertThat(view.href()).isEqualTo("/events/" + Told.id("guzara"));
        assertThat(view.place()).isEqualTo(new Link("Guzara, Herat", "/places/afghanistan.herat.guzara"));
        assertThat(view.actors())
                .containsExactly(
                        new Link("Afghanistan People's Liberation Movement", "/actors/aplm"),
                        new Link("residents", null));
    }

    @ParameterizedTest
    @CsvSource({"2, 2, 2, 2", "7, 15, 20, 7–20", "1000, 1200, 1368, '1,000–1,368'"})
    void a_toll_is_one_number_or_the_lowest_and_the_highest(int low, int best, int high, String figure) {
        assertThat(entries.view(Told.of("quake").killed(low, best, high).entry())
                        .tolls())
                .containsExactly(new Toll(true, figure, false));
    }

    @Test
    void a_toll_with_one_end_unknown_says_at_least() {
        Entry told = Told.of("quake").killed(0, 0, 0).entry();
        Entry open = new Entry(
                told.id(),
                1,
                told.kind(),
                told.title(),
                null,
                told.type(),
                null,
                told.date(),
                null,
                null,
                null,
                new Entry.Toll(20, null, null),
                null,
                "reported",
                null,
                told.evidence(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                null,
                null);

        assertThat(entries.view(open).tolls()).containsExactly(new Toll(true, "20+", false));
    }

    @Test
    void a_toll_that_only_its_claimants_give_is_called_claimed() {
        Told told = Told.of("guzara").killed(2, 2, 2).claimed("the movement", "claims", "fatalities", 2);
        assertThat(entries.view(told.entry()).tolls()).containsExactly(new Toll(true, "2", true));

        told.claimed("local sources", "confirms", "fatalities", 2);
        assertThat(entries.view(told.entry()).tolls()).containsExactly(new Toll(true, "2", false));
    }

    @Test
    void independent_reports_are_named_only_where_some_copy_each_other() {
        Told told = Told.of("quake").quoted("AP", "seven").quoted("Reuters", "twenty");

        EntryView view = entries.view(told.entry());

        assertThat(view.reports()).isEqualTo("2");
        assertThat(view.several()).isTrue();
        assertThat(view.independent()).isNull();
    }

    @Test
    void entries_are_cut_into_days_and_a_month_is_headed_once() {
        EntryList list = list(
                Told.of("c").on("2025-10-01").entry(),
                Told.of("b").on("2025-09-21").entry(),
                Told.of("b2").on("2025-09-21").entry(),
                Told.of("a").between("2025-09-01", "2025-09-30", "month").entry());

        assertThat(list.days())
                .extracting(
                        EntryList.Day::label,
                        EntryList.Day::stretch,
                        day -> day.month() == null ? null : day.month().name(),
                        day -> day.entries().size())
                .containsExactly(
                        tuple("1", null, "October", 1),
                        tuple("21", null, "September", 2),
                        tuple(null, new Stretch(Extent.MONTH, "30", "Sept", "1"), null, 1));
        assertThat(list.days().get(1).month().href()).isEqualTo("/?from=2025-09-01&to=2025-09-30");
    }

    @Test
    void undated_entries_stand_under_no_month() {
        EntryList list = list(Told.of("a").undated().entry());

        assertThat(list.days()).singleElement().satisfies(day -> {
            assertThat(day.month()).isNull();
            assertThat(day.full()).isNull();
        });
    }

    @Test
    void a_word_of_an_enumeration_not_known_here_still_leaves_an_entry_to_show() {
        EntryView view = entries.view(
                Told.of("a").plover("FLABBERGAST").status("foreseen").entry());

        assertThat(view.type()).isNull();
        assertThat(view.detail()).isEqualTo("FLABBERGAST");
        assertThat(view.status()).isEqualTo(Status.REPORTED);
    }

    private EntryList list(Entry... told) {
        return entries.list(List.of(told), null, null, "/");
    }
}
