package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.tarikh.events.extraction.Clause.Range;
import org.tarikh.events.lexicon.Actor;
import org.tarikh.events.lexicon.Lexicon;
import org.tarikh.events.lexicon.Name;
import org.tarikh.events.lexicon.Role;

/** Reads the parties named in a stretch of a sentence; pronouns and "the group" are taken from what went before. */
final class PartyReader {
    private static final Set<String> PRONOUNS = words("he she it they him them we i");
    private static final Set<String> DEFINITE = words("the its their his her this");
    private static final Set<String> POSSESSIVE = words("its their his her");
    private static final Set<String> OF_PERSON = words(
            "spokesman spokesperson spokeswoman minister president official envoy ambassador leader chief general");
    private static final Set<String> OF_GROUP = words("group movement faction agency outlet organisation organization"
            + " statement body mission article bloc party regime leadership report union document");
    private static final Set<String> GOVERNMENTS = words("government authorities regime ministry administration");
    private static final Set<String> STATE_FORCES =
            words("police army troops soldiers soldier military forces force navy policemen officers commandos jets");
    private static final Set<String> FORMER = words("former ex ousted retired one-time");

    private final Lexicon lexicon;
    private final Standing standing;
    private final Function<String, Actor> governments;
    private final Actor homeGovernment;
    private final Map<Clause, Party> subjects = new IdentityHashMap<>();
    private Party last = Party.NONE;
    private Party speaker = Party.NONE;
    private Party lastPerson = Party.NONE;
    private Party lastGroup = Party.NONE;

    PartyReader(Lexicon lexicon, String home, Function<String, Actor> governments) {
        this.lexicon = lexicon;
        standing = new Standing(lexicon);
        this.governments = governments;
        this.homeGovernment = home == null ? null : governments.apply(home);
    }

    /** Remembers who "he", "it" and "the group" are in what follows. */
    private void remember(Party party) {
        if (!party.power()) {
            return;
        }
        Actor first = party.actors().stream()
                .map(ref -> lexicon.actor(ref.id()))
                .filter(Objects::nonNull)
                .filter(Actor::isPower)
                .findFirst()
                .orElse(null);
        if (first == null) {
            return;
        }
        last = party;
        boolean person = party.actors().stream().anyMatch(ref -> isPerson(ref));
        if (person) {
            lastPerson = party;
        } else {
            lastGroup = party;
        }
    }

    private boolean isPerson(ActorRef ref) {
        Actor actor = lexicon.actor(ref.id());
        return actor != null && actor.isPerson();
    }

    /** Reads the subjects of a sentence from left to right, so that each pronoun finds who was named before it. */
    void readSubjects(Line line, List<Mention> mentions, List<Clause> clauses) {
        for (Clause clause : clauses) {
            Party party = read(line, mentions, clause.subject());
            subjects.put(clause, party);
            if (Cues.isNeutral(line.verb(clause.verb()))
                    && !clause.passive()
                    && !clause.subject().isEmpty()) {
                speaker = party;
                if (!party.power() && isNamed(line, clause.subject())) {
                    lastPerson = Party.NONE;
                }
            }
            if (clause.finite() && !clause.passive() && !clause.embedded() && !clause.relative()) {
                remember(party);
            }
        }
    }

    private static boolean isNamed(Line line, Range range) {
        for (int i = range.from(); i < range.to(); i++) {
            if (line.isName(i)) {
                return true;
            }
        }
        return false;
    }

    /** The subject of a clause read before. */
    Party subject(Clause clause) {
        return subjects.getOrDefault(clause, Party.NONE);
    }

    /** Takes the party of a statement, whose verb may stand before it, as the one spoken of. */
    void spoke(Party party) {
        remember(party);
    }

    /** Who is named behind "by" in a stretch of words. */
    Party by(Line line, List<Mention> mentions, Range range) {
        for (int i = range.from(); i < range.to(); i++) {
            if (line.lower(i).equals("by")) {
                return read(line, mentions, new Range(i + 1, range.to()));
            }
        }
        return Party.NONE;
    }

    /** Whether a state does something to another state or to what belongs to one. */
    boolean areForeign(Collection<ActorRef> acting, Collection<ActorRef> befallen) {
        Set<String> home = countries(acting);
        Set<String> other = countries(befallen);
        return !home.isEmpty() && !other.isEmpty() && Collections.disjoint(home, other);
    }

    private Set<String> countries(Collection<ActorRef> refs) {
        var countries = new HashSet<String>();
        for (ActorRef ref : refs) {
            Actor actor = lexicon.actor(ref.id());
            if (actor != null && actor.country() != null && actor.isPower()) {
                countries.add(actor.country());
            }
        }
        return countries;
    }

    /** The party that a stretch of words names, {@link Party#NONE} where it names none. */
    Party read(Line line, List<Mention> mentions, Range range) {
        if (range.isEmpty()) {
            return Party.NONE;
        }
        int head = standing.head(line, range);
        Role role = standing.role(line, range, head);
        boolean own = POSSESSIVE.contains(line.lower(range.from()))
                && (role == Role.FORCE || role == Role.OFFICIAL || role == Role.BODY);
        if (own && !last.isNone()) {
            return lastGroup.isNone() ? last : lastGroup;
        }
        List<Mention> named =
                mentions.stream().filter(mention -> mention.within(range)).toList();
        var refs = new LinkedHashMap<String, ActorRef>();
        boolean power = false;
        boolean past = standing.contains(line, range, FORMER);
        for (Mention mention : named) {
            if (mention.from() > head && !standing.linked(line, head, mention, role)
                    || mention.sort() == Name.Sort.METONYM && Standing.NAMED_AFTER.contains(line.lower(mention.to()))) {
                continue;
            }
            Role near = standing.nounRole(line, mention);
            boolean people =
                    near == Role.PEOPLE || mention.sort() == Name.Sort.DEMONYM && standing.isPlural(line, mention);
            if (people) {
                ActorRef ref = standing.people(line, mention);
                refs.putIfAbsent(ref.name(), ref);
                continue;
            }
            Actor actor = mention.actor() != null ? mention.actor() : governmentOf(mention, near, role);
            if (actor == null) {
                continue;
            }
            boolean able = mention.actor() == null || !actor.isMedia() && !actor.isGeneric();
            boolean speaks = role != Role.EXPERT
                    && !(role == Role.PEOPLE && mention.from() > head)
                    && !(role == Role.MEDIA && !standing.isStateRun(line, range) && !isOutletOfPower(actor))
                    && !(past && !actor.isPerson());
            power |= (able || isOutletOfPower(actor)) && speaks;
            for (ActorRef ref : withParents(actor)) {
                refs.putIfAbsent(ref.name(), ref);
            }
        }
        if (refs.isEmpty()) {
            return unnamed(line, range, head, role);
        }
        return new Party(List.copyOf(refs.values()), role, power, line.words(range.from(), range.to()));
    }

    /** All parties named in a stretch, whatever their grammar, but for places told as places. */
    Party readAll(Line line, List<Mention> mentions, Range range) {
        if (range.isEmpty()) {
            return Party.NONE;
        }
        var refs = new LinkedHashMap<String, ActorRef>();
        boolean power = false;
        for (Mention mention : mentions) {
            if (!mention.within(range)
                    || standing.isOfPlace(line, mention)
                    || mention.place() != null && standing.isLocated(line, mention)) {
                continue;
            }
            Role near = standing.nounRole(line, mention);
            if (near == Role.PEOPLE || mention.sort() == Name.Sort.DEMONYM && standing.isPlural(line, mention)) {
                ActorRef ref = standing.people(line, mention);
                refs.putIfAbsent(ref.name(), ref);
                continue;
            }
            Actor actor = mention.actor() != null ? mention.actor() : governmentOf(mention, near, null);
            if (actor == null || actor.isMedia() && !isOutletOfPower(actor)) {
                continue;
            }
            power |= actor.isPower();
            withParents(actor).forEach(ref -> refs.putIfAbsent(ref.name(), ref));
        }
        return new Party(List.copyOf(refs.values()), null, power, line.words(range.from(), range.to()));
    }

    private Party unnamed(Line line, Range range, int head, Role role) {
        String noun = head < 0 ? line.lower(range.from()) : line.lower(head);
        if (PRONOUNS.contains(noun) && range.to() - range.from() <= 2) {
            return pronoun(noun);
        }
        String words = line.words(range.from(), range.to());
        boolean definite = DEFINITE.contains(line.lower(range.from())) || head == range.from();
        if (OF_GROUP.contains(line.lower(range.from() + 1))
                && line.tag(range.from() + 2).equals("POS")) {
            return lastGroup;
        }
        if (definite && !last.isNone()) {
            if (OF_PERSON.contains(noun)) {
                return lastPerson.isNone() ? last : lastPerson;
            }
            if (OF_GROUP.contains(noun)) {
                return lastGroup.isNone() ? last : lastGroup;
            }
        }
        boolean state = role == Role.OFFICIAL || STATE_FORCES.contains(noun);
        if (state && definite && GOVERNMENTS.contains(noun) && isGovernment(lastGroup)) {
            return lastGroup;
        }
        if (state && homeGovernment != null) {
            return new Party(withParents(homeGovernment), role, true, words);
        }
        return role == null
                ? Party.NONE
                : new Party(List.of(new ActorRef(null, standing.bare(line, range, head))), role, false, words);
    }

    private Party pronoun(String word) {
        return switch (word) {
            case "he", "she", "him" -> lastPerson;
            case "it", "they", "them" -> lastGroup.isNone() ? last : lastGroup;
            default -> speaker;
        };
    }

    private boolean isGovernment(Party party) {
        return !party.isNone()
                && party.actors().stream()
                        .map(ref -> lexicon.actor(ref.id()))
                        .anyMatch(actor -> actor != null
                                && (actor.kind().equals("state")
                                        || actor.kind().equals("government")
                                        || actor.equals(homeGovernment)));
    }

    /** "the Nangarhar governor's office": a place with an official noun is the government there. */
    private Actor governmentOf(Mention mention, Role near, Role role) {
        if (mention.place() == null || mention.place().country() == null) {
            return null;
        }
        boolean acts = near == Role.OFFICIAL
                || near == Role.FORCE
                || role == Role.OFFICIAL
                || role == Role.FORCE
                || mention.place().kind().equals("country");
        return acts ? governments.apply(mention.place().country()) : null;
    }

    private boolean isOutletOfPower(Actor actor) {
        Actor parent = lexicon.actor(actor.parent());
        return actor.isMedia() && parent != null && parent.isPower() && !parent.isMedia();
    }

    /** A person or body and the power at the top of it. */
    List<ActorRef> withParents(Actor actor) {
        var refs = new ArrayList<ActorRef>();
        // People in general are no party with a page of their own.
        refs.add(new ActorRef(actor.isGeneric() ? null : actor.id(), actor.name()));
        Actor parent = lexicon.actor(actor.parent());
        int steps = 0;
        while (parent != null && steps++ < 4) {
            refs.add(new ActorRef(parent.id(), parent.name()));
            parent = lexicon.actor(parent.parent());
        }
        return refs;
    }
}
