package org.tarikh.frontend.chronology;

import java.util.List;

/**
 * What a reader may mean by what is typed so far; at most eight lines, the search for the words themselves the last.
 *
 * @param typed as it was typed, empty where nothing was
 * @param href the entries with these words
 * @param count how many lines there are, in the reader's digits
 */
public record Suggestions(List<Group> groups, String typed, String href, String count) {

    /** Values of one filter, never none. */
    public record Group(Filters.Facet facet, List<Line> lines) {}

    /**
     * A value, leading to its chronology.
     *
     * @param count how many entries that has, in the reader's digits; null where they are not counted
     */
    public record Line(Label label, String count, String href) {}
}
