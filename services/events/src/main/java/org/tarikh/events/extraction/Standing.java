package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.Set;
import org.tarikh.events.extraction.Clause.Range;
import org.tarikh.events.lexicon.Lexicon;
import org.tarikh.events.lexicon.Name;
import org.tarikh.events.lexicon.Role;

/** Says by the nouns around a name in what standing it is told: as power, people, place or source. */
final class Standing {
    private final Lexicon lexicon;

    Standing(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    static final Set<String> LOCATIVES =
            words("in at near around outside inside across within throughout over into through towards from");
    private static final Set<String> STATE_RUN = words("run state official state-run state-backed");
    private static final Set<String> PLACE_NOUNS =
            words("city capital province provinces district town village region border"
                    + " soil territory coast waters airspace side");
    static final Set<String> NAMED_AFTER =
            words("agreement deal accord talks summit format conference meeting process declaration pact meetings");

    /** "the Afghan city of", "Mali's capital": a people's name that says where. */
    static boolean isOfPlace(Line line, Mention mention) {
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

    /** Whether a name says where; "ministers from Foo" says whose they are. */
    boolean isLocated(Line line, Mention mention) {
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
        boolean sent = line.lower(before).equals("from") && lexicon.role(line.lower(before - 1)) == Role.OFFICIAL;
        return LOCATIVES.contains(line.lower(before)) && !sent;
    }

    /** Words of an unnamed party without article: "local sources". */
    String bare(Line line, Range range, int head) {
        int from = range.from();
        int end = head < 0 ? range.to() : head + 1;
        while (end - from > 1
                && (line.tag(from).equals("DT")
                        || line.tag(from).equals("CD")
                        || line.tag(from).equals("RB")
                        || line.tag(from).equals("IN")
                        || line.lower(from).equals(","))) {
            from++;
        }
        return line.words(from, end);
    }

    /** A name after the head counts where it is joined by "of", "for", "and", "from" of officials, or stands beside it. */
    boolean linked(Line line, int head, Mention mention, Role role) {
        for (int i = mention.from() - 1; i > head; i--) {
            String tag = line.tag(i);
            String word = line.lower(i);
            if (tag.equals("IN")
                            && !word.equals("of")
                            && !(word.equals("for") && role != null)
                            && !(word.equals("from")
                                    && (role == Role.OFFICIAL || role == Role.FORCE && isGroup(mention)))
                    || tag.equals("TO")
                    || line.isVerb(i)) {
                return false;
            }
        }
        return true;
    }

    /** "gunmen from the Foo Front" are its gunmen. */
    private static boolean isGroup(Mention mention) {
        return mention.actor() != null && mention.place() == null && Powers.isArmedGroup(mention.actor());
    }

    /** The last noun of the first run of nouns; a run of names ends with the name. */
    int head(Line line, Range range) {
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
    Role role(Line line, Range range, int head) {
        Role found = null;
        for (int i = range.from(); i < range.to(); i++) {
            Role role = roleOf(line, i);
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

    /** "Emergency Lawyers", "Doctors Network": people in the name of a body are not what it is. */
    private Role roleOf(Line line, int token) {
        Role role = lexicon.role(line.lower(token));
        boolean inName = (role == Role.EXPERT || role == Role.PEOPLE || role == Role.MEDIA)
                && line.part != Line.Part.HEADLINE
                && line.isCapital(token)
                && line.lower(token).endsWith("s")
                && (line.isCapital(token - 1) || line.isCapital(token + 1));
        return inName ? null : role;
    }

    /** Standing of the noun that a name modifies: "Taliban fighters", "Afghan refugees". */
    Role nounRole(Line line, Mention mention) {
        Role role = null;
        for (int i = mention.to(); i < line.size() && i < mention.to() + 5; i++) {
            if (!line.isNoun(i)
                    && !line.tag(i).startsWith("JJ")
                    && !line.tag(i).equals("POS")
                    && !line.tag(i).equals("CC")) {
                break;
            }
            Role next = line.isNoun(i) ? roleOf(line, i) : null;
            if (next != null) {
                role = next;
            }
            if (line.tag(i).equals("POS") || line.tag(i).equals("CC") && role != null) {
                break;
            }
        }
        return role;
    }

    boolean isPlural(Line line, Mention mention) {
        int lastToken = mention.to() - 1;
        if (line.lower(mention.from() - 1).equals("the")) {
            return false;
        }
        boolean noun = !line.isNoun(mention.to()) && !line.tag(mention.to()).startsWith("JJ");
        return noun
                && line.lower(lastToken).endsWith("s")
                && !line.lower(lastToken).endsWith("ss");
    }

    ActorRef people(Line line, Mention mention) {
        int to = mention.to();
        while (to < line.size() && (line.isNoun(to) || line.tag(to).startsWith("JJ"))) {
            to++;
        }
        return new ActorRef(null, line.words(mention.from(), to));
    }

    boolean isStateRun(Line line, Range range) {
        for (int i = range.from(); i < range.to(); i++) {
            if (line.lower(i).endsWith("-run") || line.lower(i).endsWith("-controlled")) {
                return true;
            }
        }
        return line.holds(range, STATE_RUN);
    }
}
