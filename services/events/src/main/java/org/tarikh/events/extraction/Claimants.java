package org.tarikh.events.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tarikh.events.extraction.Clause.Range;
import org.tarikh.events.lexicon.Actor;
import org.tarikh.events.lexicon.Lexicon;
import org.tarikh.events.lexicon.Role;

/**
 * Names who says something: the person before the body, the body before the state behind it; whom the text leaves
 * unnamed by their role as written ("local officials", "a member of the committee" as "committee member").
 */
final class Claimants {
    private static final Set<String> NOBODY = Set.of("no", "nobody", "none", "neither", "there");

    private final Page page;
    private final PartyReader parties;
    private final Standing standing;
    private final Lexicon lexicon;
    private final Powers powers;

    Claimants(Page page, PartyReader parties, Lexicon lexicon) {
        this.page = page;
        this.parties = parties;
        this.lexicon = lexicon;
        standing = new Standing(lexicon);
        powers = new Powers(lexicon);
    }

    /** Who a stretch of a sentence names; null for nobody, for a text without a writer and for those who only judge. */
    ActorRef of(Line line, Range range, Party party) {
        if (range.isEmpty() || party.role() == Role.EXPERT || NOBODY.contains(line.lower(range.from()))) {
            return null;
        }
        int head = standing.head(line, range);
        if (head >= 0 && Cues.is("paper", line.lower(head)) && !isMedium(party)) {
            return writer(line, range, head, party);
        }
        List<Mention> named = page.mentions(line).stream()
                .filter(mention -> mention.within(range))
                .toList();
        boolean inferred = named.stream().noneMatch(mention -> isListed(mention) || mention.from() <= head)
                && party.words().equals(line.words(range.from(), range.to()));
        boolean known = party.actors().stream().anyMatch(ref -> lexicon.actor(ref.id()) != null);
        if (known && !isBelowState(named, line, head) && !(inferred && !isState(line, head))) {
            return mostOwn(party);
        }
        return byWords(line, range, head, party);
    }

    private static boolean isListed(Mention mention) {
        return mention.actor() != null && mention.actor().id() != null;
    }

    private ActorRef byWords(Line line, Range range, int head, Party party) {
        ActorRef person = unlisted(line, range, head);
        if (person != null) {
            return person;
        }
        Role role = party.role() != null ? party.role() : standing.role(line, range, head);
        if (head < 0 || role == null || line.tag(head).equals("PRP")) {
            return party.actors().isEmpty() ? null : mostOwn(party);
        }
        return new ActorRef(null, roleName(line, range, head));
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

    boolean isMedium(Party party) {
        return party.actors().stream()
                .map(ref -> lexicon.actor(ref.id()))
                .anyMatch(actor -> actor != null && actor.isMedia());
    }

    private static boolean isState(Line line, int head) {
        return head >= 0 && Cues.is("state", line.lower(head));
    }

    /** "a report by the daily X", "documents obtained by X": the writer, or who stands for the text. */
    private ActorRef writer(Line line, Range range, int head, Party party) {
        for (int i = head + 1; i < range.to(); i++) {
            if (Cues.is("by", line.lower(i))) {
                var rest = new Range(i + 1, range.to());
                Party by = parties.read(line, page.mentions(line), rest);
                return of(line, rest, by);
            }
        }
        boolean known = party.actors().stream().anyMatch(ref -> lexicon.actor(ref.id()) != null);
        return known ? mostOwn(party) : null;
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
            int depth = actor.isPerson() ? 10 : powers.withParents(actor).size();
            if (depth > most) {
                most = depth;
                own = ref;
            }
        }
        return own;
    }

    /** "French ambassador Jean Roux": an official nobody lists is known by the office; -1 where no title stands before. */
    private int title(Line line, Range range, int name) {
        Role role = lexicon.role(line.lower(name - 1));
        if (name - 1 < range.from() || role != Role.OFFICIAL && role != Role.FORCE) {
            return -1;
        }
        int from = range.from();
        while (from < name - 1 && !isOwnWord(line, from)) {
            from++;
        }
        return from;
    }

    /** A name the lexicon does not have; null where the head is a common noun. */
    private ActorRef unlisted(Line line, Range range, int head) {
        if (head < 0 || !line.isName(head)) {
            return null;
        }
        int from = head;
        while (from > range.from() && line.isName(from - 1)) {
            from--;
        }
        int title = title(line, range, from);
        if (title >= 0) {
            return new ActorRef(null, line.words(title, from));
        }
        String name = line.words(from, head + 1);
        boolean capital = Character.isUpperCase(name.charAt(0));
        return capital && name.indexOf(' ') > 0 ? new ActorRef(null, name) : null;
    }

    /** The words up to the head without article, number and praise; "member of the committee" turned round. */
    private String roleName(Line line, Range range, int head) {
        int from = range.from();
        while (from < head && !isOwnWord(line, from)) {
            from++;
        }
        if (line.lower(head).startsWith("member") && line.lower(head + 1).equals("of")) {
            int noun = head + 2;
            while (noun < range.to() - 1 && !line.isNoun(noun)) {
                noun++;
            }
            if (noun < range.to() && line.isNoun(noun)) {
                return line.words(noun, noun + 1) + " " + line.words(head, head + 1);
            }
        }
        String words = line.words(from, head + 1);
        if (!line.isName(from)) {
            words = words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
        }
        if (from == head && line.noun(head).equals("source")) {
            return "unnamed " + words;
        }
        return words + whereabouts(line, head);
    }

    private static boolean isOwnWord(Line line, int token) {
        String tag = line.tag(token);
        return !tag.equals("DT")
                && !tag.equals("CD")
                && !tag.startsWith("RB")
                && !tag.equals("IN")
                && !tag.startsWith("PRP")
                && !line.lower(token).equals(",")
                && !Cues.is("loose", line.lower(token));
    }

    /** "a government source in Khost": where an unnamed source is, is part of who it is. */
    private String whereabouts(Line line, int head) {
        if (!line.lower(head + 1).equals("in")) {
            return "";
        }
        for (Mention mention : page.mentions(line)) {
            if (mention.from() == head + 2 && mention.place() != null) {
                return " " + line.words(head + 1, mention.to());
            }
        }
        return "";
    }
}
