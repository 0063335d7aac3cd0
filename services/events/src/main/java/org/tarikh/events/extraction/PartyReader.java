package org.tarikh.events.extraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.tarikh.events.extraction.Clause.Range;
import org.tarikh.events.lexicon.Actor;
import org.tarikh.events.lexicon.Lexicon;
import org.tarikh.events.lexicon.Name;
import org.tarikh.events.lexicon.Role;

/** Reads the parties named in a stretch of a sentence; pronouns and "the group" are taken from what went before. */
final class PartyReader {
    private static final Set<String> PRONOUNS = Set.of("he", "she", "it", "they", "him", "them", "we", "i");
    private static final Set<String> AGAIN = Set.of(
            "group",
            "movement",
            "faction",
            "agency",
            "outlet",
            "organisation",
            "organization",
            "spokesman",
            "spokesperson",
            "spokeswoman",
            "statement",
            "minister",
            "president",
            "official",
            "envoy",
            "body",
            "mission",
            "article",
            "ambassador",
            "bloc",
            "party",
            "regime",
            "leadership",
            "leader",
            "report");
    private static final Set<String> STATE_FORCES = Set.of(
            "police",
            "army",
            "troops",
            "soldiers",
            "soldier",
            "military",
            "forces",
            "force",
            "navy",
            "policemen",
            "officers",
            "commandos",
            "jets",
            "warplanes");
    private static final Set<String> FORMER = Set.of("former", "ex", "ousted", "retired", "one-time");
    static final Set<String> LOCATIVES = Set.of(
            "in",
            "at",
            "near",
            "around",
            "outside",
            "inside",
            "across",
            "within",
            "throughout",
            "over",
            "into",
            "through",
            "towards",
            "from");
    private static final Set<String> STATE_RUN = Set.of("run", "state", "official", "state-run", "state-backed");

    private final Lexicon lexicon;
    private final Function<String, Actor> governments;
    private final Actor homeGovernment;
    private Party last = Party.NONE;

    PartyReader(Lexicon lexicon, String home, Function<String, Actor> governments) {
        this.lexicon = lexicon;
        this.governments = governments;
        this.homeGovernment = home == null ? null : governments.apply(home);
    }

    /** Remembers who "he", "it" and "the group" are in what follows. */
    void remember(Party party) {
        if (party.power() && party.actors().stream().anyMatch(ref -> ref.id() != null)) {
            last = party;
        }
    }

    /** The party that a stretch of words names, {@link Party#NONE} where it names none. */
    Party read(Line line, List<Mention> mentions, Range range) {
        if (range.isEmpty()) {
            return Party.NONE;
        }
        int head = head(line, range);
        Role role = role(line, range, head);
        List<Mention> named =
                mentions.stream().filter(mention -> mention.within(range)).toList();
        var refs = new LinkedHashMap<String, ActorRef>();
        boolean power = false;
        boolean past = contains(line, range, FORMER);
        for (Mention mention : named) {
            if (mention.from() > head && !linked(line, head, mention, role)) {
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
            boolean own = mention.actor() == null || !actor.isMedia() && !actor.isGeneric();
            boolean speaks = role != Role.EXPERT
                    && !(role == Role.PEOPLE && mention.from() > head)
                    && !(role == Role.MEDIA && !contains(line, range, STATE_RUN) && !isOutletOfPower(actor))
                    && !(past && !actor.isPerson());
            power |= (own || isOutletOfPower(actor)) && speaks;
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
            if (!mention.within(range) || mention.place() != null && isLocated(line, mention)) {
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

    private boolean isLocated(Line line, Mention mention) {
        if (line.tag(mention.to()).equals("POS") || nounRole(line, mention) != null) {
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
        String words = line.words(range.from(), range.to());
        if (PRONOUNS.contains(noun) && range.to() - range.from() <= 2) {
            return noun.equals("i") ? Party.NONE : last;
        }
        boolean definite = Set.of("the", "its", "their", "his", "her", "this").contains(line.lower(range.from()))
                || head == range.from();
        if (role == Role.OFFICIAL || role == Role.BODY || role == Role.FORCE) {
            if (definite && AGAIN.contains(noun) && !last.isNone()) {
                return last;
            }
            boolean state = role == Role.OFFICIAL || STATE_FORCES.contains(noun);
            if (state && homeGovernment != null) {
                return new Party(withParents(homeGovernment), role, true, words);
            }
            return new Party(List.of(new ActorRef(null, bare(line, range, head))), role, false, words);
        }
        if (definite && AGAIN.contains(noun) && !last.isNone()) {
            return last;
        }
        if (role == null) {
            return Party.NONE;
        }
        return new Party(List.of(new ActorRef(null, bare(line, range, head))), role, false, words);
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
        refs.add(new ActorRef(actor.id(), actor.name()));
        Actor parent = lexicon.actor(actor.parent());
        int steps = 0;
        while (parent != null && steps++ < 4) {
            refs.add(new ActorRef(parent.id(), parent.name()));
            parent = lexicon.actor(parent.parent());
        }
        return refs;
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
