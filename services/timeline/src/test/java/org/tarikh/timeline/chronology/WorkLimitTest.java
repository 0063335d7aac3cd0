package org.tarikh.timeline.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeersTestResource;
import org.tarikh.timeline.Slate;
import org.tarikh.timeline.publication.Publication;
import org.tarikh.timeline.reads.Reads;

/** Counting that is given up says so, and never says more than there is. */
@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class WorkLimitTest {
    private static final int LIMIT = 160;
    private static final Filter COMBINED =
            Filter.none().with("kind", "incident").with("minImportance", "0");

    @Inject
    Slate slate;

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    @Inject
    Chronology patient;

    private Chronology hasty;

    @BeforeEach
    void fill() {
        slate.clean();
        slate.put(Invented.entries(500, new Random(42)));
        hasty = new Chronology(Reads.of(database), json, new Publication("all"), LIMIT);
    }

    @Test
    void what_no_counter_knows_is_counted_to_the_limit_and_told_as_a_lower_bound() {
        Tally whole = patient.count(COMBINED);
        assertThat(whole.exact()).isTrue();
        assertThat(whole.entries()).isGreaterThan(LIMIT);

        assertThat(hasty.count(COMBINED)).isEqualTo(new Tally(LIMIT, false));
        Density density = hasty.density(COMBINED, Bucket.YEAR);
        assertThat(density.exact()).isFalse();
        assertThat(density.counts()).isNotEmpty().allSatisfy(count -> assertThat(count.incident())
                .isLessThanOrEqualTo(incidents(patient.density(COMBINED, Bucket.YEAR), count.start())));
        Facets facets = hasty.facets(COMBINED);
        assertThat(facets.exact()).isFalse();
        assertThat(facets.status()).isNotEmpty().allSatisfy(status -> assertThat(status.count())
                .isLessThanOrEqualTo(count(patient.facets(COMBINED).status(), status.value())));
        assertThat(hasty.places(COMBINED).exact()).isFalse();
    }

    @Test
    void what_a_counter_knows_and_what_is_within_the_limit_is_exact() {
        for (String query : List.of("actor=taliban", "from=2024-03-05&to=2024-06-20&kind=incident")) {
            Filter filter = ChronologyTest.filter(query);
            assertThat(hasty.count(filter)).isEqualTo(patient.count(filter));
            assertThat(hasty.density(filter, Bucket.DAY)).isEqualTo(patient.density(filter, Bucket.DAY));
        }
        assertThat(hasty.facets(Filter.none())).isEqualTo(patient.facets(Filter.none()));
        assertThat(hasty.places(Filter.none())).isEqualTo(patient.places(Filter.none()));

        Filter few = COMBINED.with("from", "2024-03-05").with("to", "2024-03-08");
        assertThat(patient.count(few).entries()).isBetween(1L, LIMIT / 8L);
        assertThat(hasty.facets(few)).isEqualTo(patient.facets(few));
        assertThat(hasty.places(few)).isEqualTo(patient.places(few));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "place=afghanistan&status=reported 5",
                "place=afghanistan&status=reported 60",
                "place=afghanistan&actor=taliban&actor=pakistan&type=-EQ 5",
                "place=afghanistan&actor=taliban&from=2024-03-05 30",
                "actor=taliban&quad=4&minSources=2 12",
                "status=-reported&kind=incident 30",
                "status=-reported&review=machine 30",
                "with=actor:taliban&with=place:afghanistan&minImportance=2 9"
            })
    void whatever_is_counted_within_any_limit_is_exact_or_no_more_than_there_is(String query, int limit) {
        Filter filter = ChronologyTest.filter(query);
        Chronology bounded = new Chronology(Reads.of(database), json, new Publication("all"), limit);

        Tally whole = patient.count(filter);
        Tally tally = bounded.count(filter);
        assertThat(tally.entries()).isLessThanOrEqualTo(whole.entries());
        assertThat(tally.exact()).isIn(false, tally.equals(whole));

        Density all = patient.density(filter, Bucket.MONTH);
        Density density = bounded.density(filter, Bucket.MONTH);
        assertThat(density.exact()).isIn(false, density.equals(all));
        assertThat(density.counts())
                .allSatisfy(count -> assertThat(count.incident()).isLessThanOrEqualTo(incidents(all, count.start())));

        Facets facets = bounded.facets(filter);
        Facets every = patient.facets(filter);
        assertThat(facets.exact()).isIn(false, facets.equals(every));
        assertThat(facets.publisher()).allSatisfy(value -> assertThat(value.count())
                .isLessThanOrEqualTo(count(every.publisher(), value.value())));
        assertThat(bounded.places(filter).exact())
                .isIn(false, bounded.places(filter).equals(patient.places(filter)));
    }

    @Test
    void what_is_looked_at_is_bounded_though_little_of_it_matches() {
        Filter rare = ChronologyTest.filter("place=afghanistan&status=rumour");
        assertThat(patient.count(rare).entries()).isBetween(1L, 100L);
        assertThat(new Chronology(Reads.of(database), json, new Publication("all"), 3)
                        .count(rare)
                        .exact())
                .isFalse();
        assertThat(new Chronology(Reads.of(database), json, new Publication("all"), 3)
                        .facets(rare)
                        .exact())
                .isFalse();
    }

    private static long incidents(Density density, String start) {
        return density.counts().stream()
                .filter(count -> count.start().equals(start))
                .mapToLong(Density.Count::incident)
                .sum();
    }

    private static long count(List<Facets.Value> facet, String value) {
        return facet.stream()
                .filter(counted -> counted.value().equals(value))
                .mapToLong(Facets.Value::count)
                .sum();
    }
}
