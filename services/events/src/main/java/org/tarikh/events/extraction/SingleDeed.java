package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.Set;
import org.tarikh.events.extraction.Clause.Range;
import org.tarikh.events.language.Span;

/** Tells those harmed in one happening, however long ago, from those counted over its year: by one means, one doer or one site. */
final class SingleDeed {
    private static final int REACH = 6;
    private static final int NOUNS = 4;

    /** More than these are killed in one town by the year rather than at once. */
    private static final int MOST = 200;

    private static final Set<String> SITING = words("at inside outside near in on");

    /** What is no site, and what is made of many deeds. */
    private static final Set<String> NO_SITES =
            words("year month week day time rate pace age end start beginning height"
                    + " country province region area state campaign crackdown war conflict wave series spate string period"
                    + " operation offensive total number report statement row bid attempt insurgency struggle fight");

    private final Page page;

    SingleDeed(Page page) {
        this.page = page;
    }

    boolean isOne(Line line, Span harmed, int best) {
        int first = line.tokenAt(harmed.start());
        int last = line.tokenAt(harmed.end() - 1);
        int to = Math.min(line.size(), last + 1 + REACH);
        for (int i = last + 1; i < to; i++) {
            if (line.lower(i).equals("when") || isMeans(line, i) || isSite(line, i)) {
                return true;
            }
        }
        for (Clause clause : page.clauses(line)) {
            boolean harms = clause.verb() >= first - 2 && clause.verb() <= last && clause.finite() && !clause.passive();
            if (!harms || clause.subject().isEmpty()) {
                continue;
            }
            if (isOneDoer(line, clause.subject())
                    || best < MOST && (inTown(line, last, to) || isJoined(line, clause))) {
                return true;
            }
        }
        return false;
    }

    /** "stormed a school in Peshawar and killed 140": the deed told before it was one. */
    private boolean isJoined(Line line, Clause clause) {
        return line.tag(clause.start() - 1).equals("CC")
                && page.clauses(line).stream()
                        .anyMatch(other -> other.verb() < clause.start()
                                && other.finite()
                                && other.subject().equals(clause.subject())
                                && inTown(line, other.verb(), other.object().to()));
    }

    /** "in an air strike", "in the bombing". */
    private static boolean isMeans(Line line, int article) {
        boolean led = isArticle(line, article) && line.tag(article - 1).equals("IN");
        for (int i = article + 1; led && i < article + 1 + NOUNS; i++) {
            if (line.tag(i).equals("NN") && TollTitle.isCause(line.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** "at a school", "in a market", "at two mosques", but "in the country" or "at the end" is none. */
    private static boolean isSite(Line line, int opens) {
        String leads = line.lower(opens - 1);
        boolean definite = line.lower(opens).equals("the");
        boolean led = SITING.contains(leads) && (!definite || !leads.equals("in") && !leads.equals("on"));
        if (!led || !isArticle(line, opens) && !line.tag(opens).equals("CD")) {
            return false;
        }
        String head = head(line, opens + 1);
        return head != null && !NO_SITES.contains(head);
    }

    /** "a gunman", "an airstrike on the town", but no "wave of attacks". */
    private static boolean isOneDoer(Line line, Range subject) {
        if (subject.isEmpty() || line.lower(subject.from()).equals("the") || !isArticle(line, subject.from())) {
            return false;
        }
        String head = head(line, subject.from() + 1);
        return head != null && !NO_SITES.contains(head);
    }

    /** The last of the nouns that follow, over what describes them; null where none does. */
    private static String head(Line line, int from) {
        String head = null;
        for (int i = from; i < Math.min(line.size(), from + NOUNS + 2); i++) {
            boolean describes = line.tag(i).startsWith("JJ") || line.tag(i).equals("VBN");
            if (line.isNoun(i)) {
                head = line.noun(i);
            } else if (head != null || !describes) {
                return head;
            }
        }
        return head;
    }

    private boolean inTown(Line line, int last, int to) {
        return page.mentions(line).stream()
                .anyMatch(mention -> mention.place() != null
                        && mention.from() > last
                        && mention.from() < to
                        && line.lower(mention.from() - 1).equals("in")
                        && mention.place().wherePrec() == 1);
    }

    private static boolean isArticle(Line line, int token) {
        String word = line.lower(token);
        return word.equals("a") || word.equals("an") || word.equals("the");
    }
}
