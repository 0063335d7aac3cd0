package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.tarikh.events.dating.EventDate;
import org.tarikh.events.lexicon.Actor;
import org.tarikh.events.lexicon.Lexicon;
import org.tarikh.events.lexicon.Place;
import org.tarikh.events.terms.Kind;
import org.tarikh.events.terms.Precision;

/** Joins what later sentences tell to the events told before: one event for each happening of an article. */
final class Coreference {
    private static final Set<String> ANOTHER =
            words("first second third another separate similar previous earlier fourth new");

    private static final Set<String> OTHER = words("other");
    private static final Set<String> SPOILS = words("seizure takeover arrest abduction");
    private static final Set<String> MUTUAL = words("consult agree cooperate");
    private static final Set<String> EXAMPLES = words("as like including");
    private static final int NEWS_DAYS = 10;
    private static final int NEWS_AHEAD = 30;
    private static final int BACKGROUND_REACH = 2;

    /** No report tells so many happenings; a longer list is not searched to its start for each of its rows. */
    private static final int REACH = 300;

    private final Lexicon lexicon;
    private final EventDate recent;
    private final List<Draft> events = new ArrayList<>();

    Coreference(Lexicon lexicon) {
        this(lexicon, null);
    }

    /** @param published day of the article, null where unknown */
    Coreference(Lexicon lexicon, LocalDate published) {
        this.lexicon = lexicon;
        recent = published == null
                ? null
                : new EventDate(
                        published.minusDays(NEWS_DAYS),
                        published.plusDays(NEWS_AHEAD),
                        Precision.MONTH,
                        null,
                        null,
                        null);
    }

    List<Draft> events() {
        return events;
    }

    /** Takes a draft in as a detail of an event told before; false where it is none. */
    boolean join(Draft draft) {
        for (int i = events.size() - 1; i >= Math.max(0, events.size() - REACH); i--) {
            Draft event = events.get(i);
            if (same(event, draft)) {
                event.absorb(draft);
                return true;
            }
            if (Aftermath.isOf(event, draft)) {
                Aftermath.join(event, draft);
                return true;
            }
        }
        return false;
    }

    /** Whether a draft would join an event told before. */
    boolean knows(Draft draft) {
        return events.stream().anyMatch(event -> same(event, draft) || Aftermath.isOf(event, draft));
    }

    void add(Draft draft) {
        events.add(draft);
    }

    boolean same(Draft event, Draft draft) {
        String family = Family.of(event.group);
        if (family.equals("force") && isSpoils(draft)) {
            return !powersDiffer(powers(event.initiators.values()), powers(draft.initiators.values()));
        }
        if (!family.equals(Family.of(draft.group)) || datesDiffer(event, draft) || event.kind != draft.kind) {
            return false;
        }
        if (family.equals("say")) {
            return sameSpeaker(event, draft);
        }
        if (event.line == draft.line) {
            return !isExample(event, draft)
                    && !(event.trigger.verb()
                            && draft.trigger.verb()
                            && powersDiffer(powers(event.initiators.values()), powers(draft.initiators.values())));
        }
        if (isAnother(draft)
                || Acled.areUnlike(event.sort, draft.sort)
                || placesDiffer(event, draft)
                || !Objects.equals(event.trigger.hazard(), draft.trigger.hazard())) {
            return false;
        }
        if (isManifold(draft) || isPast(event) && !isBeside(event, draft)) {
            return false;
        }
        if (draft.definite || event.line.part != Line.Part.BODY && draft.line.part != Line.Part.BODY) {
            return true;
        }
        boolean differ = powersDiffer(powers(event.initiators.values()), powers(draft.initiators.values()));
        boolean unnamed = powers(draft.initiators.values()).isEmpty()
                && powers(draft.recipients.values()).isEmpty();
        if (draft.kind == Kind.INCIDENT) {
            boolean others = powersDiffer(powers(event.recipients.values()), powers(draft.recipients.values()));
            return !differ && !others;
        }
        return unnamed || shares(event, draft) && (!differ || MUTUAL.contains(family));
    }

    /** "That raid, and others such as the raid in May on a mill": an example with a day of its own is another one. */
    private static boolean isExample(Draft event, Draft draft) {
        return event.trigger.isNoun()
                && draft.trigger.isNoun()
                && draft.ownDate
                && !event.ownDate
                && event.token < draft.token
                && EXAMPLES.contains(draft.line.lower(new NounStretches(draft.line).opens(draft.token) - 1));
    }

    /** "Attacks" of no day, place or article, of which no clause is told, are of many occasions and no detail of one. */
    private static boolean isManifold(Draft draft) {
        return draft.trigger.isNoun()
                && !draft.definite
                && !draft.ownDate
                && draft.place == null
                && draft.line.part == Line.Part.BODY
                && !isTold(draft)
                && draft.line.tag(draft.token).equals("NNS");
    }

    private static boolean isTold(Draft draft) {
        return draft.clause != null
                && draft.clause.finite()
                && draft.clause.subject().contains(draft.token)
                && !draft.line.precededBy(draft.token, 2, Set.of("of"));
    }

    /** Whether an event is background: told in passing, of a day long before the news. */
    private boolean isPast(Draft event) {
        return recent != null
                && event.line.part == Line.Part.BODY
                && event.ownDate
                && event.date.end().isBefore(recent.start());
    }

    /** Background is told in sentences side by side. */
    private static boolean isBeside(Draft event, Draft draft) {
        Line last = event.lines.get(event.lines.size() - 1);
        return draft.line.index - last.index <= BACKGROUND_REACH;
    }

    private boolean sameSpeaker(Draft event, Draft draft) {
        Set<String> before = powers(event.initiators.values());
        Set<String> now = powers(draft.initiators.values());
        if (now.isEmpty()) {
            return draft.definite || event.line == draft.line;
        }
        if (!before.equals(now)) {
            return false;
        }
        Set<String> earlier = persons(event.initiators.values());
        Set<String> later = persons(draft.initiators.values());
        return earlier.isEmpty() || later.isEmpty() || !Collections.disjoint(earlier, later);
    }

    /** The states and groups at the top of those named. */
    private Set<String> powers(Collection<ActorRef> refs) {
        var tops = new TreeSet<String>();
        for (ActorRef ref : refs) {
            Actor actor = lexicon.actor(ref.id());
            if (actor != null && !actor.isGeneric() && lexicon.actor(actor.parent()) == null) {
                tops.add(actor.id());
            }
        }
        return tops;
    }

    private Set<String> persons(Collection<ActorRef> refs) {
        var persons = new TreeSet<String>();
        for (ActorRef ref : refs) {
            Actor actor = lexicon.actor(ref.id());
            if (actor != null && actor.isPerson()) {
                persons.add(actor.id());
            }
        }
        return persons;
    }

    private static boolean powersDiffer(Set<String> a, Set<String> b) {
        return !a.isEmpty() && !b.isEmpty() && Collections.disjoint(a, b);
    }

    private boolean shares(Draft a, Draft b) {
        var mine = powers(a.initiators.values());
        mine.addAll(powers(a.recipients.values()));
        var other = powers(b.initiators.values());
        other.addAll(powers(b.recipients.values()));
        return !Collections.disjoint(mine, other);
    }

    /** "seized weapons during the raid": a detail of the raid told before. */
    private static boolean isSpoils(Draft draft) {
        if (!SPOILS.contains(draft.group) || draft.ownDate || draft.clause == null) {
            return false;
        }
        for (int i = draft.token + 1; i < draft.line.size() - 1; i++) {
            if (draft.line.lower(i).equals("during") && draft.line.tag(i + 1).equals("DT")) {
                return true;
            }
        }
        return false;
    }

    /** "Another attack" is one; that "five other people were killed" is told of the same. */
    private boolean isAnother(Draft draft) {
        return draft.line.precededBy(draft.token, 4, ANOTHER)
                || !draft.trigger.verb() && draft.line.precededBy(draft.token, 4, OTHER);
    }

    /** Undated news is taken to be of the days before its publication. */
    private boolean datesDiffer(Draft event, Draft draft) {
        EventDate a = event.ownDate ? event.date : recent;
        EventDate b = draft.ownDate ? draft.date : draft.line == event.line || !event.ownDate ? null : recentOf(draft);
        if (a == null || b == null) {
            return false;
        }
        return a.end().isBefore(b.start()) || b.end().isBefore(a.start());
    }

    /** A headline or lede without a date of its own is news; a detail may be of whatever is told. */
    private EventDate recentOf(Draft draft) {
        return draft.line.part == Line.Part.BODY ? null : recent;
    }

    /** A crossing that bears the name of the town at its gate. */
    private static boolean isGateOf(Place first, Place second) {
        return first.kind().equals("crossing") && first.name().contains(second.name())
                || second.kind().equals("crossing") && second.name().contains(first.name());
    }

    private boolean placesDiffer(Draft event, Draft draft) {
        PlaceRef a = event.place;
        PlaceRef b = draft.place;
        if (a == null || b == null || a.id().equals(b.id())) {
            return false;
        }
        Place first = lexicon.place(a.id());
        Place second = lexicon.place(b.id());
        if (first == null || second == null) {
            return !a.id().startsWith(b.id() + ".")
                    && !b.id().startsWith(a.id() + ".")
                    && (!Objects.equals(a.country(), b.country())
                            || a.admin1() != null
                                    && b.admin1() != null
                                    && !a.admin1().equals(b.admin1()));
        }
        if (lexicon.holds(first, second) || lexicon.holds(second, first) || isGateOf(first, second)) {
            return false;
        }
        // "sent back from Iran", "deported at the crossing": whence and where.
        if (draft.group.equals("expulsion") && (a.wherePrec() == 6 || b.wherePrec() == 6)) {
            return false;
        }
        // "The blast" may be told by a village that the lede did not name.
        boolean vague = draft.definite || a.wherePrec() >= 5 || b.wherePrec() >= 5;
        return !vague || !Objects.equals(a.country(), b.country());
    }
}
