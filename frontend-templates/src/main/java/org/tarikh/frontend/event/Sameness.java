package org.tarikh.frontend.event;

import java.util.List;
import org.tarikh.frontend.frame.Link;

/**
 * Why the reports of an event are one, and which events came near and were kept apart.
 *
 * @param reports in order of publication
 */
public record Sameness(List<Told> reports, List<Apart> apart) {

    /**
     * What one article tells.
     *
     * @param article what it tells in plain words, leading to the article
     * @param publisher null where unknown
     * @param date when it was published, or null
     * @param copy true where it copies another article
     * @param likest the earlier report it is most like, or null for the first
     */
    public record Told(String number, Link article, String publisher, String date, boolean copy, Likeness likest) {}

    /**
     * How alike two are.
     *
     * @param number the other report's number, or null
     * @param percent 0 to 100
     * @param veto what forbids that they be one, or null
     * @param reasons what speaks for and against
     */
    public record Likeness(String number, String percent, Clause veto, List<Clause> reasons) {}

    /** Another event that came near. */
    public record Apart(Link event, Likeness likeness) {}
}
