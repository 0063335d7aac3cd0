package org.tarikh.frontend.event;

import java.util.List;
import org.tarikh.frontend.chronology.EntryView;
import org.tarikh.frontend.errata.CorrectionView;
import org.tarikh.frontend.frame.Frame;
import org.tarikh.frontend.frame.Link;
import org.tarikh.frontend.map.Chart;

/**
 * One event with who says what and the words it was read from.
 *
 * @param frame null where only the body is shown, inside the chronology
 * @param summary a few sentences, or null
 * @param initiators those who act
 * @param recipients those acted upon
 * @param comparison the same by matter and party, for a table; empty where nothing is said
 * @param tolls the history of its figures, or null
 * @param quotes in order of publication
 * @param neighbours other events this one stands in relation to, or null
 * @param threads the storylines it is part of
 * @param trail how the record came to be what it is, or null
 * @param sameness why its reports are one, or null
 * @param revision the event's revision
 * @param confidence how sure the reading is, in percent, or null
 * @param recorded when it was last recorded
 * @param sharing what others are given to cite, index and show it by, or null
 * @param chart where it happened, or null
 * @param map the same place on the large map
 * @param moments the moments at which the record became another, or null
 * @param corrections what the record once said and says no more, the newest first
 * @param acts what editors did, the newest first; none where nobody did anything or it is not known
 * @param json the event in the API
 * @param report where a reader reports an error in it
 */
public record EventView(
        Frame frame,
        EntryView entry,
        String summary,
        List<Link> initiators,
        List<Link> recipients,
        List<ClaimView> claims,
        List<ContrastView> comparison,
        TollHistory tolls,
        List<QuoteView> quotes,
        Neighbours neighbours,
        List<Link> threads,
        Trail trail,
        Sameness sameness,
        Trail.Review review,
        String revision,
        String confidence,
        String recorded,
        Sharing sharing,
        Chart chart,
        String map,
        Moments moments,
        List<CorrectionView> corrections,
        List<ActView> acts,
        String json,
        String report) {

    /** Whether who says what stands in a table: on the event's own page, where there is room for it. */
    public boolean tabled() {
        return frame != null && !comparison.isEmpty();
    }
}
