package org.tarikh.events.extraction;

import java.util.Locale;
import java.util.Set;
import org.tarikh.events.extraction.Clause.Range;
import org.tarikh.events.terms.Kind;
import org.tarikh.events.terms.Realis;
import org.tarikh.events.terms.Stance;

/** Writes an event's title as a wire would: from the toll, else from the clause that tells it, else from the noun that names it. */
final class Titles {
    private static final int FEWEST_WORDS = 3;
    private static final Set<String> ASIDE = Set.of("|", ";");

    private final Page page;
    private final TitleWords words;
    private final TollTitle tolls;
    private final ClauseTitle clauses;
    private final NounTitle nouns;
    /** Whether the article is one line, told by that line; only a second event of it needs words of its own. */
    private final boolean row;
    /** Where the outlet's name and the date begin behind a headline's last dash; -1 without a headline. */
    private final int outlet;

    private boolean rowTold;

    Titles(Page page) {
        this.page = page;
        words = new TitleWords(page);
        tolls = new TollTitle(page, words);
        clauses = new ClauseTitle(page, words);
        nouns = new NounTitle(page, words);
        String text = page.article().text();
        String headline = page.article().headline();
        String bare = headline == null ? "" : headline.strip();
        row = headline != null && text.strip().indexOf('\n') < 0 && text.strip().startsWith(bare);
        outlet = headline == null ? -1 : text.indexOf(bare) + bare.length();
    }

    Headline of(Draft event, PlaceRef place) {
        Headline told = told(event, place);
        String plain = TitleWords.capital(
                shortened(told.title().replaceAll("\\s+", " ").strip()));
        String sentence = told.sentence().replaceAll("\\s+", " ").strip().replaceAll("[.,;:]+(?=[”\"]?$)", "");
        String said = said(event, plain);
        return new Headline(plain.length() + said.length() > TitleWords.LONGEST ? plain : plain + said, sentence);
    }

    private Headline told(Draft event, PlaceRef place) {
        Headline title = null;
        if (event.kind == Kind.INCIDENT && event.realis != Realis.FUTURE) {
            title = tolls.of(event, place);
        }
        if (title == null && row && !rowTold) {
            title = ofHeadline(event);
            rowTold = title != null;
        }
        Draft teller = event.teller;
        if (title == null && teller.trigger.verb() && teller.clause != null) {
            title = clauses.of(teller);
        }
        if (title == null && event != teller && event.trigger.verb() && event.clause != null) {
            title = clauses.of(event);
        }
        if (title == null || isShort(title.title())) {
            title = ofHeadline(event);
        }
        return title == null ? nouns.of(event, place) : title;
    }

    /** What only a party to it tells is told as that party's words. */
    private static String said(Draft event, String title) {
        if (event.kind != Kind.INCIDENT
                || event.claims.isEmpty()
                || !event.claims.stream().allMatch(claim -> claim.stance() == Stance.CLAIMS)) {
            return "";
        }
        String by = event.claims.get(0).by().name();
        boolean one = event.claims.stream().allMatch(claim -> claim.by().name().equals(by));
        return one && !TitleWords.contains(title, by) ? ", " + by + " said" : "";
    }

    private static boolean isShort(String title) {
        return title.strip().split("\\s+").length < FEWEST_WORDS;
    }

    /** The headline's own words where it tells this event. */
    private Headline ofHeadline(Draft event) {
        for (Line line : event.lines) {
            if ((line.part == Line.Part.HEADLINE || row)
                    && line.size() > FEWEST_WORDS
                    && !line.lower(end(line) - 1).equals("?")) {
                Range matter = matter(line, event);
                int end = TitleWords.cut(line, matter.from(), matter.to(), TitleWords.LONGEST);
                return end == matter.from()
                        ? null
                        : Headline.plain(TitleWords.balanced(past(line, matter.from(), end)));
            }
        }
        return null;
    }

    /**
     * The words of a headline that tell an event: not the label or the quotation that leads up to them ("Live updates:",
     * "'No way back':"), nor what follows a bar or a semicolon.
     */
    private Range matter(Line line, Draft event) {
        int told = event.teller.line == line ? event.teller.token : event.line == line ? event.token : 0;
        int to = end(line);
        for (int i = told + 1; i < to; i++) {
            if (ASIDE.contains(line.lower(i))) {
                to = i;
            }
        }
        for (int i = told - 1; i > 0; i--) {
            boolean leads = line.lower(i).equals("|") || line.lower(i).equals(":") && isLabel(line, i);
            if (leads && to - i > FEWEST_WORDS) {
                return new Range(i + 1, to);
            }
        }
        return new Range(0, to);
    }

    private static boolean isLabel(Line line, int colon) {
        boolean quoted =
                TitleWords.closesQuote(line, colon - 1) || line.text(colon - 1).matches("['’]");
        return quoted || Selection.isLabel(line.lower(colon - 1));
    }

    /** A headline's present tells the past: "Pakistan and India hold talks". */
    private String past(Line line, int from, int end) {
        for (Clause clause : page.clauses(line)) {
            int at = clause.verb();
            boolean now = line.tag(at).equals("VBZ") || line.tag(at).equals("VBP");
            boolean plain = now
                    && !TitleVerb.isNoun(line, at)
                    && clause.modal() == null
                    && !clause.negated()
                    && clause.start() == at
                    && !clause.subject().isEmpty()
                    && !clause.embedded()
                    && !clause.relative();
            if (plain && at > from && at < end) {
                String verb = line.verb(at).equals("be") ? line.words(at, at + 1) : TitleVerb.past(line.verb(at));
                return (words.of(line, from, at) + " " + verb + " " + words.of(line, at + 1, end)).strip();
            }
        }
        return words.of(line, from, end);
    }

    /** Where a line's own words end. */
    private int end(Line line) {
        return outlet < 0 ? line.size() : Math.max(1, Math.min(line.size(), line.tokenAt(outlet)));
    }

    private static String shortened(String title) {
        String plain = title.replaceAll("[.,;:]+$", "");
        if (plain.length() <= TitleWords.LONGEST) {
            return plain;
        }
        String head = plain.substring(0, plain.lastIndexOf(' ', TitleWords.LONGEST));
        int last = head.lastIndexOf(' ');
        while (last > 0 && TitleWords.isLoose(head.substring(last + 1).toLowerCase(Locale.ROOT))) {
            head = head.substring(0, last);
            last = head.lastIndexOf(' ');
        }
        return TitleWords.balanced(head.replaceAll("[.,;:]+$", ""));
    }
}
