package org.tarikh.events.extraction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tarikh.events.lexicon.Actor;
import org.tarikh.events.lexicon.Lexicon;

/** Answers whom parties belong to: the state or group at the top of a person, a ministry, a branch. */
public final class Powers {
    private static final int DEEPEST = 4;

    private final Lexicon lexicon;

    public Powers(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The state or group at the top of an actor. */
    public Actor top(Actor actor) {
        Actor at = actor;
        for (int steps = 0; steps < DEEPEST && lexicon.actor(at.parent()) != null; steps++) {
            at = lexicon.actor(at.parent());
        }
        return at;
    }

    /** The ids of the states and groups at the top of those the lexicon knows as powers. */
    Set<String> tops(Collection<ActorRef> refs) {
        var tops = new LinkedHashSet<String>();
        for (ActorRef ref : refs) {
            Actor actor = lexicon.actor(ref.id());
            if (actor != null && actor.isPower()) {
                tops.add(top(actor).id());
            }
        }
        return tops;
    }

    /** A person or body and the power at the top of it. */
    List<ActorRef> withParents(Actor actor) {
        var refs = new ArrayList<ActorRef>();
        // People in general are no party with a page of their own.
        refs.add(new ActorRef(actor.isGeneric() ? null : actor.id(), actor.name()));
        Actor parent = lexicon.actor(actor.parent());
        for (int steps = 0; parent != null && steps < DEEPEST; steps++) {
            refs.add(new ActorRef(parent.id(), parent.name()));
            parent = lexicon.actor(parent.parent());
        }
        return refs;
    }

    boolean isPerson(ActorRef ref) {
        Actor actor = lexicon.actor(ref.id());
        return actor != null && actor.isPerson();
    }

    /** Whether a state does something to another state or to what belongs to one. */
    boolean areForeign(Collection<ActorRef> acting, Collection<ActorRef> befallen) {
        Set<String> home = countries(acting);
        Set<String> other = countries(befallen);
        return !home.isEmpty() && !other.isEmpty() && Collections.disjoint(home, other);
    }

    private Set<String> countries(Collection<ActorRef> refs) {
        var countries = new LinkedHashSet<String>();
        for (ActorRef ref : refs) {
            Actor actor = lexicon.actor(ref.id());
            if (actor != null && actor.country() != null && actor.isPower()) {
                countries.add(actor.country());
            }
        }
        return countries;
    }

    static boolean isState(Actor actor) {
        return actor.kind().equals("state") || actor.kind().equals("government");
    }

    static boolean isArmedGroup(Actor actor) {
        return actor.kind().equals("armed-group")
                || !actor.isPerson() && actor.sectors().contains("UAF");
    }
}
