package org.tarikh.timeline.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tarikh.frontend.event.Clause;
import org.tarikh.frontend.frame.Lang;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeerContract;
import org.tarikh.timeline.PeersTestResource;
import org.tarikh.timeline.dossier.Accounts;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class ClausesTest {
    /** What clauses that are about something may be about. */
    private static final Map<String, List<String>> ABOUT = Map.ofEntries(
            Map.entry("grounds_one", List.of("close wording")),
            Map.entry("dates_same", List.of("2025-11-03", "2025-11-03", "day", "publication")),
            Map.entry(
                    "dates_differ",
                    List.of("2025-11-01", "2025-11-30", "month", "", "2025-11-03", "2025-11-03", "day", "narrative")),
            Map.entry("places_same", List.of("O’Brien & Sons")),
            Map.entry("place_within", List.of("Guzara", "Herat")),
            Map.entry("places_differ", List.of("Guzara", "Balkh")),
            Map.entry("places_apart", List.of("Guzara", "Balkh", "1240")),
            Map.entry("parties_shared", List.of("Taliban", "Pakistan")),
            Map.entry("types_same", List.of("ASSAULT")),
            Map.entry("types_differ", List.of("ASSAULT COERCE", "")),
            Map.entry("killed_same", List.of("7")),
            Map.entry("killed_differ", List.of("5", "7")),
            Map.entry("words_shared", List.of("3", "8")));

    private final PeerContract events = PeerContract.of("events");

    private static Clauses in(Lang lang) {
        return Clauses.of(new Dates(lang, false));
    }

    private static Accounts.Reason reason(String code, List<String> of) {
        return new Accounts.Reason("place", 1, 1, "in English", code, of);
    }

    @Test
    void every_clause_that_the_events_service_has_is_said_in_each_language() {
        List<String> codes = new ArrayList<>(events.words("Reason", "code"));
        assertThat(codes.remove("uncoded")).isTrue();
        assertThat(codes).containsAll(ABOUT.keySet());
        for (Lang lang : Lang.values()) {
            for (String code : codes) {
                Clause said = in(lang).reason(reason(code, ABOUT.getOrDefault(code, List.of())));
                assertThat(said.english()).as(code).isFalse();
                assertThat(said.words()).as(code).isNotBlank().doesNotContain("{", "in English");
            }
            List<String> vetoes = events.words("EventApart", "vetoCode");
            assertThat(vetoes).isNotEmpty().isEqualTo(events.words("ReportPair", "vetoCode"));
            for (String veto : vetoes) {
                assertThat(in(lang).veto("in English", veto).english()).as(veto).isFalse();
            }
        }
    }

    @Test
    void names_numbers_and_dates_stand_in_it_as_the_language_writes_them() {
        assertThat(said(Lang.EN, "dates_differ"))
                .isEqualTo("one November 2025, the other 3 November 2025 by the story around it");
        assertThat(said(Lang.EN, "types_differ")).isEqualTo("assault, coercion and without a type");
        assertThat(said(Lang.EN, "places_same")).isEqualTo("both in O’Brien & Sons");
        assertThat(said(Lang.FA, "places_apart")).isEqualTo("Guzara و Balkh، به فاصلهٔ ۱,۲۴۰ کیلومتر");
        assertThat(said(Lang.PS, "parties_shared")).isEqualTo("دواړه Taliban، Pakistan یادوي");
        assertThat(in(Lang.FA).veto("different dates", "dates").words()).isEqualTo("تاریخ‌های گوناگون");
    }

    private static String said(Lang lang, String code) {
        return in(lang).reason(reason(code, ABOUT.get(code))).words();
    }

    @Test
    void what_cannot_be_said_stays_in_english() {
        Clause english = new Clause("in English", true);

        assertThat(in(Lang.FA).reason(reason("uncoded", List.of()))).isEqualTo(english);
        assertThat(in(Lang.FA).reason(reason("another", List.of()))).isEqualTo(english);
        assertThat(in(Lang.FA).reason(reason("place_within", List.of("Guzara"))))
                .isEqualTo(english);
        assertThat(in(Lang.FA).reason(reason("killed_same", List.of("seven")))).isEqualTo(english);
        assertThat(in(Lang.FA).reason(reason("dates_same", List.of("2025", "2025", "year", ""))))
                .isEqualTo(english);
        assertThat(in(Lang.FA).veto("in English", "another")).isEqualTo(english);
        assertThat(in(Lang.FA).veto(null, null)).isNull();
    }
}
