package org.tarikh.events.dating;

import java.time.LocalDate;

/**
 * What a date told by relation is resolved against.
 *
 * @param published null where unknown
 * @param narrative the last date told before in the text, null where none was
 * @param storyYear the year the sentence is about where that is not the publication's, else null
 */
record Anchor(LocalDate published, EventDate narrative, Integer storyYear, Tense tense) {
    /** How far a date without a year may lie ahead of publication where no tense tells. */
    private static final int NEAR = 90;

    /** Places are ahead of each other by a day, and a reader may have stamped the text late. */
    private static final int SLACK = 2;

    /** A plan that lies this far back is one for the year after. */
    private static final int STALE = 120;

    boolean looksAhead() {
        return tense == Tense.FUTURE;
    }

    /** The day the story has reached: the narrative's, else the publication's; null where there is neither. */
    LocalDate story() {
        return narrative != null ? narrative.start() : published;
    }

    /** The year of a day or a month told without one; null where nothing tells. */
    Integer yearOf(int month, int day) {
        if (storyYear != null) {
            return storyYear;
        }
        if (published == null) {
            return narrative == null ? null : Integer.valueOf(narrative.start().getYear());
        }
        int year = published.getYear();
        LocalDate candidate = LocalDate.of(year, month, 1).plusDays(day - 1);
        long ahead = candidate.toEpochDay() - published.toEpochDay();
        if (ahead > SLACK) {
            boolean before = tense == Tense.PAST || tense == Tense.UNCLEAR && ahead > NEAR;
            return before && !looksAhead() ? year - 1 : year;
        }
        return looksAhead() && ahead < -STALE ? year + 1 : year;
    }
}
