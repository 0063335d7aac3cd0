package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tarikh.events.dating.TimeExpression;
import org.tarikh.events.extraction.Clause.Range;
import org.tarikh.events.language.DefiniteNames;
import org.tarikh.events.lexicon.Trigger;
import org.tarikh.events.terms.Realis;

/** Words a clause as a headline: who did what, in the past tense, to the clause's natural end. */
final class ClauseTitle {
    private static final Set<String> PRONOUNS = words("he him she her it they them we i who which that this these");
    private static final Set<String> SEVERAL = words("they them we i these this that");
    private static final Set<String> POINTERS = words("it this that them these");
    private static final Set<String> ANSWERING = words("deny reject dismiss confirm refute");
    private static final Set<String> SPANS = words("day week month year time moment night");
    private static final int LONGEST_SENTENCE = 240;
    private static final int FEWEST = 3;
    private static final int ASIDE = 14;

    private final Page page;
    private final TitleWords words;

    ClauseTitle(Page page, TitleWords words) {
        this.page = page;
        this.words = words;
    }

    /** The title, or null where the clause does not say who or what by itself. */
    Headline of(Draft teller) {
        String title = told(teller, TitleWords.LONGEST, false);
        return title == null ? null : new Headline(title, told(teller, LONGEST_SENTENCE, true));
    }

    /** @param whole with the article of its subject, as a sentence has it */
    private String told(Draft teller, int longest, boolean whole) {
        Line line = teller.line;
        Clause clause = main(line, teller.clause);
        if (TitleVerb.isNoun(line, clause.verb())) {
            return null;
        }
        String subject = subject(line, clause, teller, whole);
        if (subject.isEmpty()) {
            return null;
        }
        String verb = TitleVerb.of(line, clause, teller.realis == Realis.FUTURE);
        int room = longest - subject.length() - verb.length() - 3;
        int from = afterAside(line, clause.verb() + 1);
        int to = withoutTime(
                line,
                from,
                end(line, clause, from, teller.trigger.pattern() == Trigger.Pattern.SAY || isCue(line, clause)));
        int end = TitleWords.cut(line, from, to, room);
        String object = withoutDay(line, teller, from, end);
        if (POINTERS.contains(object) && ANSWERING.contains(line.verb(clause.verb()))) {
            object = "the report";
        }
        if (object.isEmpty() && isCue(line, clause)) {
            object = before(line, clause, room);
        }
        if (object.isEmpty() && (isCue(line, clause) || !isComplete(line, clause))) {
            return null;
        }
        return TitleWords.balanced((subject + " " + verb + " " + object).strip());
    }

    /** The words without the day of the event inside them: "released two men [on Thursday] after talks". */
    private String withoutDay(Line line, Draft teller, int from, int end) {
        for (TimeExpression time : page.times(line)) {
            int first = line.tokenAt(time.span().start());
            int last = line.tokenAt(time.span().end() - 1) + 1;
            first -= line.lower(first).equals("on") ? 0 : 1;
            boolean own = teller.date != null
                    && time.date() != null
                    && time.date().start().equals(teller.date.start())
                    && line.lower(first).equals("on");
            if (own && first > from && last < end) {
                return words.of(line, from, first) + " " + words.of(line, last, end);
            }
        }
        return words.of(line, from, end);
    }

    /** What one is urged or agrees to do is told with the urging. */
    private static Clause main(Line line, Clause clause) {
        Clause main = clause;
        while (main.infinitive() && main.governor() != null && line.part != Line.Part.HEADLINE) {
            main = main.governor();
        }
        return main;
    }

    private static boolean isCue(Line line, Clause clause) {
        return Cues.isNeutral(line.verb(clause.verb())) && !clause.passive();
    }

    /** A passive says enough without an object, and so does what can only happen. */
    private static boolean isComplete(Line line, Clause clause) {
        return clause.passive() || clause.subject().to() - clause.subject().from() >= FEWEST;
    }

    /** "alleged, by way of example, that": the aside is left out. */
    private static int afterAside(Line line, int from) {
        if (!line.lower(from).equals(",")) {
            return from;
        }
        for (int i = from + 1; i < line.size() && i < from + ASIDE; i++) {
            if (line.lower(i).equals(",")) {
                return i + 1;
            }
        }
        return from;
    }

    private int end(Line line, Clause clause, int from, boolean says) {
        boolean quoted = false;
        boolean content = says;
        boolean told = false;
        for (int i = from; i < line.size(); i++) {
            String word = line.lower(i);
            if (TitleWords.opensQuote(line, i)) {
                quoted = true;
            } else if (TitleWords.closesQuote(line, i)) {
                if (!quoted) {
                    return i;
                }
                quoted = false;
            } else if (!quoted) {
                content |= word.equals("that") && line.tag(i).equals("IN");
                told |= line.tag(i).equals("MD")
                        || line.tag(i).startsWith("VB") && !line.tag(i).equals("VBG");
                boolean aside = content && !told && word.equals(",") && i > from;
                if (!aside && ends(line, clause, i, content)) {
                    return i;
                }
            }
        }
        return line.size();
    }

    private boolean ends(Line line, Clause clause, int i, boolean content) {
        String word = line.lower(i);
        String tag = line.tag(i);
        boolean some = i > clause.verb() + 1;
        if (word.equals(";")
                || word.equals(":")
                || word.equals("(")
                || tag.equals("-LRB-")
                || tag.equals(":")
                || tag.equals(".")) {
            return true;
        }
        if (word.equals(",")) {
            return !lists(line, i);
        }
        if (tag.startsWith("W") && some) {
            return !content || !tag.equals("WP");
        }
        if (tag.equals("CC") || ClauseReader.SUBORDINATORS.contains(word) && tag.equals("IN") && !word.equals("that")) {
            return some && opensClause(line, clause, i + 1);
        }
        return some && !content && startsSubject(line, clause, i);
    }

    /** A comma of "A, B and C". */
    private static boolean lists(Line line, int comma) {
        for (int i = comma + 1; i < line.size() && i < comma + 10; i++) {
            if (line.isVerb(i) || line.tag(i).equals("IN") || line.tag(i).startsWith("W")) {
                return false;
            }
            if (line.tag(i).equals("CC")) {
                return line.isNoun(comma - 1);
            }
        }
        return false;
    }

    private boolean opensClause(Line line, Clause own, int token) {
        return page.clauses(line).stream()
                .anyMatch(clause -> clause != own
                        && clause.verb() > own.verb()
                        && (clause.start() == token
                                || line.tag(token).startsWith("RB") && clause.start() == token + 1
                                || clause.finite()
                                        && clause.subject().from() == token
                                        && !clause.subject().isEmpty()));
    }

    private boolean startsSubject(Line line, Clause own, int token) {
        return page.clauses(line).stream()
                .anyMatch(clause -> clause.finite()
                        && !clause.relative()
                        && clause.verb() > own.verb()
                        && clause.subject().from() == token
                        && clause.subject().to() == clause.start());
    }

    /** "said on Friday", "in May": the date stands beside the title. */
    private int withoutTime(Line line, int from, int to) {
        int end = TitleWords.trimmed(line, from, to);
        for (TimeExpression time : page.times(line)) {
            int first = line.tokenAt(time.span().start());
            int last = line.tokenAt(time.span().end() - 1) + 1;
            if (last == end && first >= from && time.type() != TimeExpression.Type.PERIOD) {
                end = TitleWords.trimmed(line, from, first);
            }
        }
        return end;
    }

    /** "…, the ministry said": what is said stands before. */
    private String before(Line line, Clause clause, int room) {
        int to = Math.min(
                clause.start(),
                clause.subject().isEmpty() ? clause.start() : clause.subject().from());
        int from = start(line, new Range(0, to));
        int end = TitleWords.cut(line, from, to, room);
        if (end < TitleWords.trimmed(line, from, to) && !hasVerb(line, new Range(from, end))) {
            return "";
        }
        String said = words.of(line, from, end);
        boolean plain = end > from && !line.isName(from) && !TitleWords.opensQuote(line, from);
        return plain ? said.substring(0, 1).toLowerCase(Locale.ROOT) + said.substring(1) : said;
    }

    private String subject(Line line, Clause clause, Draft teller, boolean whole) {
        Range range = clause.subject();
        List<ActorRef> actors = clause.passive() ? List.copyOf(teller.recipients.values()) : teller.party.actors();
        ActorRef known = actors.isEmpty() ? null : actors.get(0);
        boolean pronoun = range.isEmpty()
                || PRONOUNS.contains(line.lower(range.from())) && range.to() - range.from() == 1
                || hasVerb(line, range);
        boolean again = !range.isEmpty()
                && line.lower(range.from()).equals("the")
                && known != null
                && known.id() != null
                && range.to() - range.from() == 2;
        if (pronoun || again) {
            boolean unsure = !range.isEmpty() && SEVERAL.contains(line.lower(range.from())) && actors.size() > 1;
            return known == null || unsure ? "" : whole ? DefiniteNames.in(known.name()) : known.name();
        }
        int from = start(line, range);
        if (line.tag(range.from()).equals("PRP$")) {
            from = range.from() + 1;
            ActorRef owner = actors.isEmpty() ? null : actors.get(actors.size() - 1);
            String owned = words.of(line, from, TitleWords.trimmed(line, from, range.to()));
            return owner == null || owner.id() == null || owned.contains(owner.name())
                    ? owned
                    : owner.name() + "’s " + owned;
        }
        String told = words.of(line, from, TitleWords.trimmed(line, from, range.to()));
        if (!whole) {
            return told;
        }
        boolean articled = from > range.from() && line.tag(from - 1).equals("DT");
        return articled ? line.lower(from - 1) + " " + told : words.small(line, from, told);
    }

    private static boolean hasVerb(Line line, Range range) {
        for (int i = range.from(); i < range.to(); i++) {
            if (line.tag(i).equals("VBD")
                    || line.tag(i).equals("VBZ")
                    || line.tag(i).equals("MD")) {
                return true;
            }
        }
        return false;
    }

    /** Where a subject begins without dateline, article and what leads in. */
    private int start(Line line, Range range) {
        int from = range.from();
        while (from < range.to() - 1
                && (TitleWords.isLoose(line.lower(from)) && !TitleWords.isCount(line, from)
                        || line.tag(from).equals("IN")
                        || line.tag(from).equals("RB")
                        || isDateline(line, from)
                        || SPANS.contains(line.lower(from)) && line.isName(from + 1))) {
            from++;
        }
        return from;
    }

    private boolean isDateline(Line line, int token) {
        String text = line.text(token);
        boolean party = page.mentions(line).stream()
                .anyMatch(mention -> mention.actor() != null && token >= mention.from() && token < mention.to());
        return !party
                && line.part == Line.Part.LEDE
                && token < 4
                && text.length() > 3
                && text.equals(text.toUpperCase(Locale.ROOT))
                && text.chars().allMatch(Character::isLetter);
    }
}
