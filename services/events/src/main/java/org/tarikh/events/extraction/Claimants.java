package org.tarikh.events.extraction;

import java.util.List;
import org.tarikh.events.extraction.Clause.Range;
import org.tarikh.events.lexicon.Actor;
import org.tarikh.events.lexicon.Lexicon;
import org.tarikh.events.lexicon.Role;

/**
 * Names who says something: the person before the body, the body before the state behind it; whom the text leaves
 * unnamed by their role as written ("local officials", "a member of the committee" as "committee member").
 */
final class Claimants {

    private static final int PERSON = 10;
    private static final int OUTLET = 9;

    private final Page page;
    private final PartyReader parties;
    private final Standing standing;
    private final Lexicon lexicon;
    private final Powers powers;
    private final ClaimantNames names;
    private final List<Actor> spokesmen;
    private ActorRef outlet;

    Claimants(Page page, PartyReader parties, Lexicon lexicon) {
        this.page = page;
        this.parties = parties;
        this.lexicon = lexicon;
        standing = new Standing(lexicon);
        powers = new Powers(lexicon);
        names = new ClaimantNames(page, lexicon);
        spokesmen = spokesmen();
    }

    /** Who a stretch of a sentence names; null for nobody, for a text without a writer and for those who only judge. */
    ActorRef of(Line line, Range range, Party party) {
        ActorRef named = names.outlet(line, range);
        if (named == null && !range.isEmpty() && names.isOutletAgain(line, range)) {
            return outlet;
        }
        ActorRef by = named != null && !isMedium(party) ? named : read(line, range, party);
        outlet = by != null && (by == named || isMedium(party)) ? by : outlet;
        return by;
    }

    /** "the group's spokesman": the one of its spokesmen whom the article names, else null. */
    private ActorRef spokesman(Line line, int head, Party party) {
        if (head < 0 || !Cues.is("speaks-for", line.noun(head))) {
            return null;
        }
        List<ActorRef> speaking = spokesmen.stream()
                .filter(actor ->
                        party.actors().stream().anyMatch(ref -> actor.parent().equals(ref.id())))
                .map(actor -> new ActorRef(actor.id(), actor.name()))
                .distinct()
                .toList();
        return speaking.size() == 1 ? speaking.get(0) : null;
    }

    private List<Actor> spokesmen() {
        return page.lines().stream()
                .flatMap(line -> page.mentions(line).stream())
                .map(Mention::actor)
                .filter(actor -> actor != null
                        && actor.isPerson()
                        && actor.parent() != null
                        && actor.role() != null
                        && actor.role().contains("spokes"))
                .distinct()
                .toList();
    }

    private ActorRef read(Line line, Range range, Party party) {
        boolean judges = party.role() == Role.EXPERT && !line.tag(range.from()).equals("PRP$");
        boolean nobody =
                RealisRule.isNobody(line, range) || line.lower(range.from()).equals("there");
        if (range.isEmpty() || judges || nobody) {
            return null;
        }
        int head = standing.head(line, range);
        if (head >= 0 && Cues.is("paper", line.lower(head)) && (!isMedium(party) || shown(line, range) >= 0)) {
            return writer(line, range, head, party);
        }
        ActorRef spokesman = spokesman(line, head, party);
        if (spokesman != null && party.actors().stream().noneMatch(ref -> isPerson(ref))) {
            return spokesman;
        }
        List<Mention> named = page.mentions(line).stream()
                .filter(mention -> mention.within(range))
                .toList();
        boolean inferred = named.stream().noneMatch(mention -> isListed(mention) || mention.from() <= head)
                && party.words().equals(line.words(range.from(), range.to()));
        boolean known = party.actors().stream().anyMatch(ref -> lexicon.actor(ref.id()) != null);
        if (known && !isBelowState(named, line, head) && !(inferred && !isState(line, range, head))) {
            return mostOwn(party);
        }
        return byWords(line, range, head, party);
    }

    private static boolean isListed(Mention mention) {
        return mention.actor() != null && mention.actor().id() != null;
    }

    private ActorRef byWords(Line line, Range range, int head, Party party) {
        ActorRef person = names.person(line, range, head);
        if (person != null) {
            return person;
        }
        Role role = party.role() != null ? party.role() : standing.role(line, range, head);
        if (head < 0
                || role == null && !names.speaks(line, head)
                || line.tag(head).equals("PRP")) {
            return party.actors().isEmpty() ? null : mostOwn(party);
        }
        ActorRef beside = names.beside(line, range, head, role);
        return beside != null ? beside : new ActorRef(null, names.role(line, range, head));
    }

    /** "Kabul police" are not the state, "Pakistani police" speak for it. */
    private static boolean isBelowState(List<Mention> named, Line line, int head) {
        return named.stream()
                .anyMatch(mention -> mention.actor() == null
                        && mention.place() != null
                        && !mention.place().kind().equals("country")
                        && mention.from() < head
                        && !line.isNoun(mention.from() - 1));
    }

    private boolean isPerson(ActorRef ref) {
        Actor actor = lexicon.actor(ref.id());
        return actor != null && actor.isPerson() && !actor.name().contains("Secretary");
    }

    boolean isMedium(Party party) {
        return party.actors().stream()
                .map(ref -> lexicon.actor(ref.id()))
                .anyMatch(actor -> actor != null && actor.isMedia());
    }

    /** Whether a subject is an outlet, listed or told as one. */
    boolean isOutlet(Line line, Range subject, Party party) {
        return isMedium(party) || names.outlet(line, subject) != null || names.isOutletAgain(line, subject);
    }

    /** "the ministry", "the army's spokesman", "a spokesman for the military". */
    private static boolean isState(Line line, Range range, int head) {
        if (head < 0 || Cues.is("state", line.lower(head))) {
            return head >= 0;
        }
        for (int i = range.from(); i < range.to(); i++) {
            if (Cues.is("speaks-for", line.noun(head)) && Cues.is("state", line.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** "a report by the daily X", "documents obtained by X": the writer, or who stands for the text. */
    private ActorRef writer(Line line, Range range, int head, Party party) {
        int shown = shown(line, range);
        if (shown > head) {
            ActorRef author = of(line, new Range(range.from(), shown));
            return author != null ? author : of(line, new Range(shown + 2, range.to()));
        }
        for (int i = head + 1; i < range.to(); i++) {
            if (Cues.is("by", line.lower(i))) {
                return of(line, new Range(i + 1, range.to()));
            }
        }
        boolean known = party.actors().stream().anyMatch(ref -> lexicon.actor(ref.id()) != null);
        return known ? mostOwn(party) : null;
    }

    private ActorRef of(Line line, Range range) {
        return of(line, range, parties.read(line, page.mentions(line), range));
    }

    /** "a report seen by X": who has read a text has not written it; -1 where none is told. */
    private static int shown(Line line, Range range) {
        for (int i = range.from() + 1; i + 1 < range.to(); i++) {
            if (Cues.is("shown", line.lower(i)) && line.lower(i + 1).equals("by")) {
                return i;
            }
        }
        return -1;
    }

    /** The claim with the party its teller speaks for; people in general speak for none. */
    Claim placed(Claim claim) {
        Actor actor = lexicon.actor(claim.by().id());
        boolean outlet = actor != null && actor.isMedia();
        return claim.of(actor != null && actor.isPower() ? powers.top(actor).id() : null, outlet);
    }

    /** The person, else the body nearest to the words; a generic party is named as written. */
    ActorRef mostOwn(Party party) {
        ActorRef own = party.actors().get(0);
        int most = -1;
        for (ActorRef ref : party.actors()) {
            Actor actor = lexicon.actor(ref.id());
            if (actor == null) {
                continue;
            }
            int depth = actor.isPerson()
                    ? PERSON
                    : actor.isMedia() ? OUTLET : powers.withParents(actor).size();
            if (depth > most) {
                most = depth;
                own = ref;
            }
        }
        return own;
    }
}
