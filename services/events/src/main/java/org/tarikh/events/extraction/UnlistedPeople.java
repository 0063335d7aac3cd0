package org.tarikh.events.extraction;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.tarikh.events.extraction.Clause.Range;
import org.tarikh.events.language.CommonWords;
import org.tarikh.events.lexicon.Actor;
import org.tarikh.events.lexicon.Lexicon;
import org.tarikh.events.lexicon.Name;
import org.tarikh.events.lexicon.PersonSpellings;
import org.tarikh.events.lexicon.Role;

/** Decides whether a run of names is a person the lexicon does not have, told with an office and so with a power. */
final class UnlistedPeople {
    private static final int LONGEST_NAME = 4;
    private static final int ROLE_REACH = 7;
    private static final Set<String> NO_OFFICE =
            Set.of("state", "country", "court", "republic", "council", "embassy", "parliament", "mission");
    private static final Set<String> ALSO_GIVEN = Set.of("sultan", "emir", "shah", "prince");

    private final Lexicon lexicon;
    private final PersonSpellings spellings;
    private final Function<String, Actor> governments;
    private final Actor home;

    /**
     * @param spellings where other spellings of known persons are found
     * @param home the government of the country that the article is most about, or null
     */
    UnlistedPeople(Lexicon lexicon, PersonSpellings spellings, Function<String, Actor> governments, Actor home) {
        this.lexicon = lexicon;
        this.spellings = spellings;
        this.governments = governments;
        this.home = home;
    }

    /** The person as a party with whom he serves, or null where no office is told. */
    Mention mention(Line line, List<Mention> known, int from, int to) {
        if (line.part == Line.Part.HEADLINE) {
            return null;
        }
        int start = from;
        boolean ranked = false;
        int office = -1;
        for (int i = from; i < to; i++) {
            if (isOffice(line, i)) {
                office = i;
                start = i + 1;
            } else if (i == start && NewcomerWords.is("rank", line.lower(i))) {
                ranked = true;
                start = i + 1;
            } else if (i == start && NewcomerWords.is("honour", line.lower(i))) {
                start = i + 1;
            }
        }
        boolean told = ranked || office >= 0 || isOffice(line, from - 1);
        Actor spelt = spelt(line, known, start, to, told);
        if (spelt != null) {
            return new Mention(start, to, spelt, null, Name.Sort.FULL);
        }
        if (!isName(line, known, start, to)) {
            return null;
        }
        int before = office >= 0 ? office : from - 1;
        int opens = opens(line, before);
        if (opens <= before && (ranked || isOffice(line, before)) && !isPast(line, opens, before + 1)) {
            return person(line, known, start, to, opens, before + 1, home);
        }
        if (ranked) {
            return person(line, known, start, to, from, start, null);
        }
        int behind = apposition(line, to);
        return behind < 0 || isPast(line, to, behind + 1)
                ? null
                : person(line, known, start, to, to + 1, behind + 1, home);
    }

    /** A known person in another spelling: a name of several words, or a family name behind an office. */
    private Actor spelt(Line line, List<Mention> known, int from, int to, boolean told) {
        boolean fits = to - from > 1 && to - from <= LONGEST_NAME || told && to - from == 1;
        for (Mention mention : known) {
            boolean namesake = mention.sort() == Name.Sort.SHORT && mention.place() == null;
            fits &= mention.to() <= from || mention.from() >= to || namesake && mention.from() > from;
        }
        Actor person = fits ? spellings.find(line.words(from, to)) : null;
        return person == null || to - from > 1 || FamilyNames.stands(line, from, to, person) ? person : null;
    }

    private boolean isOffice(Line line, int token) {
        return token >= 0
                && line.isNoun(token)
                && lexicon.role(line.lower(token)) == Role.OFFICIAL
                && !NO_OFFICE.contains(line.lower(token))
                && !ALSO_GIVEN.contains(line.lower(token))
                && !line.lower(token).endsWith("s");
    }

    private static boolean isPast(Line line, int from, int to) {
        return line.holds(new Range(from, to), PartyReader.FORMER);
    }

    /** Two to four words that are no common words and of which the lexicon knows no more than a family name. */
    private boolean isName(Line line, List<Mention> known, int from, int to) {
        if (to - from < 2 || to - from > LONGEST_NAME) {
            return false;
        }
        for (int i = from; i < to; i++) {
            String word = line.text(i);
            boolean letters = word.chars().allMatch(c -> Character.isLetter(c) || c == '-' || c == '\'' || c == '’');
            if (!letters
                    || word.length() < 2
                    || Acronym.isOne(word)
                    || !UnlistedNames.isCapital(line, i)
                    || CommonWords.isCommon(word)
                    || NewcomerWords.kind(line.lower(i)) != null
                    || lexicon.role(word) != null && !ALSO_GIVEN.contains(line.lower(i))) {
                return false;
            }
        }
        for (Mention mention : known) {
            boolean overlaps = mention.from() < to && mention.to() > from;
            boolean namesake = mention.sort() == Name.Sort.SHORT && mention.from() > from && mention.place() == null;
            if (overlaps && !namesake) {
                return false;
            }
        }
        return true;
    }

    /** Where the words of an office that ends before a name begin. */
    private static int opens(Line line, int last) {
        int from = last;
        while (from > 0 && from > last - ROLE_REACH && isOfOffice(line, from - 1)) {
            from--;
        }
        return Math.max(0, from);
    }

    private static boolean isOfOffice(Line line, int token) {
        String tag = line.tag(token);
        return tag.startsWith("NN") || tag.startsWith("JJ") || tag.equals("POS") || tag.equals("HYPH");
    }

    /** The office told behind a comma ("Foo Bar, the deputy governor of Herat"), -1 where none is. */
    private int apposition(Line line, int comma) {
        if (!line.lower(comma).equals(",")) {
            return -1;
        }
        int office = -1;
        for (int i = comma + 1; i < line.size() && i <= comma + ROLE_REACH; i++) {
            if (line.isVerb(i) || line.tag(i).startsWith("W") || line.lower(i).equals(",")) {
                return office;
            }
            Role role = lexicon.role(line.lower(i));
            if (role == Role.EXPERT
                    || role == Role.MEDIA
                    || office >= 0 && line.tag(i).equals("CC")) {
                return office;
            }
            office = isOffice(line, i) ? i : office;
        }
        return office;
    }

    private Mention person(
            Line line, List<Mention> known, int from, int to, int officeFrom, int officeTo, Actor other) {
        Actor told = serves(line, known, officeFrom, officeTo);
        Actor serves = told == null && !isOfRebels(line, officeFrom, officeTo) ? other : told;
        var actor = new Actor(
                null,
                line.words(from, to),
                "person",
                List.of(),
                serves == null ? null : serves.country(),
                serves == null ? null : serves.id(),
                line.words(officeFrom, officeTo),
                null,
                null,
                List.of(),
                List.of(),
                null,
                null);
        return new Mention(from, to, actor, null, Name.Sort.FULL);
    }

    /** "rebel spokesman Foo Bar" speaks for no state. */
    private boolean isOfRebels(Line line, int from, int to) {
        for (int i = from; i < to; i++) {
            if (lexicon.role(line.lower(i)) == Role.FORCE && !PartyReader.STATE_FORCES.contains(line.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whom the words of an office and of what follows them name, or null. */
    private Actor serves(Line line, List<Mention> known, int from, int to) {
        for (Mention mention : known) {
            boolean behind = mention.from() >= to
                    && mention.from() <= to + 2
                    && line.lower(to).matches("of|for|in");
            if (mention.from() >= from && mention.to() <= to || behind) {
                Actor actor = mention.actor() != null
                        ? mention.actor()
                        : mention.place().country() == null
                                ? null
                                : governments.apply(mention.place().country());
                if (actor != null && actor.id() != null && actor.isPower() && !actor.isPerson()) {
                    return actor;
                }
            }
        }
        return null;
    }
}
