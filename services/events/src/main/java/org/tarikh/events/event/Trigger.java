package org.tarikh.events.event;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tarikh.events.reconciliation.Source;

/**
 * What sets a change of events off: articles that were read or went, or an editor's act.
 *
 * @param arrivals the articles, none where it is an act
 * @param act null where it is articles
 */
record Trigger(List<Arrival> arrivals, RevisionReason act) {
    private static final Comparator<Arrival> BY_PUBLICATION = Comparator.comparing(
                    (Arrival arrival) -> arrival.source().published(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(arrival -> arrival.source().documentHash())
            .thenComparing(arrival -> arrival.source().article());

    /** An article that was read or went. */
    record Arrival(RevisionReason.Cause cause, Source source) {
        private static final Map<RevisionReason.Cause, String> DONE = Map.of(
                RevisionReason.Cause.READ, "Read in %s",
                RevisionReason.Cause.READ_AGAIN, "Read again in %s",
                RevisionReason.Cause.ARTICLE_GONE, "Gone: %s");

        private RevisionReason reason(int others) {
            String source = Plain.source(source().headline(), source().publisher(), source().published());
            String says = DONE.get(cause).formatted(source) + (others == 0 ? "" : ", and in " + others + " more");
            return new RevisionReason(cause.toString(), source().article(), null, says);
        }
    }

    static Trigger act(RevisionReason act) {
        return new Trigger(List.of(), act);
    }

    static Trigger articles(List<Arrival> arrivals) {
        return new Trigger(arrivals.stream().sorted(BY_PUBLICATION).toList(), null);
    }

    /** Why an event changed whose reports are or were in these articles; the first published stands for several. */
    RevisionReason reason(Set<String> articles) {
        if (act != null) {
            return act;
        }
        List<Arrival> own = arrivals.stream()
                .filter(arrival -> articles.contains(arrival.source().article()))
                .toList();
        List<Arrival> told = own.isEmpty() ? arrivals : own;
        if (told.isEmpty()) {
            return new RevisionReason(
                    RevisionReason.Cause.READ_AGAIN.toString(),
                    null,
                    null,
                    "An article that an editor quoted was read again, or is gone");
        }
        return told.get(0).reason(told.size() - 1);
    }
}
