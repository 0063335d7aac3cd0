package org.tarikh.events.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdditionsTest {
    private static final Lexicon PACKS = Lexicon.load();

    private static Actor actor(String id, String name, String parent) {
        return new Actor(
                id,
                name,
                "armed-group",
                List.of("REB"),
                null,
                parent,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null);
    }

    private static Place place(String id, String name, String parent) {
        return new Place(id, name, "facility", parent, "AF", null, 34.3, 62.2, List.of(), null, null);
    }

    private static AddedName alias(String actor, String name, String language) {
        return new AddedName(AddedName.Sort.ACTOR, actor, name, language);
    }

    private static List<String> actorsIn(Lexicon lexicon, String text) {
        return lexicon.find(text).stream()
                .flatMap(hit -> hit.names().stream())
                .filter(name -> name.actor() != null)
                .map(name -> name.actor().id())
                .toList();
    }

    @Test
    void an_actor_that_is_added_is_found_by_its_name_and_its_further_names() {
        Lexicon lexicon = PACKS.with(new Additions(
                List.of(actor("reed-valley-front", "Reed Valley Front", null)),
                List.of(),
                List.of(alias("reed-valley-front", "RVFQ", "en"), alias("reed-valley-front", "جبهه نیزار", "fa"))));

        assertThat(actorsIn(lexicon, "The Reed Valley Front came.")).containsExactly("reed-valley-front");
        assertThat(actorsIn(lexicon, "RVFQ came.")).containsExactly("reed-valley-front");
        assertThat(lexicon.actor("reed-valley-front").fa()).isEqualTo("جبهه نیزار");
        assertThat(actorsIn(PACKS, "The Reed Valley Front came.")).isEmpty();
    }

    @Test
    void an_actor_of_a_pack_keeps_its_names_and_has_the_added_one() {
        Lexicon lexicon =
                PACKS.with(new Additions(List.of(), List.of(), List.of(alias("taliban", "Guard of the Reeds", "en"))));

        String text = "In Afghanistan the Guard of the Reeds met elders of Kabul.";
        assertThat(lexicon.find(text))
                .filteredOn(hit -> hit.span().of(text).equals("Guard of the Reeds"))
                .flatExtracting(NameHit::names)
                .extracting(name -> name.actor().id())
                .containsExactly("taliban");
        assertThat(lexicon.actor("taliban").aliases())
                .containsAll(PACKS.actor("taliban").aliases())
                .contains("Guard of the Reeds");
        assertThat(lexicon.packs()).hasSameSizeAs(PACKS.packs());
    }

    @Test
    void a_place_that_is_added_lies_where_its_parent_does() {
        Lexicon lexicon = PACKS.with(new Additions(
                List.of(),
                List.of(place("afghanistan.herat.reed-bridge", "Reed Bridge", "afghanistan.herat")),
                List.of()));

        Place place = lexicon.listed("afghanistan.herat.reed-bridge");
        assertThat(lexicon.admin1Of(place))
                .isEqualTo(lexicon.listed("afghanistan.herat").name());
        assertThat(lexicon.find("They met at Reed Bridge."))
                .flatExtracting(NameHit::names)
                .extracting(Name::place)
                .contains(place);
        assertThat(lexicon.placeNamed("reed-bridge", "afghanistan.herat")).isEqualTo(place);
        assertThat(lexicon.placeNamed("reed-bridge", "afghanistan.kabul")).isNull();
    }

    @Test
    void a_pack_wins_over_an_entry_with_its_id_and_what_has_lost_its_parent_is_left_out() {
        Lexicon lexicon = PACKS.with(new Additions(
                List.of(
                        actor("taliban", "Another", null),
                        actor("reed-wing", "Reed Wing", "reed-front"),
                        actor("reed-front", "Reed Front", null),
                        actor("orphan", "Orphan Wing", "no-such-actor")),
                List.of(),
                List.of(alias("no-such-actor", "Nobody At All", "en"))));

        assertThat(lexicon.actor("taliban").name())
                .isEqualTo(PACKS.actor("taliban").name());
        assertThat(lexicon.actor("reed-wing").parent()).isEqualTo("reed-front");
        assertThat(lexicon.actor("orphan")).isNull();
        assertThat(lexicon.find("Nobody At All came.")).isEmpty();
    }

    @Test
    void an_actor_is_found_by_a_name_however_it_is_written() {
        assertThat(PACKS.actorNamed("TEHRIK I TALIBAN pakistan")).isEqualTo(PACKS.actorNamed("TTP"));
        assertThat(PACKS.actorNamed("Tehrik-i-Taliban Pakistan")).isNotNull();
        assertThat(PACKS.actorNamed("Reed Front")).isNull();
    }

    @Test
    void a_name_of_an_entry_that_only_another_place_has_is_free_there() {
        assertThat(PACKS.placeNamed("HERAT", "afghanistan").id()).isEqualTo("afghanistan.herat");
        assertThat(PACKS.placeNamed("Herat", "sudan")).isNull();
        assertThat(PACKS.placeNamed("Herat Reeds", "afghanistan")).isNull();
    }

    @Test
    void ten_thousand_names_are_put_together_in_one_pass() {
        List<Actor> actors = IntStream.range(0, 2_000)
                .mapToObj(i -> actor("reed-front-" + i, "Reed Front Q" + i, null))
                .toList();
        List<AddedName> names = IntStream.range(0, 10_000)
                .mapToObj(i -> alias("reed-front-" + i % 2_000, "Reed Guard Q" + i, "en"))
                .toList();

        Lexicon lexicon = PACKS.with(new Additions(actors, List.of(), names));

        assertThat(actorsIn(lexicon, "Reed Guard Q9999 met the Reed Front Q3."))
                .containsExactly("reed-front-1999", "reed-front-3");
        assertThat(lexicon.actor("reed-front-7").aliases()).hasSize(5).startsWith("Reed Guard Q7", "Reed Guard Q2007");
    }

    @Test
    void what_is_made_of_the_lexicon_is_made_once_for_each() {
        AtomicReference<Lexicon> now = new AtomicReference<>(PACKS);
        AtomicInteger made = new AtomicInteger();
        Derived<Integer> derived = new Derived<>(now::get, lexicon -> made.incrementAndGet());

        assertThat(List.of(derived.get(), derived.get())).containsExactly(1, 1);
        now.set(PACKS.with(Additions.NONE));
        assertThat(List.of(derived.get(), derived.get())).containsExactly(2, 2);
    }

    @ParameterizedTest
    @CsvSource({
        "'', must not be empty",
        "Q, 'must have at least two letters or digits, one of them a letter'",
        "15, 'must have at least two letters or digits, one of them a letter'",
        "🪖🪖, 'must have at least two letters or digits, one of them a letter'",
        "People, 'is a common word, which articles use for other things too'",
        "The People, 'is a common word, which articles use for other things too'",
        "PEOPLE, 'is a common word, which articles use for other things too'",
        "river guard, 'must have a capital letter, as names in articles do'",
        "a|b, 'must be one line without bars, control characters and others that nobody sees'"
    })
    void what_cannot_be_a_name_is_told(String name, String fault) {
        assertThat(NameRule.fault(name, true)).isEqualTo(fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Reed\u202EFront", "Reed\u00ADFront", "Reed\uD83EFront", "Reed\nFront"})
    void a_name_has_no_character_that_nobody_sees(String name) {
        assertThat(NameRule.fault(name, false)).contains("nobody sees");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Reed Valley Front (RVF)", "Reed, Valley and Front", "Reed/Valley"})
    void a_name_has_nothing_that_parts_names_in_articles(String name) {
        assertThat(NameRule.fault(name, true)).contains("commas");
        assertThat(NameRule.fault(name, false)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Reed Valley Front", "RVF", "WHO", "M23", "al-Nayzar", "نیزار", "نی\u200Cزار"})
    void what_can_be_a_name_is_let_through(String name) {
        assertThat(NameRule.fault(name, true)).isNull();
    }
}
