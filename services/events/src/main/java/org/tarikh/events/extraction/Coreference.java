package org.tarikh.events.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tarikh.events.dating.EventDate;
import org.tarikh.events.lexicon.Lexicon;
import org.tarikh.events.lexicon.Place;

/** Joins what later sentences tell to the events told before: one event for each happening of an article. */
final class Coreference {
    private static final Set<String> ANOTHER = Set.of(
            "second", "third", "another", "separate", "similar", "previous", "earlier", "other", "fourth", "latest");

    private final Lexicon lexicon;
    private final List<Draft> events = new ArrayList<>();

    Coreference(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<Draft> events() {
        return events;
    }

    /** Takes a draft in as a detail of an event told before; false where it is none. */
    boolean join(Draft draft) {
        for (int i = events.size() - 1; i >= 0; i--) {
            Draft event = events.get(i);
            if (same(event, draft)) {
                event.absorb(draft);
                return true;
            }
        }
        return false;
    }

    void add(Draft draft) {
        events.add(draft);
    }

    boolean same(Draft event, Draft draft) {
        String family = Family.of(event.group);
        if (!family.equals(Family.of(draft.group)) || datesDiffer(event, draft)) {
            return false;
        }
        if (family.equals("say")) {
            return sameSpeaker(event, draft);
        }
        if (event.line != draft.line && isAnother(draft) || placesDiffer(event.place, draft.place)) {
            return false;
        }
        if (draft.kind != event.kind && event.line != draft.line) {
            return false;
        }
        boolean shared = shares(event, draft);
        boolean unnamed = draft.initiators.isEmpty() && draft.recipients.isEmpty()
                || event.initiators.isEmpty() && event.recipients.isEmpty();
        if (event.line == draft.line || draft.definite) {
            return true;
        }
        if (draft.kind == org.tarikh.events.terms.Kind.INCIDENT) {
            return shared || unnamed || !initiatorsDiffer(event, draft);
        }
        return shared || unnamed;
    }

    private boolean sameSpeaker(Draft event, Draft draft) {
        if (draft.initiators.isEmpty()) {
            return draft.definite || event.line == draft.line;
        }
        return shareInitiator(event, draft);
    }

    private boolean shareInitiator(Draft a, Draft b) {
        return b.initiators.keySet().stream().anyMatch(a.initiators::containsKey);
    }

    private boolean initiatorsDiffer(Draft a, Draft b) {
        return !a.initiators.isEmpty() && !b.initiators.isEmpty() && !shareInitiator(a, b);
    }

    private boolean shares(Draft a, Draft b) {
        return java.util.stream.Stream.concat(b.initiators.keySet().stream(), b.recipients.keySet().stream())
                .anyMatch(name -> a.initiators.containsKey(name) || a.recipients.containsKey(name));
    }

    private boolean isAnother(Draft draft) {
        return draft.line.precededBy(draft.token, 4, ANOTHER);
    }

    private boolean datesDiffer(Draft event, Draft draft) {
        if (!event.ownDate || !draft.ownDate || event.date == null || draft.date == null) {
            return false;
        }
        EventDate a = event.date;
        EventDate b = draft.date;
        return a.end().isBefore(b.start()) || b.end().isBefore(a.start());
    }

    private boolean placesDiffer(PlaceRef a, PlaceRef b) {
        if (a == null || b == null || a.id().equals(b.id())) {
            return false;
        }
        Place first = lexicon.place(a.id());
        Place second = lexicon.place(b.id());
        return !lexicon.holds(first, second)
                && !lexicon.holds(second, first)
                && (a.wherePrec() < 5 || b.wherePrec() < 5 || !java.util.Objects.equals(a.country(), b.country()));
    }
}
