package org.tarikh.events.extraction;

import org.tarikh.events.casualty.Casualty;
import org.tarikh.events.language.Numbers;

/** Tells the dead, injured and arrested that are counted over months or years from those of one happening. */
final class PeriodCounts {
    private static final int FEWEST = 10;
    private static final int MEANS_REACH = 5;

    private final Page page;
    private final SingleDeed deeds;

    PeriodCounts(Page page) {
        this.page = page;
        deeds = new SingleDeed(page);
    }

    /** "834 people were executed last year": no toll of any one happening. */
    boolean isCount(Line line, Casualty casualty) {
        if (casualty.best() < FEWEST
                || page.times(line).isEmpty()
                || deeds.isOne(line, casualty.span(), casualty.best())) {
            return false;
        }
        boolean counted =
                switch (casualty.kind()) {
                    case KILLED, INJURED, CASUALTIES, DETAINED, MISSING -> true;
                    case DISPLACED, RETURNED -> false;
                };
        if (!counted) {
            return false;
        }
        int first = line.tokenAt(casualty.span().start());
        int end = Math.min(line.size(), line.tokenAt(casualty.span().end() - 1) + 1);
        Numbers.Count count = new Numbers.Count(first, first + 1, null, casualty.best(), null);
        FigurePeriod period = FigurePeriod.of(page, line, new Counted(first, end, count, Counted.Sort.PEOPLE, null));
        return period != null && !period.isMonth() && isNearest(line, period, first, end);
    }

    /** Whether an event is told by such a count only: by its verb, or by the plural that says how ("died in raids"). */
    boolean tells(Draft draft) {
        Line line = draft.line;
        boolean several = draft.trigger.isNoun() && line.tag(draft.token).equals("NNS");
        if (draft.trigger.isNoun() && !several) {
            return false;
        }
        for (Casualty casualty : page.casualties(line)) {
            int first = line.tokenAt(casualty.span().start());
            int end = line.tokenAt(casualty.span().end() - 1) + 1;
            boolean own = draft.token >= first && draft.token < (several ? end + MEANS_REACH : end);
            if (own && isCount(line, casualty)) {
                return true;
            }
        }
        return false;
    }

    /** No day is told between the count and its period. */
    private boolean isNearest(Line line, FigurePeriod period, int first, int end) {
        int told = line.tokenAt(period.told().span().start());
        return page.times(line).stream()
                .filter(time -> time.date() != null && time != period.told())
                .mapToInt(time -> line.tokenAt(time.span().start()))
                .noneMatch(at -> at >= Math.min(first, told) && at < Math.max(end, told));
    }
}
