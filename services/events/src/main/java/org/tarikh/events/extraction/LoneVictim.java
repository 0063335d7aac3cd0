package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.Set;
import org.tarikh.events.casualty.Deaths;
import org.tarikh.events.extraction.Clause.Range;
import org.tarikh.events.lexicon.Name;

/** Finds the one person whom an event is told to have killed, be it by name ("hanged John Doe") or by role ("a policeman was killed"). */
final class LoneVictim {
    private static final Set<String> ONE = words("he she him her");
    private static final Set<String> HEAD = words("head chairman president secretary mastermind");
    private static final Set<String> MANY = words("these those some several many few all both two no every each any");

    private final Page page;
    private final Tellings tellings;

    LoneVictim(Page page, Tellings tellings) {
        this.page = page;
        this.tellings = tellings;
    }

    /** The first that the event's own words tell; null where they tell of none or of more. */
    Victim of(Draft event) {
        for (Line line : event.lines) {
            for (Clause clause : page.clauses(line)) {
                Victim victim = killed(line, clause);
                if (victim != null && tells(event, line, clause.verb(), victim)) {
                    return victim;
                }
            }
            if (event.trigger.isNoun() && event.line == line) {
                Victim victim = ofNoun(line, event.token);
                if (victim != null) {
                    return victim;
                }
            }
        }
        return null;
    }

    private boolean tells(Draft event, Line line, int verb, Victim victim) {
        int from = Math.min(verb, victim.from());
        int to = Math.max(verb + 1, victim.to());
        return tellings.tells(line, event, line.span(from, to))
                && event.equals(tellings.nearest(line, line.span(verb, verb + 1), TollReader::isDeadly));
    }

    private Victim killed(Line line, Clause clause) {
        boolean kills = Deaths.kills(line.lower(clause.verb()), line.lower(clause.verb() + 1));
        boolean dies = !clause.passive() && Deaths.dies(line.lower(clause.verb()));
        boolean deed = clause.modal() == null && !clause.negated() && !clause.infinitive();
        if (!deed || !kills && !dies) {
            return null;
        }
        if (clause.passive() || dies) {
            return one(line, clause.subject());
        }
        int next = clause.verb() + 1;
        boolean particle = line.lower(next).equals("dead") || line.lower(next).equals("down");
        return one(line, particle ? new Range(next + 1, line.size()) : clause.object());
    }

    /** "the assassination of a judge". */
    private Victim ofNoun(Line line, int noun) {
        boolean of = Deaths.isKilling(line.noun(noun))
                && line.tag(noun).equals("NN")
                && line.lower(noun + 1).equals("of");
        return of ? one(line, new Range(noun + 2, line.size())) : null;
    }

    private Victim one(Line line, Range range) {
        if (range.isEmpty()) {
            return null;
        }
        if (ONE.contains(line.lower(range.from())) && line.tag(range.from()).equals("PRP")) {
            return new Victim(line, range.from(), range.from() + 1, false, 0);
        }
        int to = range.from();
        while (to < range.to() && belongs(line, to)) {
            to++;
        }
        int from = line.tag(range.from()).equals("DT") ? range.from() + 1 : range.from();
        int others = line.lower(to).equals("and") && to < range.to() ? others(line, to + 1) : 0;
        if (from >= to || others < 0 || isCounted(line, range.from(), to)) {
            return null;
        }
        boolean named = isPersonName(line, from, to);
        boolean head = HEAD.contains(line.lower(to - 1)) && line.lower(to).equals("of");
        if (!named && !head && !isRole(line, to - 1)) {
            return null;
        }
        int end = line.lower(to).equals("of") ? to + 1 : to;
        while (end > to && end < range.to() && belongs(line, end)) {
            end++;
        }
        return new Victim(line, from, end, named, others);
    }

    /** "and six others" is counted by itself, "and his brother" is one more; less than 0 where it is not told how many. */
    private static int others(Line line, int from) {
        if (line.tag(from).equals("CD")
                || line.lower(from).equals("at") && line.lower(from + 1).equals("least")) {
            return 0;
        }
        int to = from;
        while (to < line.size() && belongs(line, to)) {
            to++;
        }
        boolean one = line.tag(from).equals("PRP$") && to > from + 1 && isRole(line, to - 1);
        return one && !line.tag(to).equals("CC") ? 1 : -1;
    }

    private static boolean belongs(Line line, int token) {
        String tag = line.tag(token);
        return tag.startsWith("NN")
                || tag.startsWith("JJ")
                || tag.equals("DT")
                || tag.equals("POS")
                || tag.equals("CD")
                || tag.equals("PRP$")
                || tag.equals("VBN") && line.isNoun(token + 1);
    }

    private static boolean isCounted(Line line, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean age = line.lower(i).endsWith("-old");
            if (line.tag(i).equals("CD") && !age
                    || MANY.contains(line.lower(i))
                    || line.tag(i).equals("NNPS")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRole(Line line, int head) {
        return line.isNoun(head)
                && !line.tag(head).endsWith("S")
                && line.noun(head).equals(line.lower(head))
                && Deaths.isOnePerson(line.lower(head));
    }

    /** A name that the lexicon has for a person, or that stands behind a role, or has two parts and is nobody else's. */
    private boolean isPersonName(Line line, int from, int to) {
        if (!line.tag(to - 1).equals("NNP") || Deaths.isOnePerson(line.lower(to - 1))) {
            return false;
        }
        for (Mention mention : page.mentions(line)) {
            if (mention.from() < to && mention.to() == to) {
                return mention.actor() != null && mention.actor().isPerson() && mention.sort() != Name.Sort.DEMONYM;
            }
        }
        boolean role = false;
        for (int i = from; i < to - 1; i++) {
            role |= Deaths.isOnePerson(line.lower(i));
        }
        return role || to - from > 1 && line.tag(to - 2).equals("NNP");
    }
}
