package org.tarikh.events.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tarikh.events.decision.Decisions;
import org.tarikh.events.extraction.ActorRef;
import org.tarikh.events.extraction.Toll;

class EditsTest {
    private static final UUID EVENT = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    private static Event read(String title, Toll dead) {
        return new Event(
                null,
                0,
                "incident",
                title,
                "A summary",
                new Event.Type(List.of("ASSAULT"), null, 4, null, null),
                "actual",
                new Event.Date(
                        LocalDate.parse("2024-05-01"), LocalDate.parse("2024-05-01"), "day", null, null, "stated"),
                null,
                List.of(new ActorRef("taliban", "Taliban")),
                List.of(),
                dead,
                null,
                "reported",
                List.of(),
                List.of(),
                new Event.Reports(1, 1, 0),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Event.Review.MACHINE,
                0.8,
                null,
                null,
                "“" + title + "”, 2024-05-01, after Outlet One. Tarikh.");
    }

    private static Edits title(String title) {
        return new Edits(title, null, null, null, null, null, null, null, null, null, Set.of(), Set.of(), Map.of());
    }

    private static Edits back(String... fields) {
        return new Edits(
                null, null, null, null, null, null, null, null, null, null, Set.of(), Set.of(fields), Map.of());
    }

    private static Edits dead(Toll toll) {
        return new Edits(null, null, null, null, null, null, null, null, toll, null, Set.of(), Set.of(), Map.of());
    }

    private static Decisions.Verdict verdict(long ordinal, Decisions.Kind kind, UUID event, UUID... reports) {
        return new Decisions.Verdict(
                ordinal, kind, event, "Amina", Instant.ofEpochSecond(ordinal), kind.name(), Set.of(reports));
    }

    private static Standing standing(UUID event, List<UUID> reports, Decisions.Verdict... verdicts) {
        return Standing.of(event, reports, List.of(verdicts), kept -> title("By hand"));
    }

    @Test
    void what_is_set_is_told_and_the_rest_is_the_machines() {
        Event told = title("By hand").over(read("By machine", Toll.exactly(2)), Event.Review.MACHINE);

        assertThat(told.title()).isEqualTo("By hand");
        assertThat(told.citation()).isEqualTo("“By hand”, 2024-05-01, after Outlet One. Tarikh.");
        assertThat(told.fatalities()).isEqualTo(Toll.exactly(2));
        assertThat(told.initiators()).extracting(ActorRef::id).containsExactly("taliban");
    }

    @Test
    void a_later_edit_holds_and_a_field_given_back_is_the_machines_again() {
        Edits both = title("First").then(dead(Toll.exactly(3))).then(title("Second"));

        assertThat(both.title()).isEqualTo("Second");
        assertThat(both.fields()).containsExactly("fatalities", "title");
        assertThat(both.then(back("title")).fields()).containsExactly("fatalities");
        assertThat(both.then(back("title"))
                        .over(read("By machine", null), Event.Review.MACHINE)
                        .title())
                .isEqualTo("By machine");
    }

    @Test
    void a_field_of_which_nothing_is_told_is_so_until_it_is_set_or_given_back() {
        Edits none = new Edits(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Set.of("date", "fatalities"),
                Set.of(),
                null);
        Event read = read("By machine", Toll.exactly(2));

        Event told = title("By hand").then(none.hearing(read)).over(read, Event.Review.MACHINE);
        assertThat(told.date()).isNull();
        assertThat(told.fatalities()).isNull();
        assertThat(told.citation()).isEqualTo("“By hand”, after Outlet One. Tarikh.");
        assertThat(Edits.NONE.then(none.hearing(read)).news(read)).isEmpty();
        assertThat(Edits.NONE.then(none.hearing(read)).news(read("By machine", Toll.exactly(5))))
                .containsExactly("fatalities");
        Edits again =
                Edits.NONE.then(none.hearing(read)).then(dead(Toll.exactly(4))).then(back("date"));
        assertThat(again.fields()).containsExactly("fatalities");
        assertThat(again.over(read, Event.Review.MACHINE).date()).isEqualTo(read.date());
        assertThat(again.over(read, Event.Review.MACHINE).fatalities()).isEqualTo(Toll.exactly(4));
    }

    @Test
    void a_reading_is_news_only_where_it_is_another_than_when_the_field_was_set_and_than_what_was_set() {
        Edits edits = Edits.NONE.then(dead(Toll.exactly(3)).hearing(read("Title", Toll.exactly(2))));

        assertThat(edits.news(read("Another title", Toll.exactly(2)))).isEmpty();
        assertThat(edits.news(read("Title", Toll.exactly(3)))).isEmpty();
        assertThat(edits.news(read("Title", Toll.exactly(5)))).containsExactly("fatalities");
        assertThat(edits.then(back("fatalities")).news(read("Title", Toll.exactly(5))))
                .isEmpty();
    }

    @Test
    void the_last_judgement_holds_and_an_accepted_event_with_edits_is_edited() {
        UUID report = new UUID(1, 1);
        Decisions.Verdict accept = verdict(1, Decisions.Kind.ACCEPT, EVENT, report);
        Decisions.Verdict reject = verdict(2, Decisions.Kind.REJECT, EVENT, report);
        Decisions.Verdict edit = verdict(3, Decisions.Kind.EDIT, EVENT, report);
        Decisions.Verdict again = verdict(4, Decisions.Kind.ACCEPT, EVENT, report);

        assertThat(standing(EVENT, List.of(report)).review()).isEqualTo(Event.Review.MACHINE);
        assertThat(standing(EVENT, List.of(report), accept).review().state()).isEqualTo("accepted");
        assertThat(standing(EVENT, List.of(report), accept, reject, edit)
                        .review()
                        .state())
                .isEqualTo("rejected");
        Standing last = standing(EVENT, List.of(report), accept, reject, edit, again);
        assertThat(last.review()).isEqualTo(new Event.Review("edited", "Amina", Instant.ofEpochSecond(3)));
    }

    @Test
    void a_decision_goes_with_its_event_and_with_what_is_split_off_and_not_into_a_larger_one() {
        UUID one = new UUID(1, 1);
        UUID two = new UUID(1, 2);
        UUID three = new UUID(1, 3);
        Decisions.Verdict reject = verdict(1, Decisions.Kind.REJECT, EVENT, one);

        assertThat(standing(EVENT, List.of(one, two, three), reject).review().state())
                .isEqualTo("rejected");
        assertThat(standing(OTHER, List.of(one), reject).review().state()).isEqualTo("rejected");
        assertThat(standing(OTHER, List.of(one, two), reject).review()).isEqualTo(Event.Review.MACHINE);
        assertThat(standing(EVENT, List.of(two), reject).review()).isEqualTo(Event.Review.MACHINE);
    }
}
