package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private static final Set<String> POSSESSIVE = words("its their his her");
    private static final Set<String> DEFINITE = words("the its their his her this both these those");
    private static final Set<String> COLLECTIVE =
            words("authorities government army military administration judiciary regime ministry");
    static final Set<String> FORMER = words("former ex ousted retired one-time deposed late");
    /** What makes a spokesman or a commander one of no state. */
    private static final Set<String> PRIVATE = words(
            "rebel rebels militant militants insurgent insurgents opposition"
                    + " separatist separatists guerrilla guerrillas militia union party company group movement tribal hospital airline");

    static final Set<String> STATE_FORCES =
            words("police army troops soldiers soldier military forces force navy policemen officers commandos jets");

    private final Standing standing;
    private final Powers powers;
    private final Antecedents antecedents;
    private final NamedParties named;
    private final NearestPerson nearest;
    private final Function<String, Actor> governments;
    private final Actor homeGovernment;
    private final Map<Clause, Party> subjects = new IdentityHashMap<>();

    PartyReader(Lexicon lexicon, String home, Function<String, Actor> governments) {
        this.governments = governments;
        this.homeGovernment = home == null ? null : governments.apply(home);
        standing = new Standing(lexicon);
        powers = new Powers(lexicon);
        antecedents = new Antecedents(lexicon, homeGovernment);
        nearest = new NearestPerson(standing, powers);
        named = new NamedParties(lexicon, antecedents, governments);
    }

    /** Reads the subjects of a sentence from left to right, so that each pronoun finds who was named before it. */
    void readSubjects(Line line, List<Mention> mentions, List<Clause> clauses) {
        antecedents.open(mentions);
        for (Clause clause : clauses) {
            Party told = read(line, mentions, clause.subject());
            Party near = nearest.of(line, mentions, clauses, clause);
            Party party = near.isNone() ? told : near;
            subjects.put(clause, party);
            if (Cues.isNeutral(line.verb(clause.verb()))
                    && !clause.passive()
                    && !clause.subject().isEmpty()) {
                antecedents.speaks(party, !party.power() && isNamed(line, clause.subject()));
            }
            if (clause.finite() && !clause.passive() && !clause.embedded() && !clause.relative()) {
                antecedents.remember(party);
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
        antecedents.remember(party);
    }

    /** Takes note of two who meet or fight, so that "the two sides" are they. */
    void met(Party one, Party other) {
        antecedents.meet(one, other);
    }

    /** Who is named behind "by", or behind each of "by X and by Y". */
    Party by(Line line, List<Mention> mentions, Range range) {
        Party found = Party.NONE;
        for (int i = range.from(); i < range.to(); i++) {
            if (line.lower(i).equals("by")
                    && (found.isNone() || line.lower(i - 1).equals("and"))) {
                Party next = read(line, mentions, new Range(i + 1, range.to()));
                found = found.isNone() ? next : found.with(next);
            }
        }
        return found;
    }

    /** All parties named in a stretch, whatever their grammar. */
    Party readAll(Line line, List<Mention> mentions, Range range) {
        return named.all(line, mentions, range);
    }

    /** Whom a deed hit, in the words after it. */
    Party struck(Line line, List<Mention> mentions, Range range) {
        return named.struck(line, mentions, range);
    }

    /** Whom "accused it" or "urged them" means, {@link Party#NONE} where no such pronoun opens the stretch. */
    Party objectPronoun(Line line, Range range, Party subject) {
        String word = range.isEmpty() ? "" : line.lower(range.from());
        return word.equals("it") || word.equals("them") || word.equals("him") || word.equals("her")
                ? antecedents.objectPronoun(subject)
                : Party.NONE;
    }

    /** Whether a state does something to another state or to what belongs to one. */
    boolean areForeign(Collection<ActorRef> acting, Collection<ActorRef> befallen) {
        return powers.areForeign(acting, befallen);
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
        if (own && !antecedents.last().isNone()) {
            return antecedents.last();
        }
        var refs = new LinkedHashMap<String, ActorRef>();
        boolean power = false;
        boolean past = line.holds(range, FORMER);
        for (Mention mention : mentions) {
            if (!mention.within(range)
                    || mention.from() > head && !standing.linked(line, head, mention, role)
                    || mention.sort() == Name.Sort.METONYM && Standing.NAMED_AFTER.contains(line.lower(mention.to()))) {
                continue;
            }
            Role near = standing.nounRole(line, mention);
            if (near == Role.PEOPLE || mention.sort() == Name.Sort.DEMONYM && standing.isPlural(line, mention)) {
                ActorRef ref = standing.people(line, mention);
                refs.putIfAbsent(ref.name(), ref);
                continue;
            }
            Actor actor = mention.actor() != null ? mention.actor() : governmentOf(mention, near, role);
            if (actor == null) {
                continue;
            }
            if (actor.isGeneric() && actor.sectors().contains("GOV") && isOwned(line, mentions, mention, range)) {
                continue;
            }
            Party meant = actor.isGeneric() ? meant(line, mention, range) : Party.NONE;
            if (!meant.isNone()) {
                power = true;
                meant.actors().forEach(ref -> refs.putIfAbsent(ref.name(), ref));
                continue;
            }
            boolean able = mention.actor() == null || !actor.isMedia() && !actor.isGeneric();
            boolean speaks = (role != Role.EXPERT || mention.to() - 1 == head)
                    && !(role == Role.PEOPLE && mention.from() > head)
                    && !(role == Role.MEDIA && !standing.isStateRun(line, range) && !named.isOutletOfPower(actor))
                    && !(past && !actor.isPerson());
            power |= (able || named.isOutletOfPower(actor)) && speaks;
            for (ActorRef ref : powers.withParents(actor)) {
                refs.putIfAbsent(ref.name(), ref);
            }
        }
        if (refs.isEmpty()) {
            return unnamed(line, range, head, role);
        }
        return new Party(List.copyOf(refs.values()), role, power, line.words(range.from(), range.to()));
    }

    /** "officials from Foo": whose they are is named behind them. */
    private static boolean isOwned(Line line, List<Mention> mentions, Mention people, Range range) {
        String link = line.lower(people.to());
        boolean linked = link.equals("of") || link.equals("from");
        return linked
                && mentions.stream()
                        .anyMatch(mention -> mention.within(range)
                                && mention.from() > people.to()
                                && mention.from() <= people.to() + 2
                                && (mention.actor() == null || mention.actor().isPower()));
    }

    /** "the authorities", "the militants", a headline's "Government": whom a general word stands for here. */
    private Party meant(Line line, Mention mention, Range range) {
        String noun = line.lower(mention.to() - 1);
        boolean the = line.lower(mention.from()).equals("the")
                || DEFINITE.contains(line.lower(mention.from() - 1))
                || COLLECTIVE.contains(noun) && mention.from() == range.from();
        return the && !STATE_FORCES.contains(noun) || COLLECTIVE.contains(noun) && the
                ? antecedents.definite(noun, "")
                : Party.NONE;
    }

    private Party unnamed(Line line, Range range, int head, Role role) {
        String noun = head < 0 ? line.lower(range.from()) : line.lower(head);
        if (PRONOUNS.contains(noun) && range.to() - range.from() <= 2) {
            return antecedents.pronoun(noun);
        }
        String words = line.words(range.from(), range.to());
        String first = line.lower(range.from());
        if (line.tag(range.from() + 2).equals("POS") && DEFINITE.contains(first)) {
            Party owner = antecedents.definite(line.lower(range.from() + 1), "");
            if (!owner.isNone()) {
                return owner;
            }
        }
        boolean bare = head <= range.from() + 1
                || line.tag(head - 1).startsWith("JJ")
                || line.tag(head - 1).equals("CD");
        if (bare && (DEFINITE.contains(first) || head == range.from())) {
            Party meant = antecedents.definite(noun, first.equals("both") ? first : line.lower(range.from() + 1));
            if (!meant.isNone()) {
                return meant;
            }
        }
        boolean state = (role == Role.OFFICIAL || STATE_FORCES.contains(noun)) && !line.holds(range, PRIVATE);
        if (state && homeGovernment != null) {
            return new Party(powers.withParents(homeGovernment), role, true, words);
        }
        return role == null
                ? Party.NONE
                : new Party(List.of(new ActorRef(null, standing.bare(line, range, head))), role, false, words);
    }

    /** The government of the country an article is about, where one of its own without a name stands for it; else null. */
    ActorRef home(Line line, Range range) {
        int head = standing.head(line, range);
        boolean own = false;
        for (int i = range.from(); i <= head; i++) {
            Role role = standing.role(line, new Range(i, i + 1), i);
            own |= role == Role.OFFICIAL || STATE_FORCES.contains(line.lower(i));
        }
        return own && homeGovernment != null
                ? powers.withParents(homeGovernment).get(0)
                : null;
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
}
