package org.tarikh.events.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tarikh.events.terms.DateBasis;

/**
 * How much an event asks for an editor, and why.
 *
 * @param weight importance times doubt, from 0, which is nothing left to decide
 */
record Doubts(double weight, List<String> reasons) {
    private static final double SURE = 0.6;
    private static final double UNDECIDED = 0.1;
    private static final double EACH = 0.25;
    private static final double ROUNDED = 10_000;

    /** What makes an editor look at an event. */
    enum Reason {
        UNREVIEWED,
        SINGLE_SOURCE,
        LOW_CONFIDENCE,
        UNDATED,
        INFERRED_DATE,
        NO_PLACE,
        CONTESTED,
        ERROR_REPORT,
        PROPOSAL,
        CHANGED;

        static final List<String> WORDS =
                List.of(values()).stream().map(Reason::toString).toList();

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Importance is 1 + ln(1 + articles) + ln(1 + killed). Doubt is, while nobody has decided, 0.1 + (1 - confidence)
     * + 0.25 for each reason to doubt the reading; and 1 more for each of a reported error, a proposal and a change.
     * What is rejected asks for what readers report alone.
     *
     * @param reported whether a report of an error is open
     * @param news whether the machine reads otherwise than it did what an editor set
     * @param changed whether it tells otherwise than when an editor accepted it
     */
    static Doubts of(Event event, boolean reported, boolean news, boolean changed) {
        List<Reason> reasons = new ArrayList<>();
        double doubt = 0;
        if (event.review().state().equals(Event.Review.MACHINE.state())) {
            reasons.addAll(doubtful(event));
            doubt = UNDECIDED + 1 - event.confidence() + EACH * reasons.size();
            reasons.add(0, Reason.UNREVIEWED);
        }
        if (reported) {
            reasons.add(Reason.ERROR_REPORT);
            doubt++;
        }
        if (news && !event.rejected()) {
            reasons.add(Reason.PROPOSAL);
            doubt++;
        }
        if (changed) {
            reasons.add(Reason.CHANGED);
            doubt++;
        }
        return new Doubts(
                Math.round(importance(event) * doubt * ROUNDED) / ROUNDED,
                reasons.stream().map(Reason::toString).toList());
    }

    private static List<Reason> doubtful(Event event) {
        List<Reason> reasons = new ArrayList<>();
        if (event.reports().independent() <= 1) {
            reasons.add(Reason.SINGLE_SOURCE);
        }
        if (event.confidence() < SURE) {
            reasons.add(Reason.LOW_CONFIDENCE);
        }
        if (event.date() == null) {
            reasons.add(Reason.UNDATED);
        } else if (inferred(event.date().basis())) {
            reasons.add(Reason.INFERRED_DATE);
        }
        if (event.place() == null) {
            reasons.add(Reason.NO_PLACE);
        }
        if (event.comparison().stream().anyMatch(Event.Contrast::contested)) {
            reasons.add(Reason.CONTESTED);
        }
        return reasons;
    }

    private static boolean inferred(String basis) {
        return basis.equals(DateBasis.PUBLICATION.toString()) || basis.equals(DateBasis.NARRATIVE.toString());
    }

    private static double importance(Event event) {
        int killed = event.fatalities() == null ? 0 : event.fatalities().least();
        return 1 + Math.log1p(event.reports().articles()) + Math.log1p(killed);
    }
}
