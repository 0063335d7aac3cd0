package org.tarikh.events.extraction;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tarikh.events.extraction.Clause.Range;
import org.tarikh.events.language.WordTable;
import org.tarikh.events.lexicon.Lexicon;
import org.tarikh.events.lexicon.Role;

/**
 * Names claimants whom no lexicon lists, as an annotator would: a person by name, an officer by the office, a spokesman by
 * whom he speaks for, kin as relatives, others by their role as written.
 */
final class ClaimantNames {
    private static final Set<String> PEOPLE =
            WordTable.load("person-nouns.txt").words().stream().collect(Collectors.toUnmodifiableSet());

    private final Page page;
    private final Lexicon lexicon;
    private final Map<String, ActorRef> families = new HashMap<>();

    ClaimantNames(Page page, Lexicon lexicon) {
        this.page = page;
        this.lexicon = lexicon;
    }

    /** Whether a noun stands for somebody who can say something, listed as a role or not. */
    boolean speaks(Line line, int head) {
        String noun = line.noun(head);
        return PEOPLE.contains(noun) || Cues.is("bodies", noun) || Cues.is("kin", noun);
    }

    /** A person whom the lexicon does not have, by name or, where an office stands before it, by the office; else null. */
    ActorRef person(Line line, Range range, int head) {
        if (head < 0 || !line.isName(head)) {
            return null;
        }
        int from = head;
        while (from > range.from() && line.isName(from - 1)) {
            from--;
        }
        int title = title(line, range, from);
        if (title >= 0) {
            return new ActorRef(null, withoutSpokesman(line, title, from));
        }
        return from == head ? families.get(line.text(head)) : named(line, from, head + 1);
    }

    /** By name; later the family name is enough. */
    private ActorRef named(Line line, int from, int to) {
        String name = line.words(from, to);
        boolean capital = Character.isUpperCase(name.charAt(0));
        if (!capital || to - from < 2) {
            return null;
        }
        var ref = new ActorRef(null, name);
        families.put(line.text(to - 1), ref);
        return ref;
    }

    /** "French ambassador Jean Roux": an official nobody lists is known by the office; -1 where no title stands before. */
    private int title(Line line, Range range, int name) {
        Role role = lexicon.role(line.lower(name - 1));
        if (name - 1 < range.from() || role != Role.OFFICIAL && role != Role.FORCE) {
            return -1;
        }
        return firstOwn(line, range.from(), name - 1);
    }

    /** "the Bolivian daily Los Tiempos": an outlet is known by the name behind its kind; null where none is named so. */
    ActorRef outlet(Line line, Range range) {
        for (int i = range.from(); i + 1 < range.to(); i++) {
            if (Cues.is("outlet", line.lower(i)) && line.isNoun(i) && line.isName(i + 1)) {
                return new ActorRef(null, line.words(i + 1, endOfName(line, i + 1, range.to())));
            }
        }
        return null;
    }

    /** "the newspaper": the outlet named before. */
    boolean isOutletAgain(Line line, Range range) {
        return range.to() - range.from() == 2
                && line.lower(range.from()).equals("the")
                && Cues.is("outlet", line.lower(range.from() + 1));
    }

    /** "the imam, Sayed Agha": who holds no office is known by the name beside the role. */
    ActorRef beside(Line line, Range range, int head, Role role) {
        if (role == Role.OFFICIAL || role == Role.FORCE || !line.lower(head + 1).equals(",")) {
            return null;
        }
        int to = head + 2;
        while (to < range.to() && line.isName(to)) {
            to++;
        }
        return to > head + 3 ? named(line, head + 2, to) : null;
    }

    /** The words up to the head without article, number and praise; "member of the committee" turned round. */
    String role(Line line, Range range, int head) {
        if (Cues.is("kin", line.noun(head))) {
            return "relatives";
        }
        int from = firstOwn(line, range.from(), head);
        if (line.lower(head).startsWith("member") && line.lower(head + 1).equals("of")) {
            int noun = head + 2;
            while (noun < range.to() - 1 && !line.isNoun(noun)) {
                noun++;
            }
            if (noun < range.to() && line.isNoun(noun)) {
                return line.words(noun, noun + 1) + " " + line.words(head, head + 1);
            }
        }
        if (Cues.is("speaks-for", line.noun(head))) {
            int named = spokenFor(line, range, head);
            if (named >= 0) {
                return line.words(named, endOfName(line, named, range.to()));
            }
        }
        if (from == head && line.noun(head).equals("source")) {
            return "unnamed " + line.words(head, head + 1);
        }
        return withoutSpokesman(line, from, head + 1) + whereabouts(line, head);
    }

    /** "a spokesman for Saint Luke Hospital" speaks for the hospital; -1 where none is named. */
    private static int spokenFor(Line line, Range range, int head) {
        String link = line.lower(head + 1);
        int name = head + 2;
        name += line.tag(name).equals("DT") ? 1 : 0;
        return (link.equals("for") || link.equals("of")) && name < range.to() && line.isName(name) ? name : -1;
    }

    private static int endOfName(Line line, int from, int most) {
        int to = from;
        while (to < most && line.isName(to)) {
            to++;
        }
        return to;
    }

    /** "police spokesman" is the police. */
    private static String withoutSpokesman(Line line, int from, int to) {
        boolean speaks = to - from > 1 && Cues.is("speaks-for", line.noun(to - 1)) && line.isNoun(to - 2);
        String words = line.words(from, speaks ? to - 1 : to);
        return line.isName(from) ? words : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    private static int firstOwn(Line line, int start, int head) {
        int from = start;
        while (from < head && !isOwnWord(line, from)) {
            from++;
        }
        return from;
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
