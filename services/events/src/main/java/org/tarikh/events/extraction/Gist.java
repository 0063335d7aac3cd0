package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.tarikh.events.lexicon.Lexicon;

/** Joins what a lede tells in other words than its headline: that it "expels envoys" is that it "ordered them to leave". */
final class Gist {
    /** Nouns that most reports have, so that sharing one shows nothing. */
    private static final Set<String> COMMON = words(
            "people person man woman official country state minister ministry force police news report statement"
                    + " day week month year spokesman leader member authority attack strike killing death province district");

    /** Of doer, sort, place and things shared, so many make two tellings one. */
    private static final int ENOUGH = 2;

    private static final int MOST_THINGS = 2;

    /** A headline and lede that tell more are lists, each of whose rows stands for itself. */
    private static final int MOST = 20;

    /** A longer sentence is a list, whose first words are gist enough. */
    private static final int REACH = 80;

    private final Page page;
    private final Powers powers;

    Gist(Page page, Lexicon lexicon) {
        this.page = page;
        powers = new Powers(lexicon);
    }

    /** Joins to each event of a headline that no draft of the lede tells in like words the first that tells it in others. */
    void settle(List<Draft> drafts, Coreference events) {
        if (drafts.isEmpty()
                || drafts.get(0).line.part != Line.Part.LEDE
                || drafts.size() > MOST
                || events.events().size() > MOST) {
            return;
        }
        for (Draft event : events.events()) {
            boolean open = event.line.part == Line.Part.HEADLINE
                    && drafts.stream().noneMatch(draft -> draft.line == event.line || events.same(event, draft));
            Draft told = !open
                    ? null
                    : drafts.stream()
                            .filter(draft -> isMain(draft) && !events.knows(draft) && tells(event, draft))
                            .findFirst()
                            .orElse(null);
            if (told != null) {
                join(event, told);
                drafts.remove(told);
            }
        }
    }

    /** The headline's sort stands, unless it has none. */
    private static void join(Draft event, Draft told) {
        if (!event.plover.isEmpty() || event.trigger.hazard() != null) {
            told.plover.clear();
        }
        event.absorb(told);
    }

    private static boolean isMain(Draft draft) {
        return draft.trigger.verb()
                && draft.clause.finite()
                && !draft.clause.relative()
                && draft.clause.marker() == null
                && draft.clause.modal() == null;
    }

    private boolean tells(Draft event, Draft draft) {
        if (event.kind != draft.kind
                || event.realis != draft.realis
                || event.ownDate && draft.ownDate && !event.date.equals(draft.date)
                || !isNear(event, draft)) {
            return false;
        }
        Set<String> first = powers.tops(event.initiators.values());
        Set<String> second = powers.tops(draft.initiators.values());
        if (!first.isEmpty() && !second.isEmpty() && Collections.disjoint(first, second)) {
            return false;
        }
        int things = things(event, draft);
        if (draft.isStatement() && !event.isStatement() && things < MOST_THINGS) {
            return false;
        }
        int signs = Math.min(MOST_THINGS, things);
        signs += Collections.disjoint(first, second) ? 0 : 1;
        signs += Collections.disjoint(event.plover, draft.plover) ? 0 : 1;
        signs += event.place != null && draft.place != null && event.place.id().equals(draft.place.id()) ? 1 : 0;
        return things > 0 && signs >= ENOUGH;
    }

    private static boolean isNear(Draft event, Draft draft) {
        PlaceRef a = event.place;
        PlaceRef b = draft.place;
        return a == null
                || b == null
                || Objects.equals(a.country(), b.country())
                        && (a.admin1() == null
                                || b.admin1() == null
                                || a.admin1().equals(b.admin1()));
    }

    /** How many nouns and numbers both sentences have that name neither a party nor a place. */
    private int things(Draft event, Draft draft) {
        Set<String> shared = things(event.line);
        shared.retainAll(things(draft.line));
        return shared.size();
    }

    private Set<String> things(Line line) {
        var things = new HashSet<String>();
        int end = Math.min(REACH, line.size());
        for (int i = 0; i < end; i++) {
            int token = i;
            boolean named =
                    page.mentions(line).stream().anyMatch(mention -> mention.from() <= token && token < mention.to());
            if (!named && (line.isNoun(i) || line.tag(i).equals("CD")) && !COMMON.contains(line.noun(i))) {
                things.add(line.noun(i));
            }
        }
        return things;
    }
}
