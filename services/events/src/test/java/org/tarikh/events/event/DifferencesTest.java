package org.tarikh.events.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tarikh.events.extraction.ActorRef;
import org.tarikh.events.extraction.PlaceRef;
import org.tarikh.events.extraction.Toll;

class DifferencesTest {
    private static final UUID OTHER = UUID.fromString("017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
    private static final ActorRef GUARDS = new ActorRef("guards", "Border guards");
    private static final Event BASE = new Event(
            null,
            1,
            "incident",
            "Two guards killed in Guzara",
            "Two guards were killed.",
            new Event.Type(List.of("ASSAULT"), "firearms", 4, new Event.Acled("Battles", "Armed clash"), null),
            "actual",
            date("2025-09-21", "2025-09-21", "day"),
            new PlaceRef("guzara", "Guzara", "Herat", "AF", 34.2, 62.2, 3),
            List.of(GUARDS),
            List.of(),
            Toll.exactly(2),
            null,
            "reported",
            List.of(claim("reports", 2, 0)),
            List.of(evidence("Blast in Herat", "Herat Courier", "two guards died")),
            new Event.Reports(1, 1, 0),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Event.Review.MACHINE,
            0.7,
            null,
            null,
            "Herat Courier");

    private static Event.Date date(String start, String end, String precision) {
        return new Event.Date(LocalDate.parse(start), LocalDate.parse(end), precision, null, null, "stated");
    }

    private static Event.Statement claim(String stance, Integer figure, int evidence) {
        return new Event.Statement(
                GUARDS, stance, "fatalities", figure, null, new Event.Via("Herat Courier", "a1"), evidence, null);
    }

    private static Event.Evidence evidence(String headline, String publisher, String exact) {
        return new Event.Evidence(
                "a1",
                "d1",
                1,
                null,
                publisher,
                LocalDate.parse("2025-09-22"),
                "sha256:0",
                headline,
                null,
                new Event.Quote("TextQuoteSelector", exact, "", ""),
                new Event.Position("TextPositionSelector", 10, 10 + exact.length()));
    }

    /** The base with other values in place of those of the components named. */
    private static Event with(Map<String, Object> others) {
        try {
            RecordComponent[] components = Event.class.getRecordComponents();
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                String name = components[i].getName();
                values[i] = others.containsKey(name)
                        ? others.get(name)
                        : components[i].getAccessor().invoke(BASE);
            }
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return Event.class.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Difference> difference(String component, Object value) {
        return Differences.between(BASE, with(Map.of(component, value)));
    }

    @Test
    void a_revision_of_the_same_content_has_no_difference() {
        assertThat(Differences.between(BASE, BASE.recordedAs(null, 7, Instant.EPOCH)))
                .isEmpty();
    }

    @Test
    void a_toll_that_rose_reads_as_the_two_figures() {
        assertThat(difference("fatalities", new Toll(2, 5, 7)))
                .containsExactly(new Difference("fatalities", "2", "2 to 7, best 5"));
        assertThat(difference("injuries", new Toll(3, 3, null)))
                .containsExactly(new Difference("injuries", null, "at least 3, best 3"));
    }

    @Test
    void a_date_reads_with_how_narrowly_and_by_what_it_is_known() {
        assertThat(difference("date", date("2025-09-01", "2025-09-30", "month")))
                .containsExactly(new Difference(
                        "date",
                        "21 September 2025 (day, stated)",
                        "1 September 2025 to 30 September 2025 (month, stated)"));
    }

    @Test
    void a_place_that_only_its_coordinates_tell_apart_is_told_too() {
        List<Difference> differences =
                difference("place", new PlaceRef("guzara", "Guzara", "Herat", "AF", 34.3, 62.2, 3));

        assertThat(differences).hasSize(1);
        assertThat(differences.get(0).was()).isEqualTo("Guzara, Herat, AF");
        assertThat(differences.get(0).now())
                .startsWith("Guzara, Herat, AF")
                .isNotEqualTo(differences.get(0).was());
    }

    @Test
    void a_source_that_joins_is_told_with_its_claims_and_words() {
        Event now = with(Map.of(
                "evidence",
                List.of(BASE.evidence().get(0), evidence("Toll rises", "Kabul Post", "three guards died")),
                "claims",
                List.of(BASE.claims().get(0), claim("confirms", 3, 1)),
                "status",
                "confirmed"));

        assertThat(Differences.between(BASE, now))
                .containsExactly(
                        new Difference("status", "reported", "confirmed"),
                        new Difference("source", null, "“Toll rises”, Kabul Post, 22 September 2025"),
                        new Difference("claim", null, "Border guards confirms fatalities: 3 (Herat Courier)"),
                        new Difference("quote", null, "“three guards died” (Kabul Post, 10 to 27)"));
        assertThat(Differences.between(now, BASE))
                .contains(new Difference("source", "“Toll rises”, Kabul Post, 22 September 2025", null));
    }

    @Test
    void of_two_equal_claims_the_one_that_is_gone_is_told() {
        Event twice = with(Map.of("claims", List.of(claim("reports", 2, 0), claim("reports", 2, 0))));

        assertThat(Differences.between(twice, BASE))
                .containsExactly(new Difference("claim", "Border guards reports fatalities: 2 (Herat Courier)", null));
    }

    @Test
    void a_link_reads_with_its_reason() {
        assertThat(difference("links", List.of(new Event.Link(OTHER, "responds_to", "rejects the demand"))))
                .containsExactly(new Difference("link", null, "responds to " + OTHER + ": rejects the demand"));
    }

    @Test
    void whatever_can_differ_between_two_revisions_is_told() {
        Map<String, Object> others = Map.ofEntries(
                Map.entry("kind", "move"),
                Map.entry("title", "Guards killed"),
                Map.entry("summary", "Killed."),
                Map.entry("type", new Event.Type(List.of("ASSAULT"), "firearms", 3, null, null)),
                Map.entry("realis", "negated"),
                Map.entry("date", date("2025-09-20", "2025-09-21", "days")),
                Map.entry("place", new PlaceRef("injil", "Injil", "Herat", "AF", null, null, 3)),
                Map.entry("initiators", List.of()),
                Map.entry("recipients", List.of(GUARDS)),
                Map.entry("fatalities", Toll.exactly(3)),
                Map.entry("injuries", Toll.exactly(1)),
                Map.entry("status", "denied"),
                Map.entry("claims", List.of(claim("reports", 2, 1))),
                Map.entry("evidence", List.of(evidence("Blast in Herat", "Herat Courier", "two men died"))),
                Map.entry("reports", new Event.Reports(2, 1, 0)),
                Map.entry(
                        "tolls",
                        List.of(new Event.TollReport("fatalities", null, null, 4, null, null, "a1", null, true, 0))),
                Map.entry("comparison", List.of(new Event.Contrast("perpetrator", true, "two are named", List.of()))),
                Map.entry("links", List.of(new Event.Link(OTHER, "follows", null))),
                Map.entry("threads", List.of(new Event.Storyline(OTHER, "Herat"))),
                Map.entry("review", new Event.Review("accepted", "Amina", null)),
                Map.entry("confidence", 0.8),
                Map.entry("citation", "Herat Courier, 2025"));
        Set<String> told = Set.of("id", "revision", "recorded", "importance");

        assertThat(Arrays.stream(Event.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .filter(name -> !told.contains(name))
                        .collect(Collectors.toSet()))
                .isEqualTo(others.keySet());
        others.forEach((component, value) ->
                assertThat(difference(component, value)).as(component).isNotEmpty());
    }
}
