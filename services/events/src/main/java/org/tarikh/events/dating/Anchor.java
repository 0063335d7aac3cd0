package org.tarikh.events.dating;

import java.time.LocalDate;

/**
 * What a date told by relation is resolved against.
 *
 * @param published null where unknown
 * @param narrative the last date told before in the text, null where none was
 * @param story the last date told with its year, in this sentence or the one before, where it lies well before publication; else null
 * @param here whether {@code story} stands in this sentence
 */
record Anchor(LocalDate published, EventDate narrative, EventDate story, boolean here, Tense tense) {
    /** How far a date without a year may lie ahead of publication: nobody leaves the year out of one so much further back. */
    private static final int AHEAD = 120;

    /** The same where the verb looks back. */
    private static final int AHEAD_OF_PAST = 60;

    /** Places are ahead of each other by a day, and a reader may have stamped the text late. */
    private static final int SLACK = 2;

    /** A plan that lies this far back is one for the year after. */
    private static final int STALE = 120;

    /** A date so shortly before publication is told of the present, whatever the sentence before was about. */
    private static final int CURRENT = 60;

    boolean looksAhead() {
        return tense == Tense.FUTURE;
    }

    /** The year of a day or a month told without one; null where nothing tells. */
    Integer yearOf(int month, int day) {
        if (published == null) {
            return narrative == null ? null : Integer.valueOf(narrative.start().getYear());
        }
        int year = published.getYear();
        LocalDate candidate = LocalDate.of(year, month, 1).plusDays(day - 1);
        long ahead = candidate.toEpochDay() - published.toEpochDay();
        boolean current = ahead <= 0 && ahead > -CURRENT;
        if (story != null && (here || tense == Tense.PAST && !current)) {
            return story.start().getYear();
        }
        if (ahead > SLACK) {
            int limit = tense == Tense.PAST ? AHEAD_OF_PAST : AHEAD;
            return ahead > limit && !looksAhead() ? year - 1 : year;
        }
        return looksAhead() && ahead < -STALE ? year + 1 : year;
    }
}
