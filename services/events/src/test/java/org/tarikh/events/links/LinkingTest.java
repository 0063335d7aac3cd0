package org.tarikh.events.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tarikh.events.links.Happened.incident;
import static org.tarikh.events.links.Happened.move;
import static org.tarikh.events.links.Happened.quake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tarikh.events.event.Event;

class LinkingTest {
    private static final Happened DEMAND = move("REQUEST", "The king demanded the return of the valley fortress")
            .by("king")
            .to("maoists")
            .on("1990-03-01");
    private static final Happened ATTACK = incident("ASSAULT", "Fighters stormed a post")
            .by("maoists")
            .to("king")
            .in("nepal.bagmati.kathmandu")
            .on("1990-03-01");
    private static final Happened SHUTDOWN = incident("COERCE", "The internet was cut off")
            .by("king")
            .in("nepal")
            .on("1990-03-01");
    private static final Happened QUAKE = quake("An earthquake shook the valley")
            .in("nepal.bagmati")
            .at(27.7, 85.3)
            .on("1990-03-01");
    private static final Happened TALKS =
            move("CONSULT", "Peace talks opened").by("king", "maoists").on("1990-03-01");
    private static final Happened VISIT = move("CONSULT", "The envoy will visit the palace")
            .by("envoy")
            .on("1990-03-20")
            .planned();
    private static final Happened RUMOUR = incident("COERCE", "Troops crossed the frozen pass")
            .by("king")
            .deniedBy("king")
            .on("1990-03-01");

    private static List<String> links(Happened from, Happened... others) {
        return Linking.of(from.told(), Arrays.stream(others).map(Happened::told).toList()).stream()
                .map(link -> link.rel() + ": " + link.why())
                .toList();
    }

    @Test
    void a_refusal_by_whom_was_addressed_responds_to_the_demand() {
        Happened refusal = move("REJECT", "The maoists rejected the return of the fortress")
                .by("maoists")
                .to("king")
                .on("1990-03-03");

        assertThat(links(refusal, DEMAND)).containsExactly("responds_to: rejects the demand of 1 March 1990");
    }

    @Test
    void a_refusal_of_something_else_or_by_another_or_before_it_does_not() {
        Happened other = move("REJECT", "The maoists rejected a ban on tea")
                .by("maoists")
                .to("king")
                .on("1990-03-03");
        Happened stranger = move("REJECT", "The temple rejected the return of the fortress")
                .by("temple")
                .to("king")
                .on("1990-03-03");
        Happened before = move("REJECT", "The maoists rejected the return of the fortress")
                .by("maoists")
                .to("king")
                .on("1990-02-28");
        Happened late = move("REJECT", "The maoists rejected the return of the fortress")
                .by("maoists")
                .to("king")
                .on("1990-04-28");

        assertThat(links(other, DEMAND)).isEmpty();
        assertThat(links(stranger, DEMAND)).isEmpty();
        assertThat(links(before, DEMAND)).isEmpty();
        assertThat(links(late, DEMAND)).isEmpty();
    }

    @Test
    void a_denied_accusation_is_told_apart_from_a_demand() {
        Happened accusation = move("ACCUSE", "The king accused them of poisoning the valley wells")
                .by("king")
                .to("maoists")
                .on("1990-03-02");
        Happened denial = move("REJECT", "The maoists denied the accusations of poisoning the valley wells")
                .by("maoists")
                .to("king")
                .on("1990-03-03");

        assertThat(links(denial, accusation, DEMAND))
                .containsExactly("responds_to: denies the accusation of 2 March 1990");
    }

    @Test
    void a_grant_responds_to_the_request() {
        Happened request = move("REQUEST", "The king asked for a travel exemption for the envoy")
                .by("king")
                .to("council")
                .on("1990-03-01");
        Happened grant = move("CONCEDE", "The council granted the envoy a travel exemption")
                .by("council")
                .to("envoy")
                .on("1990-03-04");

        assertThat(links(grant, request)).containsExactly("responds_to: grants the request of 1 March 1990");
    }

    @Test
    void retaliation_changes_the_sides_round() {
        Happened strike = incident("ASSAULT", "Jets bombed a camp in retaliation")
                .by("king")
                .to("maoists")
                .on("1990-03-02");
        Happened again = incident("ASSAULT", "Fighters struck in retaliation")
                .by("maoists")
                .to("king")
                .on("1990-03-02");

        assertThat(links(strike, ATTACK)).containsExactly("responds_to: in retaliation for the attack of 1 March 1990");
        assertThat(links(again, ATTACK)).isEmpty();
    }

    @Test
    void help_responds_to_the_disaster_that_its_words_name() {
        Happened aid = move("AID", "India sent aid after the earthquake")
                .by("india")
                .in("nepal")
                .on("1990-03-05");
        Happened other = move("AID", "India sent aid after the flood")
                .by("india")
                .in("nepal")
                .on("1990-03-05");

        assertThat(links(aid, QUAKE)).containsExactly("responds_to: helps after the earthquake of 1 March 1990");
        assertThat(links(other, QUAKE)).isEmpty();
    }

    @Test
    void a_restoration_follows_the_shutdown_of_the_same_thing() {
        Happened restored = move("CONCEDE", "The internet was restored")
                .by("king")
                .in("nepal")
                .on("1990-03-03");
        Happened border = move("CONCEDE", "The border crossing reopened")
                .by("king")
                .in("nepal")
                .on("1990-03-03");

        assertThat(links(restored, SHUTDOWN)).containsExactly("follows: ends the internet shutdown of 1 March 1990");
        assertThat(links(border, SHUTDOWN)).isEmpty();
    }

    @Test
    void a_welcome_responds_to_what_it_names() {
        Happened restored = move("CONCEDE", "Nepal restored internet services")
                .by("king")
                .in("nepal")
                .on("1990-03-03");
        Happened welcome = move("SUPPORT", "The agency welcomed the restoration of internet services in Nepal")
                .by("agency")
                .on("1990-03-03");

        assertThat(links(welcome, restored)).containsExactly("responds_to: welcomes the restoration of 3 March 1990");
    }

    @Test
    void a_further_quake_follows_the_one_before_where_it_is_near() {
        Happened near = quake("A strong aftershock followed")
                .in("nepal.bagmati")
                .at(27.9, 85.0)
                .on("1990-03-02");
        Happened far = quake("Another earthquake struck")
                .in("nepal.mechi")
                .at(20.0, 70.0)
                .on("1990-03-02");
        Happened unrelated =
                quake("An earthquake struck").in("nepal.bagmati").at(27.9, 85.0).on("1990-03-02");

        assertThat(links(near, QUAKE)).containsExactly("follows: comes after the earthquake of 1 March 1990");
        assertThat(links(far, QUAKE)).isEmpty();
        assertThat(links(unrelated, QUAKE)).isEmpty();
    }

    @Test
    void fighting_that_continues_follows_at_the_same_spot_or_between_the_same_sides() {
        Happened same = incident("ASSAULT", "Clashes continued")
                .in("nepal.bagmati.kathmandu")
                .on("1990-03-02");
        Happened elsewhere = incident("ASSAULT", "Clashes continued")
                .in("nepal.bagmati.patan")
                .on("1990-03-02");
        Happened sides = incident("ASSAULT", "Clashes continued")
                .by("king")
                .to("maoists")
                .in("nepal.bagmati.patan")
                .on("1990-03-02");

        assertThat(links(same, ATTACK)).containsExactly("follows: goes on after the attack of 1 March 1990");
        assertThat(links(sides, ATTACK)).hasSize(1);
        assertThat(links(elsewhere, ATTACK)).isEmpty();
    }

    @Test
    void a_further_round_follows_the_talks_of_the_same_parties() {
        Happened next = move("CONSULT", "A second round of talks began")
                .by("king", "maoists")
                .on("1990-03-09");
        Happened others = move("CONSULT", "A second round of talks began")
                .by("king", "temple")
                .on("1990-03-09");

        assertThat(links(next, TALKS)).containsExactly("follows: takes up again the talks of 1 March 1990");
        assertThat(links(others, TALKS)).isEmpty();
    }

    @Test
    void a_release_follows_the_detention() {
        Happened held = incident("COERCE", "Soldiers detained ten sailors aboard boats")
                .by("king")
                .on("1990-03-01");
        Happened free = move("CONCEDE", "The king freed the ten sailors and their boats")
                .by("king")
                .on("1990-03-02");
        Happened other = move("CONCEDE", "The king freed a poet").by("king").on("1990-03-02");

        assertThat(links(free, held)).containsExactly("follows: frees who was held since 1 March 1990");
        assertThat(links(other, held)).isEmpty();
    }

    @Test
    void a_burial_and_an_arrest_follow_the_attack_at_their_place() {
        Happened burial = move("SUPPORT", "A funeral was held")
                .in("nepal.bagmati.kathmandu")
                .on("1990-03-03");
        Happened arrest = incident("COERCE", "Two men were held over the attack")
                .in("nepal.bagmati.kathmandu")
                .on("1990-03-03");
        Happened elsewhere =
                move("SUPPORT", "A funeral was held").in("nepal.bagmati.patan").on("1990-03-03");

        assertThat(links(burial, ATTACK)).containsExactly("follows: buries the dead of the attack of 1 March 1990");
        assertThat(links(arrest, ATTACK)).containsExactly("follows: an arrest over the attack of 1 March 1990");
        assertThat(links(elsewhere, ATTACK)).isEmpty();
    }

    @Test
    void a_postponement_updates_what_was_planned_although_that_lies_ahead() {
        Happened postponed = move("CONSULT", "The envoy postponed the visit to the palace")
                .by("envoy")
                .on("1990-03-10");
        Happened other =
                move("CONSULT", "The king postponed a wedding").by("king").on("1990-03-10");

        assertThat(links(postponed, VISIT)).containsExactly("updates: puts off what was planned for 20 March 1990");
        assertThat(links(other, VISIT)).isEmpty();
    }

    @Test
    void a_longer_ceasefire_updates_the_ceasefire() {
        Happened ceasefire = move("RETREAT", "Both declared a ceasefire")
                .by("king", "maoists")
                .on("1990-03-01");
        Happened longer = move("RETREAT", "Both extended the ceasefire")
                .by("king", "maoists")
                .on("1990-03-08");

        assertThat(links(longer, ceasefire)).containsExactly("updates: extends the ceasefire of 1 March 1990");
    }

    @Test
    void a_denial_contradicts_what_its_party_is_told_to_deny() {
        Happened denial = move("REJECT", "Palace officials denied that troops crossed the frozen pass")
                .by("king")
                .on("1990-03-02");
        Happened other = move("REJECT", "Palace officials denied a rise in the price of salt")
                .by("king")
                .on("1990-03-02");

        assertThat(links(denial, RUMOUR)).containsExactly("contradicts: denies what is said of 1 March 1990");
        assertThat(links(other, RUMOUR)).isEmpty();
    }

    @Test
    void a_deed_within_a_named_operation_is_part_of_its_beginning() {
        Happened launch = move("MOBILIZE", "The army launched Operation White Peak")
                .by("king")
                .on("1990-03-01");
        Happened raid = incident("ASSAULT", "Ten died in a raid under Operation White Peak")
                .by("king")
                .on("1990-03-04");
        Happened other = incident("ASSAULT", "Ten died in a raid under Operation Red Hill")
                .by("king")
                .on("1990-03-04");

        assertThat(links(raid, launch)).containsExactly("part_of: part of Operation White Peak");
        assertThat(links(other, launch)).isEmpty();
    }

    @Test
    void of_several_the_latest_is_linked_in_whatever_order_they_are_given() {
        Happened refusal = move("REJECT", "The maoists rejected the return of the fortress")
                .by("maoists")
                .to("king")
                .on("1990-03-09");
        List<Happening> demands = new ArrayList<>();
        for (int day = 1; day < 9; day++) {
            demands.add(move("REQUEST", "The king demanded the return of the valley fortress")
                    .by("king")
                    .to("maoists")
                    .on("1990-03-0" + day)
                    .told());
        }
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(demands, new Random(seed));
            assertThat(Linking.of(refusal.told(), demands))
                    .extracting(Event.Link::why)
                    .containsExactly("rejects the demand of 8 March 1990");
        }
    }

    @Test
    void no_search_is_wider_than_the_widest() {
        List<Happened> searching = List.of(
                move("REJECT", "They rejected and denied it")
                        .by("king")
                        .to("maoists")
                        .on("1990-03-09"),
                move("CONSULT", "The envoy postponed the second round of talks")
                        .by("king", "envoy")
                        .on("1990-03-10"),
                incident("ASSAULT", "Clashes continued in retaliation under Operation White Peak")
                        .by("king")
                        .to("maoists")
                        .in("nepal.bagmati.kathmandu")
                        .on("1990-03-11"));
        assertThat(searching.stream().flatMap(event -> Linking.searches(event.told()).stream()))
                .hasSizeGreaterThan(6)
                .allMatch(search -> !search.until().isAfter(search.since().plusDays(Linking.WIDEST)))
                .anyMatch(search -> search.until().equals(search.since().plusDays(Linking.WIDEST)));
    }

    @Test
    void an_event_without_a_day_is_not_linked() {
        Happened refusal = move("REJECT", "The maoists rejected the return of the fortress")
                .by("maoists")
                .to("king");

        assertThat(Linking.searches(refusal.told())).isEmpty();
        assertThat(Linking.offers(refusal.told())).isEmpty();
    }
}
