package org.tarikh.events.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tarikh.events.lexicon.Actor;
import org.tarikh.events.lexicon.Name;

/**
 * Adds to the names of an article those of bodies, armed groups and officials that the lexicon does not have: the words
 * of a name, its acronym and a role beside it tell what it names; later its acronym or the family name is enough.
 */
final class UnlistedNames {
    private static final int LONGEST = 9;
    private static final int MOST_LETTERS = 100;

    private final UnlistedPeople people;
    private final Map<String, Actor> found = new HashMap<>();
    private final Map<String, Actor> shorts = new HashMap<>();

    UnlistedNames(UnlistedPeople people) {
        this.people = people;
    }

    /** The names of each line with those found here, in their order. */
    List<List<Mention>> add(List<Line> lines, List<List<Mention>> known) {
        var all = new ArrayList<List<Mention>>();
        for (int i = 0; i < lines.size(); i++) {
            all.add(withFull(lines.get(i), known.get(i)));
        }
        if (!shorts.isEmpty()) {
            for (int i = 0; i < lines.size(); i++) {
                all.set(i, withShort(lines.get(i), all.get(i)));
            }
        }
        return all;
    }

    private List<Mention> withFull(Line line, List<Mention> known) {
        var added = new ArrayList<Mention>();
        int i = 0;
        while (i < line.size()) {
            if (!isCapital(line, i)) {
                i++;
                continue;
            }
            int to = end(line, i);
            boolean fits = to - i <= LONGEST && line.span(i, to).length() <= MOST_LETTERS;
            Mention mention = fits ? mention(line, known, i, to) : null;
            if (mention != null) {
                added.add(mention);
            }
            i = to;
        }
        return joined(known, added);
    }

    private Mention mention(Line line, List<Mention> known, int from, int to) {
        Mention body = new UnlistedBody(line, known, from, to).mention();
        Mention mention = body != null ? body : people.mention(line, known, from, to);
        return mention == null ? null : settled(line, mention);
    }

    /** The same name told twice is one party; what more the second telling says of it is kept. */
    private Mention settled(Line line, Mention mention) {
        Actor before = found.get(mention.actor().name());
        Actor told = mention.actor();
        Actor actor = before == null || told.aliases().size() > before.aliases().size() ? told : before;
        found.put(actor.name(), actor);
        actor.aliases().forEach(alias -> shorts.put(alias, actor));
        if (actor.isPerson()) {
            shorts.putIfAbsent(line.text(mention.to() - 1), actor);
        }
        return new Mention(mention.from(), mention.to(), actor, null, mention.sort());
    }

    private List<Mention> withShort(Line line, List<Mention> known) {
        var added = new ArrayList<Mention>();
        for (int i = 0; i < line.size(); i++) {
            Actor actor = isCapital(line, i) ? shorts.get(line.text(i)) : null;
            boolean alone = actor != null
                    && (!actor.isPerson() || !isOtherName(line, i - 1) && !isCapital(line, i + 1))
                    && !isCovered(known, i);
            if (alone) {
                added.add(new Mention(i, i + 1, actor, null, Name.Sort.SHORT));
            }
        }
        return joined(known, added);
    }

    /** A given name that makes of a family name another person's. */
    private static boolean isOtherName(Line line, int token) {
        return isCapital(line, token)
                && !NewcomerWords.is("honour", line.lower(token))
                && !NewcomerWords.is("rank", line.lower(token));
    }

    /** Where a name found here stands over parts the lexicon knows, the whole counts. */
    private static List<Mention> joined(List<Mention> known, List<Mention> added) {
        if (added.isEmpty()) {
            return known;
        }
        var all = new ArrayList<Mention>(added);
        int at = 0;
        for (Mention mention : known) {
            while (at < added.size() && added.get(at).to() <= mention.from()) {
                at++;
            }
            if (at == added.size() || added.get(at).from() >= mention.to()) {
                all.add(mention);
            }
        }
        all.sort(Comparator.comparingInt(Mention::from));
        return all;
    }

    /** A name, or within a sentence any noun or adjective that prose would write small. */
    static boolean isCapital(Line line, int token) {
        String tag = line.tag(token);
        if (!tag.startsWith("NN") && !tag.startsWith("JJ")
                || !Character.isUpperCase(line.text(token).charAt(0))) {
            return false;
        }
        return line.isName(token)
                || line.part != Line.Part.HEADLINE
                        && token > 0
                        && (Character.isLetterOrDigit(line.lower(token - 1).charAt(0))
                                || line.lower(token - 1).equals("'s"));
    }

    /** Whether a name of the lexicon's stands over a token. */
    static boolean isCovered(List<Mention> known, int token) {
        for (Mention mention : known) {
            if (mention.from() <= token && token < mention.to()) {
                return true;
            }
        }
        return false;
    }

    /** Where a run of names ends, small words within it included. */
    private static int end(Line line, int from) {
        int to = from + 1;
        while (to < line.size()) {
            if (isCapital(line, to)) {
                to++;
                continue;
            }
            int next = to;
            boolean owner = line.lower(to).equals("'s") && NewcomerWords.is("owners", line.lower(to - 1));
            while (owner && next == to
                    || NewcomerWords.is("within", line.lower(next)) && next < to + 2 && !closes(line, from, next)) {
                next++;
            }
            if (next == to || !isCapital(line, next)) {
                return to;
            }
            to = next + 1;
        }
        return to;
    }

    /** "Foo Front and Bar Party", "Ann Foo and Ben Bar": two names, where nothing before "and" asks for more. */
    private static boolean closes(Line line, int from, int token) {
        if (!line.lower(token).equals("and")) {
            return false;
        }
        if (NewcomerWords.kind(line.lower(token - 1)) != null) {
            return true;
        }
        for (int i = from; i < token; i++) {
            if (line.lower(i).equals("of") || line.lower(i).equals("for")) {
                return false;
            }
        }
        return token - from != 1 || NewcomerWords.kind(line.lower(token + 2)) == null;
    }
}
