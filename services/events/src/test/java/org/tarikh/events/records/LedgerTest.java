package org.tarikh.events.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tarikh.events.event.Event;
import org.tarikh.events.extraction.ActorRef;

/** One test for each row of the table at {@link Ledger}. */
class LedgerTest {
    private final Map<String, List<Event.Saying>> says = new LinkedHashMap<>();
    private final List<Event.Evidence> evidence = new ArrayList<>();

    private void says(String party, String stance, String field, Integer figure, String publisher, int day) {
        says(party, stance, field, figure, publisher, day, true);
    }

    private void says(
            String party, String stance, String field, Integer figure, String publisher, int day, boolean own) {
        says.computeIfAbsent(field, key -> new ArrayList<>())
                .add(new Event.Saying(
                        new ActorRef(party, party),
                        party,
                        stance,
                        figure,
                        figure,
                        figure,
                        null,
                        publisher,
                        publisher,
                        LocalDate.of(2025, 3, day),
                        own,
                        0));
    }

    private void published(String... publishers) {
        for (String publisher : publishers) {
            evidence.add(new Event.Evidence(
                    publisher, publisher, 1, null, publisher, null, "sha256:0", null, null, null, null));
        }
    }

    private List<String> ledger() {
        return ledger("actual", 1);
    }

    private List<String> ledger(String realis, int independent) {
        List<Event.Contrast> comparison = says.entrySet().stream()
                .map(field -> new Event.Contrast(field.getKey(), false, null, field.getValue()))
                .toList();
        Event event = new Event(
                null,
                0,
                "incident",
                "An attack",
                null,
                null,
                realis,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                "reported",
                List.of(),
                evidence,
                new Event.Reports(1, independent, 0),
                List.of(),
                comparison,
                List.of(),
                List.of(),
                Event.Review.MACHINE,
                0.5,
                null,
                null,
                "");
        return Ledger.of(event).stream()
                .map(outcome -> outcome.kind() + " " + outcome.subject() + " " + outcome.field()
                        + (outcome.confirmed() ? " confirmed" : "")
                        + (outcome.denied() ? " denied" : "")
                        + (outcome.contradicted() ? " contradicted" : "")
                        + (outcome.alone() ? " alone" : ""))
                .toList();
    }

    @Test
    void who_is_confirmed_by_another_has_it_on_record() {
        says("rebels", "claims", "content", null, "Post", 1);
        says("army", "confirms", "content", null, "Post", 2);

        assertThat(ledger()).contains("PARTY rebels content confirmed", "PARTY army content alone");
    }

    @Test
    void a_figure_that_another_gives_as_well_is_confirmed_and_one_that_cannot_be_is_contradicted() {
        says("police", "reports", "fatalities", 5, "Post", 1);
        says("health", "reports", "fatalities", 5, "Herald", 2);
        says("rebels", "reports", "fatalities", 30, "Gazette", 2);

        assertThat(ledger())
                .contains(
                        "PARTY police fatalities confirmed contradicted",
                        "PUBLISHER Post fatalities confirmed contradicted",
                        "PARTY rebels fatalities contradicted");
    }

    @Test
    void two_who_claim_one_deed_contradict_each_other() {
        says("rebels", "claims", "perpetrator", null, "Post", 1);
        says("brigade", "claims", "perpetrator", null, "Post", 1);

        assertThat(ledger())
                .contains("PARTY rebels perpetrator contradicted", "PARTY brigade perpetrator contradicted");
    }

    @Test
    void two_outlets_that_carry_one_claim_bear_each_other_out() {
        says("rebels", "claims", "perpetrator", null, "Post", 1);
        says("rebels", "claims", "perpetrator", null, "Herald", 1);

        assertThat(ledger())
                .containsExactlyInAnyOrder(
                        "PARTY rebels perpetrator alone",
                        "PUBLISHER Post perpetrator confirmed",
                        "PUBLISHER Herald perpetrator confirmed");
    }

    @Test
    void what_was_said_before_confirms_nothing_that_comes_later() {
        says("police", "reports", "fatalities", 5, "Post", 1);
        says("health", "reports", "fatalities", 5, "Herald", 2);

        assertThat(ledger()).contains("PARTY police fatalities confirmed", "PARTY health fatalities alone");
    }

    @Test
    void a_copy_confirms_nothing() {
        says("police", "reports", "fatalities", 5, "Post", 1);
        says("health", "reports", "fatalities", 5, "Herald", 2, false);

        assertThat(ledger()).contains("PARTY police fatalities alone");
    }

    @Test
    void an_event_that_another_outlet_tells_as_a_story_of_its_own_is_confirmed() {
        published("Post", "Herald");

        assertThat(ledger("actual", 2))
                .containsExactlyInAnyOrder(
                        "PUBLISHER Post occurrence confirmed", "PUBLISHER Herald occurrence confirmed");
        assertThat(ledger("actual", 1))
                .containsExactlyInAnyOrder("PUBLISHER Post occurrence alone", "PUBLISHER Herald occurrence alone");
    }

    @Test
    void an_event_that_is_denied_stands_denied_for_whoever_told_it() {
        says("rebels", "claims", "occurrence", null, "Post", 1);
        says("army", "denies", "occurrence", null, "Herald", 2);
        published("Post");

        assertThat(ledger())
                .containsExactlyInAnyOrder("PARTY rebels occurrence denied", "PUBLISHER Post occurrence denied");
    }

    @Test
    void a_denial_and_a_silence_are_no_claims_of_ones_own() {
        says("army", "denies", "occurrence", null, "Post", 1);
        says("police", "no_comment", "occurrence", null, "Post", 1);

        assertThat(ledger()).isEmpty();
    }

    @Test
    void what_is_planned_has_not_been_told_to_have_been() {
        published("Post");

        assertThat(ledger("future", 1)).isEmpty();
    }
}
