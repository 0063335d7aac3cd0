package org.tarikh.frontend.chronology;

import java.util.List;

/**
 * What a reader can narrow the chronology by, with counts.
 *
 * @param action where the form is sent
 * @param kept what else is in the address and has to stay, as hidden fields
 * @param chosen what is chosen at present, each leading to the chronology without it
 * @param clear the chronology with nothing chosen, or null
 * @param levels how much is shown, the least first
 * @param only what is left when asking for certain kinds of evidence alone
 */
public record Filters(
        String action,
        List<Kept> kept,
        String q,
        DateField from,
        DateField to,
        List<Group> groups,
        List<Chosen> chosen,
        String clear,
        List<Order> orders,
        List<Level> levels,
        List<Only> only) {

    /** A name and a value that the form sends along unseen. */
    public record Kept(String name, String value) {}

    /**
     * The values of one filter, the most frequent first.
     *
     * @param id the anchor of the group
     * @param rest the address of the page with all values, and of those beyond these as a part of it; null where
     *     these are all
     * @param restCount how many stand beyond these, in the reader's digits
     */
    public record Group(String id, Facet facet, List<Choice> choices, String rest, String restCount, boolean open) {}

    /**
     * A value and how many events it would leave.
     *
     * @param href the address that chooses or drops it; null where the filter does not take it
     * @param except the address that leaves these events out, or lets them in again; null where there is none
     * @param excepted true where they are left out
     */
    public record Choice(
            String value, Label label, String count, String href, boolean chosen, String except, boolean excepted) {}

    /** A chosen value and the chronology without it. */
    public record Chosen(Facet facet, Label label, String href) {}

    /** An order of the entries. */
    public record Order(boolean descending, String href, boolean current) {}

    /** As much as this is shown at its address. */
    public record Level(Amount amount, String href, boolean current) {}

    /**
     * Events of one sort of evidence alone.
     *
     * @param href the address that asks for it, or no more
     */
    public record Only(Which which, String count, String href, boolean chosen) {

        /** Which events: those whose parties or sources contradict, those of two independent sources or more. */
        public enum Which {
            DISPUTED,
            CORROBORATED
        }
    }

    /** How much of the chronology is shown, by weight. */
    public enum Amount {
        KEY,
        MORE,
        ALL
    }

    /** What a filter asks about. */
    public enum Facet {
        KIND,
        TYPE,
        ACTOR,
        PLACE,
        STATUS,
        COUNTRY,
        PUBLISHER,
        THREAD,
        FROM,
        TO,
        WORDS,
        WEIGHT,
        SOURCES,
        REVIEW,
        UNDATED,
        QUAD,
        WITH
    }
}
