package org.tarikh.timeline.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeersTestResource;
import org.tarikh.timeline.Slate;
import org.tarikh.timeline.Told;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class SearchTest {
    @Inject
    Slate slate;

    @Inject
    Chronology chronology;

    @BeforeEach
    void fill() {
        slate.clean();
        slate.put(
                Told.of("quake")
                        .title("Earthquake strikes the north")
                        .on("2025-11-03")
                        .in("afghanistan.balkh.mazar-i-sharif", "Mazar-i-Sharif", "Balkh", "AF")
                        .quoted("Herald", "the tiled façade of the shrine was damaged")
                        .entry(),
                Told.of("talks")
                        .kind("move")
                        .title("Delegations meet in Istanbul")
                        .on("2025-10-25")
                        .by("pakistan", "Pakistan")
                        .against("taliban", "Taliban")
                        .claimed("Zabihullah Mujahid", "confirms", "occurrence", null)
                        .entry(),
                Told.of("persian").title("انفجار در کابل").on("2025-10-01").entry());
    }

    @ParameterizedTest(name = "{0} ({2})")
    @CsvSource({
        "earthquakes, quake, another form of the word",
        "facade, quake, an accent left out",
        "shrine north, quake, words from title and quote",
        "Balkh, quake, the province of the place",
        "Afghanistan, quake, the country of the place",
        "mujahid, talks, who claims",
        "'meet -earthquake', talks, a word excluded",
        "'shrine or delegations', 'talks quake', either word",
        "'\"meet in istanbul\"', talks, a phrase",
        "کابل, persian, another script",
        "istan, talks, the beginning of a word",
        "'delega ista', talks, two beginnings",
        "Istambul, talks, a misspelling",
        "zzzzqq, '', nothing like it"
    })
    void words_find_entries(String q, String expected, String why) {
        Filter filter = Filter.none().with("q", q);
        assertThat(chronology.page(filter, Order.ASC, null, 10).items())
                .extracting(Entry::id)
                .containsExactlyElementsOf(java.util.Arrays.stream(expected.split(" "))
                        .filter(key -> !key.isEmpty())
                        .map(Told::id)
                        .toList());
    }
}
