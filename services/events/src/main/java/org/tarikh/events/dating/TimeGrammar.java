package org.tarikh.events.dating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tarikh.events.dating.Meaning.Resolved;
import org.tarikh.events.dating.TimeExpression.Type;
import org.tarikh.events.language.Sentence;
import org.tarikh.events.terms.Precision;

/** Finds and resolves words that tell when; rules read the words, publication and story so far give the rest. Safe for many threads. */
public final class TimeGrammar {
    /** Days after which a text is no longer about the time it was written in. */
    private static final int LONG_AGO = 200;

    private final List<Rule> rules = List.of(
            new FestivalRule(),
            new CalendarRule(),
            new PortionRule(),
            new IslamicRule(),
            new WeekdayRule(),
            new ClockRule(),
            new DistanceRule(),
            new StoryRule(),
            new DurationRule(),
            new DeicticRule(),
            new YearRule());

    /** @param published the anchor of relative dates; null where unknown, and then only absolute dates resolve */
    public List<TimeExpression> find(List<Sentence> sentences, LocalDate published) {
        var found = new ArrayList<TimeExpression>();
        var story = new Story();
        for (int ordinal = 0; ordinal < sentences.size(); ordinal++) {
            var words = new Words(sentences.get(ordinal));
            for (Match match : Combination.of(words, matches(words))) {
                Tense tense = Tense.around(words, match.first(), match.end());
                Resolved resolved = match.meaning().resolve(story.anchor(published, ordinal, tense));
                if (resolved == null) {
                    continue;
                }
                found.add(new TimeExpression(
                        words.span(match.first(), match.end()),
                        ordinal,
                        resolved.type(),
                        resolved.date(),
                        match.bound(),
                        looksAhead(resolved.date(), published, tense),
                        resolved.value()));
                story.tell(resolved, words.tellsYear(match.first(), match.end()), ordinal);
            }
        }
        return Clocks.joined(found);
    }

    private List<Match> matches(Words words) {
        var matches = new ArrayList<Match>();
        int at = 0;
        while (at < words.size()) {
            Match longest = null;
            for (Rule rule : rules) {
                Match match = rule.match(words, at);
                if (match != null && (longest == null || match.end() > longest.end())) {
                    longest = match;
                }
            }
            if (longest != null) {
                matches.add(longest);
            }
            at = longest == null ? at + 1 : longest.end();
        }
        return matches;
    }

    private static boolean looksAhead(EventDate date, LocalDate published, Tense tense) {
        if (date == null || published == null) {
            return tense == Tense.FUTURE;
        }
        return date.start().isAfter(published)
                || tense == Tense.FUTURE && !date.end().isBefore(published);
    }

    /** What the dates told so far make of the next one. */
    private static final class Story {
        private EventDate narrative;
        private EventDate dated;
        private int datedIn = -2;

        Anchor anchor(LocalDate published, int ordinal, Tense tense) {
            boolean here = datedIn == ordinal;
            boolean near = dated != null && (here || ordinal - datedIn == 1 && dated.precision() != Precision.YEAR);
            boolean past = near && published != null && dated.end().isBefore(published.minusDays(LONG_AGO));
            return new Anchor(published, narrative, past ? dated : null, here, tense);
        }

        /** @param yearTold whether the words themselves tell the year */
        void tell(Resolved resolved, boolean yearTold, int ordinal) {
            if (resolved.date() == null || resolved.type() == Type.DURATION || resolved.type() == Type.SET) {
                return;
            }
            if (resolved.date().precision() == Precision.DECADE) {
                return;
            }
            narrative = resolved.date();
            if (yearTold) {
                dated = narrative;
                datedIn = ordinal;
            }
        }
    }
}
