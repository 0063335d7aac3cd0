package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.tarikh.events.extraction.Clause.Range;
import org.tarikh.events.language.WordLists;
import org.tarikh.events.lexicon.Actor;
import org.tarikh.events.lexicon.Lexicon;
import org.tarikh.events.lexicon.Name;
import org.tarikh.events.lexicon.Role;

/** Gathers the parties that a stretch of words names, but for places told as places and courts told as venues. */
final class NamedParties {
    private static final Set<String> VENUE = words("at before in to with");
    private static final Set<String> TOWARDS =
            words("on against by with from to of at upon toward towards between and");
    /** What of a state can be struck: its name before another noun only says where or of what make. */
    private static final Set<String> ASSETS = WordLists.of("asset");

    private static final Set<String> AGAINST = words("against from on targeting");
    /** Where the words after a deed stop telling whom it hit. */
    private static final Set<String> ASIDE =
            words("in near during after before since by outside inside around through while as over amid following"
                    + " within across along behind for because into under");

    private final Lexicon lexicon;
    private final Standing standing;
    private final Powers powers;
    private final Antecedents antecedents;
    private final Function<String, Actor> governments;

    NamedParties(Lexicon lexicon, Antecedents antecedents, Function<String, Actor> governments) {
        this.lexicon = lexicon;
        this.antecedents = antecedents;
        this.governments = governments;
        standing = new Standing(lexicon);
        powers = new Powers(lexicon);
    }

    /** All parties named in a stretch, whatever their grammar. */
    Party all(Line line, List<Mention> mentions, Range range) {
        return gather(line, mentions, range, false);
    }

    /** Whom a deed hit: those named, but for the words that say where, when and why. */
    Party struck(Line line, List<Mention> mentions, Range range) {
        Party found = Party.NONE;
        int from = range.from();
        while (from < range.to()) {
            int to = from + 1;
            while (to < range.to() && !isAside(line, to)) {
                to++;
            }
            Party part = gather(line, mentions, new Range(from, to), true);
            found = found.isNone() ? part : found.with(part);
            while (to < range.to() && !AGAINST.contains(line.lower(to))) {
                to++;
            }
            from = to;
        }
        return found;
    }

    private static boolean isAside(Line line, int token) {
        String word = line.lower(token);
        return line.tag(token).equals("IN") && ASIDE.contains(word)
                || word.equals("at") && line.tag(token + 1).equals("DT");
    }

    private Party gather(Line line, List<Mention> mentions, Range range, boolean struck) {
        if (range.isEmpty()) {
            return Party.NONE;
        }
        var refs = new LinkedHashMap<String, ActorRef>();
        boolean power = false;
        for (Mention mention : mentions) {
            if (!mention.within(range)
                    || standing.isOfPlace(line, mention)
                    || mention.place() != null && standing.isLocated(line, mention)
                    || isPast(line, mention)
                    || isOfName(line, mention, mentions)) {
                continue;
            }
            Role near = standing.nounRole(line, mention);
            if (near == Role.PEOPLE || mention.sort() == Name.Sort.DEMONYM && standing.isPlural(line, mention)) {
                put(refs, standing.people(line, mention));
                continue;
            }
            if (struck && mention.sort() == Name.Sort.DEMONYM && near == null && !isAsset(line, mention)) {
                continue;
            }
            Actor actor = mention.actor() != null ? mention.actor() : governmentOf(mention, near);
            if (actor == null || actor.isMedia() && !isOutletOfPower(actor) || isVenue(line, mention, actor)) {
                continue;
            }
            Party meant = actor.isGeneric() ? meant(line, mention) : Party.NONE;
            if (!meant.isNone()) {
                meant.actors().forEach(ref -> put(refs, ref));
                power = true;
                continue;
            }
            power |= actor.isPower();
            powers.withParents(actor).forEach(ref -> put(refs, ref));
        }
        power |= definites(line, mentions, range, refs);
        return new Party(List.copyOf(refs.values()), null, power, line.words(range.from(), range.to()));
    }

    /** "the militants", "the authorities": a general word that points to somebody named before. */
    private Party meant(Line line, Mention mention) {
        boolean the = line.lower(mention.from()).equals("the")
                || line.lower(mention.from() - 1).equals("the");
        return the ? antecedents.definite(line.lower(mention.to() - 1), "") : Party.NONE;
    }

    /** "urged the group to", "talks with the two sides": words that no name stands in. */
    private boolean definites(Line line, List<Mention> mentions, Range range, Map<String, ActorRef> refs) {
        boolean found = false;
        for (int i = range.from(); i + 1 < range.to(); i++) {
            boolean opens = line.lower(i).equals("the") || line.lower(i).equals("both");
            if (!opens || i > range.from() && !TOWARDS.contains(line.lower(i - 1))) {
                continue;
            }
            int head = head(line, i + 1, range.to());
            if (head < 0 || line.lower(head + 1).equals("of") || isNamed(mentions, i, head + 1)) {
                continue;
            }
            Party meant =
                    antecedents.definite(line.lower(head), line.lower(i).equals("both") ? "both" : line.lower(i + 1));
            meant.actors().forEach(ref -> put(refs, ref));
            found |= meant.power();
        }
        return found;
    }

    private static int head(Line line, int from, int to) {
        int i = from;
        while (i < to && (line.tag(i).startsWith("JJ") || line.tag(i).equals("CD"))) {
            i++;
        }
        int first = i;
        while (i < to && line.isNoun(i)) {
            i++;
        }
        return i == first ? -1 : i - 1;
    }

    private static boolean isNamed(List<Mention> mentions, int from, int to) {
        return mentions.stream().anyMatch(mention -> mention.from() < to && mention.to() > from);
    }

    private static void put(Map<String, ActorRef> refs, ActorRef ref) {
        refs.putIfAbsent(ref.name(), ref);
    }

    /** "a former UN official" acts and suffers for himself. */
    private static boolean isPast(Line line, Mention mention) {
        return PartyReader.FORMER.contains(line.lower(mention.from() - 1))
                && (mention.actor() == null || !mention.actor().isPerson());
    }

    /** "Kam Air of Afghanistan": a country that tells one name from another. */
    private static boolean isOfName(Line line, Mention mention, List<Mention> mentions) {
        return mention.place() != null
                && line.lower(mention.from() - 1).equals("of")
                && mentions.stream()
                        .anyMatch(other -> other.to() == mention.from() - 1
                                && other.actor() != null
                                && !other.actor().isGeneric()
                                && other.sort() == Name.Sort.FULL);
    }

    /** "filed a case at the court": where it was filed, not against whom. */
    private static boolean isVenue(Line line, Mention mention, Actor actor) {
        int before = mention.from() - 1;
        while (line.tag(before).equals("DT")) {
            before--;
        }
        return actor.sectors().contains("JUD") && VENUE.contains(line.lower(before));
    }

    private static boolean isAsset(Line line, Mention mention) {
        for (int i = mention.to(); i < mention.to() + 5 && i < line.size(); i++) {
            if (ASSETS.contains(line.lower(i))) {
                return true;
            }
            if (!line.isNoun(i) && !line.tag(i).startsWith("JJ") && !line.tag(i).equals("CC")) {
                return false;
            }
        }
        return false;
    }

    /** "the Nangarhar governor's office": a place with an official noun is the government there. */
    private Actor governmentOf(Mention mention, Role near) {
        if (mention.place() == null || mention.place().country() == null) {
            return null;
        }
        boolean acts = near == Role.OFFICIAL
                || near == Role.FORCE
                || mention.place().kind().equals("country");
        return acts ? governments.apply(mention.place().country()) : null;
    }

    boolean isOutletOfPower(Actor actor) {
        Actor parent = lexicon.actor(actor.parent());
        return actor.isMedia() && parent != null && parent.isPower() && !parent.isMedia();
    }
}
