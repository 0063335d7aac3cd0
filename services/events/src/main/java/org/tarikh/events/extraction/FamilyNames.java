package org.tarikh.events.extraction;

import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tarikh.events.language.CommonWords;
import org.tarikh.events.language.WordTable;
import org.tarikh.events.lexicon.Actor;
import org.tarikh.events.lexicon.Lexicon;
import org.tarikh.events.lexicon.Name;
import org.tarikh.events.lexicon.Romanised;

/** Leaves out family names that stand for somebody else than the person of the lexicon who bears one. */
final class FamilyNames {
    private static final Set<String> COMMON =
            Set.copyOf(WordTable.load("common-family-names.txt").words());
    private static final Set<String> MONTHS = Arrays.stream(Month.values())
            .map(month -> month.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    private static final int OFFICE_REACH = 4;

    private final Lexicon lexicon;
    private final Set<String> named;

    /** @param named ids of those whom the article names in full */
    FamilyNames(Lexicon lexicon, Set<String> named) {
        this.lexicon = lexicon;
        this.named = named;
    }

    /** The names of a line without those that are another person's. */
    List<Mention> without(Line line, List<Mention> mentions) {
        var kept = new ArrayList<Mention>();
        for (Mention mention : mentions) {
            boolean family = mention.sort() == Name.Sort.SHORT
                    && mention.actor() != null
                    && mention.actor().isPerson();
            if (!family) {
                kept.add(mention);
            } else if (isOther(line, mentions, mention)) {
                continue;
            } else if (stands(line, mention)) {
                kept.add(mention);
            } else if (mention.place() != null) {
                kept.add(new Mention(mention.from(), mention.to(), null, mention.place(), null));
            }
        }
        return kept;
    }

    /** A name that many bear needs the whole name or the office told; another is known by itself. */
    private boolean stands(Line line, Mention mention) {
        return named.contains(mention.actor().id()) || stands(line, mention.from(), mention.to(), mention.actor());
    }

    /** Whether a family name by itself, or with the office before it, tells who is meant. */
    static boolean stands(Line line, int from, int to, Actor person) {
        return !COMMON.contains(line.words(from, to)) || isInOffice(line, from, person);
    }

    /** "Foo Karimi", "Karimi Foo": with another name beside it, which is none of the person's own. */
    private boolean isOther(Line line, List<Mention> mentions, Mention mention) {
        return line.part != Line.Part.HEADLINE
                && (isOtherName(line, mentions, mention.from() - 1, mention.actor())
                        || COMMON.contains(line.words(mention.from(), mention.to()))
                                && isOtherName(line, mentions, mention.to(), mention.actor()));
    }

    private boolean isOtherName(Line line, List<Mention> mentions, int token, Actor person) {
        if (token < 0 || token >= line.size() || !line.isName(token)) {
            return false;
        }
        String word = line.text(token);
        boolean plain = word.length() > 1
                && Character.isUpperCase(word.charAt(0))
                && word.chars().allMatch(c -> Character.isLetter(c) || c == '-' || c == '\'' || c == '’');
        return plain
                && !Acronym.isOne(word)
                && !isTime(line, token)
                && !CommonWords.isCommon(word)
                && !isTitle(line, token)
                && isFree(mentions, token)
                && !isOwn(word, person);
    }

    private static boolean isTime(Line line, int token) {
        return NounStretches.TIMES.contains(line.lower(token)) || MONTHS.contains(line.lower(token));
    }

    private boolean isTitle(Line line, int token) {
        String word = line.lower(token);
        return Arrays.stream(word.split("-")).anyMatch(part -> lexicon.role(part) != null)
                || NewcomerWords.is("rank", word)
                || NewcomerWords.is("honour", word)
                || NewcomerWords.kind(word) != null;
    }

    /** Whether no place and no body is named by the word: "Iran's Karimi", "Tehran Karimi". */
    private static boolean isFree(List<Mention> mentions, int token) {
        for (Mention mention : mentions) {
            boolean person = mention.actor() != null && mention.actor().isPerson() && mention.place() == null;
            if (mention.from() <= token && token < mention.to() && !person) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word is part of the person's own name, in whatever spelling. */
    private static boolean isOwn(String word, Actor person) {
        Romanised sounds = Romanised.of(word);
        return Stream.concat(Stream.of(person.name()), person.aliases().stream())
                .flatMap(name -> Arrays.stream(name.split(" ")))
                .anyMatch(part ->
                        part.equalsIgnoreCase(word) || Romanised.of(part).matches(sounds));
    }

    /** "spokesman Karimi" for one whose office is that of a spokesman. */
    private static boolean isInOffice(Line line, int name, Actor person) {
        List<String> office = person.role() == null
                ? List.of()
                : List.of(person.role().toLowerCase(Locale.ROOT).split(" "));
        for (int i = name - 1; i >= Math.max(0, name - OFFICE_REACH); i--) {
            if (line.isNoun(i) && office.contains(line.lower(i))) {
                return true;
            }
        }
        return false;
    }
}
