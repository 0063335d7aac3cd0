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
    private final List<Rule> rules = List.of(
            new CalendarRule(),
            new IslamicRule(),
            new WeekdayRule(),
            new ClockRule(),
            new DistanceRule(),
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
                story.tell(resolved, ordinal);
            }
        }
        return List.copyOf(found);
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
        private int sentence = -2;
        private boolean stated;

        Anchor anchor(LocalDate published, int ordinal, Tense tense) {
            boolean fresh = stated && narrative != null && ordinal - sentence <= (isYear() ? 0 : 1);
            boolean elsewhere = fresh && published != null && narrative.end().isBefore(published.minusDays(200));
            return new Anchor(
                    published, narrative, elsewhere ? narrative.start().getYear() : null, tense);
        }

        private boolean isYear() {
            return narrative.precision().compareTo(Precision.MONTH) > 0;
        }

        void tell(Resolved resolved, int ordinal) {
            if (resolved.date() == null || resolved.type() == Type.DURATION || resolved.type() == Type.SET) {
                return;
            }
            if (resolved.date().precision() == Precision.DECADE) {
                return;
            }
            narrative = resolved.date();
            sentence = ordinal;
            stated = true;
        }
    }
}
