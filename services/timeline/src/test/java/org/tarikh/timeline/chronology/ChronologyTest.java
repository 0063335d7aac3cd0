package org.tarikh.timeline.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeersTestResource;
import org.tarikh.timeline.Slate;
import org.tarikh.timeline.Told;
import org.tarikh.timeline.importance.Zoom;

/** Every answer of the chronology against what a plain walk over five hundred entries says. */
@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChronologyTest {
    @Inject
    Slate slate;

    @Inject
    Chronology chronology;

    private final List<Entry> entries = Invented.entries(500, new Random(42));
    private boolean filled;

    @BeforeEach
    void fill() {
        if (!filled) {
            slate.clean();
            List<Entry> shuffled = new ArrayList<>(entries);
            Collections.shuffle(shuffled, new Random(7));
            for (int i = 0; i < shuffled.size(); i += 90) {
                slate.put(shuffled.subList(i, Math.min(i + 90, shuffled.size())));
            }
            filled = true;
        }
    }

    static Stream<String> filters() {
        return Stream.of(
                "",
                "kind=incident",
                "kind=-incident",
                "kind=incident&kind=move",
                "type=ASSAULT",
                "type=ASSAULT&type=EQ",
                "type=-ASSAULT",
                "actor=taliban",
                "actor=taliban&kind=move",
                "actor=taliban&actor=pakistan",
                "actor=taliban&actor=-pakistan",
                "actor=taliban&with=actor:pakistan",
                "actor=taliban&with=-actor:pakistan&with=-place:afghanistan.herat",
                "with=actor:iran&with=place:afghanistan.herat&with=thread:" + Told.id("thread Bagram"),
                "quad=4",
                "quad=1&quad=3&actor=taliban",
                "quad=-4&kind=incident",
                "place=afghanistan",
                "place=afghanistan.herat",
                "place=-afghanistan.herat&country=AF",
                "country=PK",
                "country=-AF",
                "status=denied",
                "status=denied&status=rumour&country=AF",
                "publisher=Amu+TV",
                "publisher=Amu+TV&publisher=-Herald",
                "review=machine",
                "review=rejected",
                "minImportance=3",
                "zoom=weeks",
                "minSources=2",
                "minSources=3&kind=move",
                "zoom=decades&minImportance=1",
                "thread=" + Told.id("thread Bagram"),
                "thread=-" + Told.id("thread Bagram") + "&kind=incident",
                "from=2024-06-01",
                "to=2024-06-01",
                "from=2024-03-05&to=2024-03-20",
                "from=2024-03-05&to=2024-03-20&kind=incident&type=ASSAULT",
                "from=2024-03-05&to=2024-03-20&kind=move&actor=taliban",
                "from=2024-03-12&place=afghanistan.herat",
                "to=2024-03-12&type=ASSAULT",
                "dated=false",
                "dated=false&kind=move",
                "dated=false&from=2024-01-01",
                "status=confirmed&place=pakistan&kind=incident",
                "actor=nobody",
                "actor=-nobody&actor=taliban",
                "actor=nobody&actor=taliban&place=afghanistan.herat",
                "actor=taliban&actor=pakistan&place=afghanistan&status=-denied&from=2024-03-12",
                "with=actor:iran&with=place:afghanistan.herat&from=2024-03-12&to=2024-06-20&minImportance=2",
                "type=ASSAULT&type=-EQ&minSources=2&quad=4",
                "status=-denied&kind=incident&from=2024-03-12",
                "status=-denied&review=machine",
                "dated=false&place=afghanistan",
                "place=afghanistan.herat&kind=move");
    }

    @ParameterizedTest
    @MethodSource("filters")
    void pages_walked_forwards_and_backwards_are_the_whole_list(String query) {
        Filter filter = filter(query);
        List<String> expected = Reference.ids(entries, filter);
        for (int limit : new int[] {1 + expected.size() / 7, 200}) {
            assertThat(walk(filter, Order.ASC, limit)).isEqualTo(expected);
            List<String> reversed = new ArrayList<>(expected);
            Collections.reverse(reversed);
            assertThat(walk(filter, Order.DESC, limit)).isEqualTo(reversed);
        }
        assertThat(chronology.count(filter)).isEqualTo(Tally.of(expected.size()));
    }

    /** Walks to the end, and back to the start, and holds both to be the same. */
    private List<String> walk(Filter filter, Order order, int limit) {
        List<List<String>> pages = new ArrayList<>();
        String cursor = null;
        Page page;
        do {
            page = chronology.page(filter, order, cursor, limit);
            pages.add(ids(page));
            cursor = page.next();
        } while (cursor != null);
        List<List<String>> back = new ArrayList<>();
        back.add(ids(page));
        while (page.previous() != null) {
            page = chronology.page(filter, order, page.previous(), limit);
            back.add(0, ids(page));
        }
        assertThat(Reference.flat(back)).isEqualTo(Reference.flat(pages));
        assertThat(pages.subList(0, pages.size() - 1)).allMatch(full -> full.size() == limit);
        return Reference.flat(pages);
    }

    private static List<String> ids(Page page) {
        return page.items().stream().map(entry -> entry.id().toString()).toList();
    }

    @ParameterizedTest
    @MethodSource("filters")
    void density_is_what_counting_says(String query) {
        Filter filter = filter(query);
        for (Bucket bucket : List.of(Bucket.YEAR, Bucket.MONTH, Bucket.WEEK, Bucket.DAY)) {
            assertThat(chronology.density(filter, bucket)).isEqualTo(Reference.density(entries, filter, bucket));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=2024-03-01&to=2024-03-31", "from=2024-03-01&to=2024-03-31&kind=incident"})
    void density_by_the_hour_knows_only_entries_with_a_time(String query) {
        Density density = chronology.density(filter(query), Bucket.HOUR);
        assertThat(density.counts()).isNotEmpty();
        assertThat(density).isEqualTo(Reference.density(entries, filter(query), Bucket.HOUR));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void facets_are_what_counting_says_without_their_own_part_of_the_filter(String query) {
        Filter filter = filter(query);
        Facets facets = chronology.facets(filter);
        assertThat(Reference.counts(facets.kind())).isEqualTo(Reference.facet(entries, filter, Field.KIND));
        assertThat(Reference.counts(facets.type())).isEqualTo(Reference.facet(entries, filter, Field.TYPE));
        assertThat(Reference.counts(facets.actor())).isEqualTo(Reference.facet(entries, filter, Field.ACTOR));
        assertThat(Reference.counts(facets.place())).isEqualTo(Reference.facet(entries, filter, Field.PLACE));
        assertThat(Reference.counts(facets.country())).isEqualTo(Reference.facet(entries, filter, Field.COUNTRY));
        assertThat(Reference.counts(facets.status())).isEqualTo(Reference.facet(entries, filter, Field.STATUS));
        assertThat(Reference.counts(facets.publisher())).isEqualTo(Reference.facet(entries, filter, Field.PUBLISHER));
        assertThat(Reference.counts(facets.thread())).isEqualTo(Reference.facet(entries, filter, Field.THREAD));
        assertThat(facets.more()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("filters")
    void the_span_reaches_from_the_first_start_to_the_last_end(String query) {
        assertThat(chronology.span(filter(query))).isEqualTo(Reference.span(entries, filter(query)));
    }

    @Test
    void looking_nearer_only_adds_and_a_lower_threshold_leaves_out_nothing_a_higher_one_shows() {
        List<Double> thresholds =
                new Random(3).doubles(20, 0, 10).sorted().boxed().toList();
        List<String> nearer = walk(Filter.none(), Order.ASC, 200);
        for (double threshold : thresholds) {
            List<String> farther =
                    walk(Filter.none().with("minImportance", "%.4f".formatted(threshold)), Order.ASC, 200);
            assertThat(nearer).containsAll(farther);
            nearer = farther;
        }
        List<String> far = List.of();
        for (Zoom zoom : Zoom.values()) {
            List<String> near = walk(Filter.none().with("zoom", zoom.toString()), Order.ASC, 200);
            assertThat(near).containsAll(far);
            far = near;
        }
        assertThat(far).as("from the nearest everything is seen").isEqualTo(Reference.ids(entries, Filter.none()));
    }

    @Test
    void a_page_can_start_at_a_day_in_either_order() {
        LocalDate day = LocalDate.of(2024, 6, 15);
        List<Entry> later = chronology
                .page(Filter.none(), Order.ASC, chronology.at(day, Filter.none(), Order.ASC), 200)
                .items();
        assertThat(later).isNotEmpty().allMatch(entry -> !entry.date().start().isBefore(day));
        Page earlier = chronology.page(Filter.none(), Order.DESC, chronology.at(day, Filter.none(), Order.DESC), 200);
        assertThat(earlier.items())
                .isNotEmpty()
                .allMatch(entry -> !entry.date().start().isAfter(day));
        assertThat(earlier.previous()).isNotNull();
    }

    @Test
    void a_page_beyond_the_end_is_empty_and_leads_back() {
        Page beyond = chronology.page(
                Filter.none(), Order.ASC, chronology.at(LocalDate.of(2300, 1, 1), Filter.none(), Order.ASC), 10);
        assertThat(beyond.items()).isEmpty();
        assertThat(beyond.next()).isNull();
        assertThat(chronology
                        .page(Filter.none(), Order.ASC, beyond.previous(), 10)
                        .items())
                .hasSize(10);
    }

    static Filter filter(String query) {
        MultivaluedHashMap<String, String> parameters = new MultivaluedHashMap<>();
        for (String pair : query.isEmpty() ? new String[0] : query.split("&")) {
            parameters.add(
                    pair.substring(0, pair.indexOf('=')),
                    pair.substring(pair.indexOf('=') + 1).replace('+', ' '));
        }
        return Filter.of(parameters);
    }
}
