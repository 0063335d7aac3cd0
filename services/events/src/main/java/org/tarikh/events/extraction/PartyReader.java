package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.ArrayList;
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
    static final Set<String> LOCATIVES =
            words("in at near around outside inside across within throughout over into through towards from");
    private static final Set<String> STATE_RUN = words("run state official state-run state-backed");
    private static final Set<String> PLACE_NOUNS =
            words("city capital province provinces district town village region border"
                    + " soil territory coast waters airspace side");
    private static final Set<String> NAMED_AFTER =
            words("agreement deal accord talks summit format conference meeting process declaration pact meetings");

    private final Lexicon lexicon;
    private final Function<String, Actor> governments;
    private final Actor homeGovernment;
    private final Map<Clause, Party> subjects = new IdentityHashMap<>();
    private Party last = Party.NONE;
    private Party speaker = Party.NONE;
    private Party lastPerson = Party.NONE;
    private Party lastGroup = Party.NONE;

    PartyReader(Lexicon lexicon, String home, Function<String, Actor> governments) {
        this.lexicon = lexicon;
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

    /** The party that a stretch of words names, {@link Party#NONE} where it names none. */
    Party read(Line line, List<Mention> mentions, Range range) {
        if (range.isEmpty()) {
            return Party.NONE;
        }
        int head = head(line, range);
        Role role = role(line, range, head);
        boolean own = POSSESSIVE.contains(line.lower(range.from()))
                && (role == Role.FORCE || role == Role.OFFICIAL || role == Role.BODY);
        if (own && !last.isNone()) {
            return lastGroup.isNone() ? last : lastGroup;
        }
        List<Mention> named =
                mentions.stream().filter(mention -> mention.within(range)).toList();
        var refs = new LinkedHashMap<String, ActorRef>();
        boolean power = false;
        boolean past = contains(line, range, FORMER);
        for (Mention mention : named) {
            if (mention.from() > head && !linked(line, head, mention, role)
                    || mention.sort() == Name.Sort.METONYM && NAMED_AFTER.contains(line.lower(mention.to()))) {
                continue;
            }
            Role near = nounRole(line, mention);
            boolean people = near == Role.PEOPLE || mention.sort() == Name.Sort.DEMONYM && isPlural(line, mention);
            if (people) {
                ActorRef ref = people(line, mention);
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
                    && !(role == Role.MEDIA && !isStateRun(line, range) && !isOutletOfPower(actor))
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
                    || isOfPlace(line, mention)
                    || mention.place() != null && isLocated(line, mention)) {
                continue;
            }
            Role near = nounRole(line, mention);
            if (near == Role.PEOPLE || mention.sort() == Name.Sort.DEMONYM && isPlural(line, mention)) {
                ActorRef ref = people(line, mention);
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

    /** "the Afghan city of", "Mali's capital": a people's name that says where. */
    private static boolean isOfPlace(Line line, Mention mention) {
        for (int i = mention.to(); i < mention.to() + 3 && i < line.size(); i++) {
            if (PLACE_NOUNS.contains(line.lower(i))) {
                return true;
            }
            if (!line.isNoun(i) && !line.tag(i).startsWith("JJ") && !line.tag(i).equals("POS")) {
                return false;
            }
        }
        return false;
    }

    private boolean isLocated(Line line, Mention mention) {
        if (NAMED_AFTER.contains(line.lower(mention.to())) && mention.sort() == Name.Sort.METONYM) {
            return true;
        }
        if (line.tag(mention.to()).equals("POS")
                || nounRole(line, mention) != null
                || line.isNoun(mention.to()) && !line.isName(mention.to())) {
            return false;
        }
        int before = mention.from() - 1;
        while (line.tag(before).equals("DT") || line.tag(before).startsWith("JJ")) {
            before--;
        }
        return LOCATIVES.contains(line.lower(before));
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
                : new Party(List.of(new ActorRef(null, bare(line, range, head))), role, false, words);
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

    /** Words of an unnamed party without article: "local sources". */
    private String bare(Line line, Range range, int head) {
        int from = range.from();
        while (head > from
                && (line.tag(from).equals("DT")
                        || line.tag(from).equals("CD")
                        || line.tag(from).equals("RB")
                        || line.tag(from).equals("IN")
                        || line.lower(from).equals(","))) {
            from++;
        }
        return line.words(Math.max(0, Math.min(from, head)), Math.max(from, head) + 1);
    }

    /** A name after the head counts where it is joined by "of", "for", "and" or stands beside it. */
    private boolean linked(Line line, int head, Mention mention, Role role) {
        for (int i = mention.from() - 1; i > head; i--) {
            String tag = line.tag(i);
            String word = line.lower(i);
            if (tag.equals("IN") && !word.equals("of") && !(word.equals("for") && role != null)
                    || tag.equals("TO")
                    || line.isVerb(i)) {
                return false;
            }
        }
        return true;
    }

    /** The last noun of the first run of nouns; a run of names ends with the name. */
    private int head(Line line, Range range) {
        int head = -1;
        for (int i = range.from(); i < range.to(); i++) {
            String tag = line.tag(i);
            if (line.isNoun(i) || head < 0 && tag.equals("PRP") || tag.equals("FW")) {
                head = i;
            } else if (tag.equals("POS")) {
                head = -1;
            } else if (head >= 0 && !tag.startsWith("JJ") && !tag.equals("CD") && !tag.equals("HYPH")) {
                break;
            }
        }
        return head;
    }

    /** Standing by the nouns up to the head and by an apposition behind it ("Wahid Faqiri, an analyst"). */
    private Role role(Line line, Range range, int head) {
        Role found = null;
        for (int i = range.from(); i < range.to(); i++) {
            Role role = lexicon.role(line.lower(i));
            if (role == Role.EXPERT) {
                return role;
            }
            if (role != null
                    && (i <= head || found == null && line.isNoun(i) && i <= head + 4)
                    && (found == null || i <= head)) {
                found = role;
            }
        }
        return found;
    }

    /** Standing of the noun that a name modifies: "Taliban fighters", "Afghan refugees". */
    private Role nounRole(Line line, Mention mention) {
        Role role = null;
        for (int i = mention.to(); i < line.size() && i < mention.to() + 5; i++) {
            if (!line.isNoun(i)
                    && !line.tag(i).startsWith("JJ")
                    && !line.tag(i).equals("POS")
                    && !line.tag(i).equals("CC")) {
                break;
            }
            Role next = line.isNoun(i) ? lexicon.role(line.lower(i)) : null;
            if (next != null) {
                role = next;
            }
            if (line.tag(i).equals("POS") || line.tag(i).equals("CC") && role != null) {
                break;
            }
        }
        return role;
    }

    private boolean isPlural(Line line, Mention mention) {
        int lastToken = mention.to() - 1;
        if (line.lower(mention.from() - 1).equals("the")) {
            return false;
        }
        boolean noun = !line.isNoun(mention.to()) && !line.tag(mention.to()).startsWith("JJ");
        return noun
                && line.lower(lastToken).endsWith("s")
                && !line.lower(lastToken).endsWith("ss");
    }

    private ActorRef people(Line line, Mention mention) {
        int to = mention.to();
        while (to < line.size() && (line.isNoun(to) || line.tag(to).startsWith("JJ"))) {
            to++;
        }
        return new ActorRef(null, line.words(mention.from(), to));
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

    private boolean isStateRun(Line line, Range range) {
        for (int i = range.from(); i < range.to(); i++) {
            if (line.lower(i).endsWith("-run") || line.lower(i).endsWith("-controlled")) {
                return true;
            }
        }
        return contains(line, range, STATE_RUN);
    }

    private boolean contains(Line line, Range range, Set<String> words) {
        for (int i = range.from(); i < range.to(); i++) {
            if (words.contains(line.lower(i))) {
                return true;
            }
        }
        return false;
    }
}
