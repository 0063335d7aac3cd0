package org.tarikh.timeline.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeersTestResource;
import org.tarikh.timeline.Slate;
import org.tarikh.timeline.Told;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class CompanyTest {
    private static final List<String> DENIED = List.of("planned", "denied", "rumour");

    @Inject
    Slate slate;

    @Inject
    Chronology chronology;

    private final List<Entry> entries = Invented.entries(400, new Random(5));

    @BeforeEach
    void clean() {
        slate.clean();
    }

    @ParameterizedTest
    @ValueSource(strings = {"taliban", "united-nations"})
    void every_count_of_who_met_whom_is_the_count_of_the_entries_it_leads_to(String actor) {
        slate.put(entries);
        Filter own = Filter.none().with("actor", actor);

        Company company = chronology.company(own, actor);

        assertThat(company.counterparts()).hasSize(4);
        assertThat(company.more()).isZero();
        company.counterparts().forEach(other -> {
            Filter both = own.with("with", "actor:" + other.id());
            assertThat(other.name()).isNotEqualTo(other.id());
            assertThat(other.entries())
                    .isPositive()
                    .isEqualTo(chronology.count(both).entries());
            for (int quad = 1; quad <= 4; quad++) {
                assertThat(other.quads().get(quad - 1))
                        .isEqualTo(chronology
                                .count(both.with("quad", String.valueOf(quad)))
                                .entries());
            }
        });
        assertThat(company.counterparts())
                .extracting(Company.Counterpart::entries)
                .isSortedAccordingTo((one, next) -> Long.compare(next, one));
    }

    @Test
    void who_did_what_to_whom_is_told_by_direction_with_the_dead_summed_bound_by_bound() {
        slate.put(entries);
        Filter own = Filter.none().with("actor", "taliban");

        for (Company.Counterpart other : chronology.company(own, "taliban").counterparts()) {
            List<Entry> did = dated().filter(entry -> directed(entry, "taliban", other.id()))
                    .toList();
            List<Entry> suffered = dated().filter(entry -> directed(entry, other.id(), "taliban"))
                    .toList();
            assertThat(other.did()).isEqualTo(new Company.Deeds(did.size(), killed(did)));
            assertThat(other.suffered()).isEqualTo(new Company.Deeds(suffered.size(), killed(suffered)));
        }
    }

    @Test
    void the_dead_stand_in_the_month_their_entry_starts_in_and_those_of_no_month_stand_apart() {
        slate.put(entries);

        DeathMonths deaths = chronology.deaths(Filter.none());

        assertThat(deaths.months()).isNotEmpty().allSatisfy(month -> assertThat(month.killed())
                .isEqualTo(killed(dated().filter(entry -> monthly(entry)
                                && entry.date().start().withDayOfMonth(1).equals(month.first()))
                        .toList())));
        assertThat(deaths.months()).extracting(DeathMonths.Month::first).isSorted();
        assertThat(deaths.coarser())
                .isEqualTo(killed(dated().filter(entry -> !monthly(entry)).toList()));
        Killed all = deaths.months().stream().map(DeathMonths.Month::killed).reduce(deaths.coarser(), Killed::plus);
        assertThat(all).isEqualTo(killed(dated().toList()));
    }

    @Test
    void what_is_planned_denied_or_rumoured_counts_for_no_dead() {
        slate.put(
                Told.of("a").by("x", "X").against("y", "Y").killed(1, 2, 3).entry(),
                Told.of("b")
                        .by("x", "X")
                        .against("y", "Y")
                        .killed(10, 20, 30)
                        .status("denied")
                        .entry(),
                Told.of("c")
                        .by("x", "X")
                        .against("y", "Y")
                        .killed(100, 200, 300)
                        .status("rumour")
                        .entry());

        assertThat(chronology.deaths(Filter.none()).months())
                .extracting(DeathMonths.Month::killed)
                .containsExactly(new Killed(1, 1, 2, 3));
        assertThat(chronology.company(Filter.none().with("actor", "x"), "x").counterparts())
                .extracting(Company.Counterpart::did)
                .containsExactly(new Company.Deeds(3, new Killed(1, 1, 2, 3)));
    }

    @Test
    void among_a_few_cooperation_and_conflict_are_counted_apart() {
        slate.put(entries);

        Company.Circle circle = chronology.circle(Filter.none());

        assertThat(circle.actors()).hasSize(5);
        assertThat(circle.pairs()).hasSize(10).allSatisfy(pair -> {
            Filter both = Filter.none().with("actor", pair.one()).with("with", "actor:" + pair.other());
            assertThat(pair.cooperation())
                    .isEqualTo(chronology
                            .count(both.with("quad", "1").with("quad", "2"))
                            .entries());
            assertThat(pair.conflict())
                    .isEqualTo(chronology
                            .count(both.with("quad", "3").with("quad", "4"))
                            .entries());
        });
    }

    @Test
    void an_actor_nobody_is_named_with_has_its_places_and_threads() {
        slate.put(Told.of("alone")
                .by("x", "X")
                .in("afghanistan.herat.guzara", "Guzara", "Herat", "AF")
                .threaded("Bagram")
                .entry());

        Company company = chronology.company(Filter.none().with("actor", "x"), "x");

        assertThat(company.counterparts()).isEmpty();
        assertThat(company.places()).containsExactly(new Facets.Value("afghanistan.herat.guzara", "Guzara", 1));
        assertThat(company.threads())
                .containsExactly(new Facets.Value(Told.id("thread Bagram").toString(), "Bagram", 1));
    }

    private Stream<Entry> dated() {
        return entries.stream().filter(entry -> entry.date() != null);
    }

    private static boolean monthly(Entry entry) {
        return List.of("day", "days", "week", "month").contains(entry.date().precision());
    }

    private static boolean directed(Entry entry, String one, String other) {
        return Integer.valueOf(4).equals(entry.type().quad())
                && entry.initiators().stream().anyMatch(party -> one.equals(party.id()))
                && entry.recipients().stream().anyMatch(party -> other.equals(party.id()));
    }

    private static Killed killed(List<Entry> entries) {
        List<Entry> counted = entries.stream()
                .filter(entry -> entry.fatalities() != null && !DENIED.contains(entry.status()))
                .toList();
        return new Killed(
                counted.stream().filter(entry -> entry.fatalities().high() > 0).count(),
                sum(counted, Entry.Toll::low),
                sum(counted, Entry.Toll::best),
                sum(counted, Entry.Toll::high));
    }

    private static long sum(List<Entry> entries, ToIntFunction<Entry.Toll> figure) {
        return entries.stream().map(Entry::fatalities).mapToInt(figure).sum();
    }
}
