package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.tarikh.events.lexicon.Actor;
import org.tarikh.events.lexicon.Lexicon;
import org.tarikh.events.lexicon.Role;
import org.tarikh.events.terms.Kind;

/**
 * Says who acted and upon whom as a chronology names them: an organ's act is its state's, nobody is the target of his own
 * side, and what only a government can do was done by the government of the place.
 */
final class PartyRule {
    private static final Set<String> GOVERNING =
            words("arrest charge verdict expulsion closure ban curfew seizure restriction");
    private static final Set<String> MUTUAL = words("talks agreement visit mediation cooperate ceasefire office");

    private final Lexicon lexicon;
    private final Powers powers;
    private final PeopleNames people;
    private final Function<String, Actor> governments;
    private final String home;

    PartyRule(Lexicon lexicon, PeopleNames people, Function<String, Actor> governments, String home) {
        this.lexicon = lexicon;
        powers = new Powers(lexicon);
        this.people = people;
        this.governments = governments;
        this.home = home;
    }

    /** Both sides of an event. */
    record Sides(List<ActorRef> initiators, List<ActorRef> recipients) {}

    Sides of(Draft event, PlaceRef place) {
        Actor government = government(place);
        Map<String, ActorRef> acting = side(event, event.initiators, true, government);
        if (acting.isEmpty() && government != null && isGoverning(event)) {
            put(acting, government);
        }
        Map<String, ActorRef> affected = side(event, event.recipients, false, government);
        if (!MUTUAL.contains(event.group)) {
            Set<String> tops = powers.tops(acting.values());
            affected.values().removeIf(ref -> powers.tops(List.of(ref)).stream().anyMatch(tops::contains));
        }
        if (event.group.equals("office") && !acting.isEmpty()) {
            affected.clear();
        }
        if (affected.isEmpty() && event.group.equals("aid")) {
            Actor helped = home == null ? null : governments.apply(home);
            if (helped != null && !powers.tops(acting.values()).contains(helped.id())) {
                put(affected, helped);
            }
        }
        return new Sides(List.copyOf(acting.values()), List.copyOf(affected.values()));
    }

    private static boolean isGoverning(Draft event) {
        return GOVERNING.contains(event.group)
                && (event.plover.contains("COERCE") || event.plover.contains("SANCTION"));
    }

    private Actor government(PlaceRef place) {
        String country = place != null && place.country() != null ? place.country() : home;
        return country == null ? null : governments.apply(country);
    }

    private Map<String, ActorRef> side(Draft event, Map<String, ActorRef> named, boolean acting, Actor government) {
        boolean hazard = event.trigger.hazard() != null || event.group.equals("accident");
        boolean suffers = !acting && (event.kind == Kind.INCIDENT || event.group.equals("aid"));
        var side = new LinkedHashMap<String, ActorRef>();
        for (ActorRef ref : named.values()) {
            Actor actor = lexicon.actor(ref.id());
            if (actor != null) {
                if (!hazard && actor.isPower()) {
                    known(side, actor);
                }
                continue;
            }
            Actor general = people.of(ref.name());
            if (general != null && general.isOrgan() && !event.isStatement()) {
                if (government != null && !hazard) {
                    put(side, government);
                }
            } else if (isUnlisted(ref)) {
                side.putIfAbsent(ref.name(), ref);
            } else if (suffers) {
                String name = people.plain(ref.name());
                side.putIfAbsent(name, new ActorRef(null, name));
            } else if (acting && event.kind == Kind.INCIDENT && isForce(ref.name())) {
                side.putIfAbsent(ref.name(), ref);
            }
        }
        return side;
    }

    private void known(Map<String, ActorRef> side, Actor actor) {
        Actor parent = lexicon.actor(actor.parent());
        put(side, actor.isOrgan() && parent != null ? parent : actor);
    }

    private static void put(Map<String, ActorRef> side, Actor actor) {
        side.putIfAbsent(actor.name(), new ActorRef(actor.id(), actor.name()));
    }

    /** A name the lexicon does not have, not a word for people. */
    private static boolean isUnlisted(ActorRef ref) {
        return ref.name().indexOf(' ') > 0
                && ref.name().chars().filter(Character::isUpperCase).count() > 1;
    }

    /** "unidentified gunmen": armed people no list can name. */
    private boolean isForce(String name) {
        return lexicon.role(name.substring(name.lastIndexOf(' ') + 1)) == Role.FORCE;
    }
}
