package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tarikh.events.lexicon.Actor;
import org.tarikh.events.lexicon.Lexicon;
import org.tarikh.events.lexicon.Role;

/** Whom "he", "the group", "the government", "the insurgents" and "the two sides" stand for at a point of an article. */
final class Antecedents {
    private static final Set<String> SPEAKS_FOR = words("spokesman spokesperson spokeswoman official");
    private static final Set<String> OF_PERSON = words("minister president envoy ambassador leader chief general"
            + " premier chancellor secretary diplomat commander governor");
    private static final Set<String> OF_GROUP = words("group movement faction agency outlet organisation organization"
            + " statement body mission article bloc party regime leadership report union document");
    private static final Set<String> GOVERNMENTS =
            words("government authorities regime ministry administration cabinet");
    private static final Set<String> ARMED = words("militants insurgents rebels fighters jihadists jihadis extremists"
            + " separatists guerrillas group movement faction militia paramilitaries organisation organization");
    private static final Set<String> PAIRED =
            words("sides countries nations neighbours neighbors parties states governments rivals leaders armies");
    private static final Set<String> ARMIES = words("army military judiciary parliament");
    private static final int REMEMBERED = 6;

    private final Lexicon lexicon;
    private final Powers powers;
    private final Actor home;
    private final Deque<Party> recent = new ArrayDeque<>();
    private final List<Actor> here = new ArrayList<>();
    private final List<Actor> before = new ArrayList<>();
    private Party last = Party.NONE;
    private Party person = Party.NONE;
    private Party group = Party.NONE;
    private Party armed = Party.NONE;
    private Party pair = Party.NONE;
    private Party speaker = Party.NONE;

    /** @param home the government of the country the article is most about, or null */
    Antecedents(Lexicon lexicon, Actor home) {
        this.lexicon = lexicon;
        powers = new Powers(lexicon);
        this.home = home;
    }

    /** Opens a sentence and takes note of the states it names. */
    void open(List<Mention> mentions) {
        if (!here.isEmpty()) {
            before.clear();
            before.addAll(here);
        }
        here.clear();
        for (Mention mention : mentions) {
            if (mention.actor() != null && Powers.isState(mention.actor())) {
                here.add(mention.actor());
            }
        }
    }

    /** Takes a party that acts or speaks as the one spoken of. */
    void remember(Party party) {
        if (!party.power()) {
            return;
        }
        List<Actor> actors = party.actors().stream()
                .map(ref -> lexicon.actor(ref.id()))
                .filter(actor -> actor != null && actor.isPower())
                .toList();
        if (actors.isEmpty()) {
            return;
        }
        last = party;
        if (party.actors().stream().anyMatch(powers::isPerson)) {
            person = party;
        } else {
            group = party;
        }
        List<ActorRef> groups = actors.stream()
                .filter(Powers::isArmedGroup)
                .map(actor -> new ActorRef(actor.id(), actor.name()))
                .toList();
        if (!groups.isEmpty()) {
            armed = new Party(groups, Role.FORCE, true, party.words());
        }
        if (powers.tops(party.actors()).size() > 1) {
            pair = party;
        }
        recent.addFirst(party);
        if (recent.size() > REMEMBERED) {
            recent.removeLast();
        }
    }

    /** Takes note of two sides who meet, agree or fight. */
    void meet(Party one, Party other) {
        var refs = new LinkedHashMap<String, ActorRef>();
        one.actors().forEach(ref -> refs.putIfAbsent(ref.name(), ref));
        other.actors().forEach(ref -> refs.putIfAbsent(ref.name(), ref));
        var both = new Party(List.copyOf(refs.values()), null, true, "");
        if (powers.tops(both.actors()).size() == 2) {
            pair = both;
        }
    }

    void speaks(Party party, boolean unknownPerson) {
        speaker = party;
        if (unknownPerson) {
            person = Party.NONE;
        }
    }

    Party last() {
        return group.isNone() ? last : group;
    }

    Party pronoun(String word) {
        return switch (word) {
            case "he", "she", "him" -> person;
            case "it", "they", "them" -> last();
            default -> speaker;
        };
    }

    /** Whom "him", "it" or "them" as the object of a clause stands for: somebody else than its subject. */
    Party objectPronoun(Party subject) {
        Set<String> own = powers.tops(subject.actors());
        return recent.stream()
                .filter(party -> powers.tops(party.actors()).stream().noneMatch(own::contains))
                .findFirst()
                .orElse(Party.NONE);
    }

    /** Whom a noun with "the" or "its" stands for, {@link Party#NONE} where it points to nobody named before. */
    Party definite(String noun, String modifier) {
        if (PAIRED.contains(noun) && (modifier.equals("two") || modifier.equals("both") || noun.equals("sides"))) {
            return pair;
        }
        if (GOVERNMENTS.contains(noun) || ARMIES.contains(noun)) {
            Actor government = government();
            return government == null ? Party.NONE : of(government);
        }
        if (ARMED.contains(noun) && !armed.isNone()) {
            return armed;
        }
        if (SPEAKS_FOR.contains(noun) && person.isNone()) {
            return last;
        }
        if (SPEAKS_FOR.contains(noun) || OF_PERSON.contains(noun)) {
            return person;
        }
        return OF_GROUP.contains(noun) ? last() : Party.NONE;
    }

    /** Whose government "the government" is: that of the article's country, else of the only state just named. */
    private Actor government() {
        var states = new LinkedHashSet<Actor>();
        here.forEach(actor -> states.add(powers.top(actor)));
        before.forEach(actor -> states.add(powers.top(actor)));
        if (states.size() == 1 && (home == null || !states.contains(powers.top(home)))) {
            return states.iterator().next();
        }
        return home;
    }

    private Party of(Actor actor) {
        return new Party(List.of(new ActorRef(actor.id(), actor.name())), Role.OFFICIAL, true, actor.name());
    }
}
