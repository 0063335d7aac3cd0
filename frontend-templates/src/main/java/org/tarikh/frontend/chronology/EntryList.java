package org.tarikh.frontend.chronology;

import java.util.List;

/**
 * A stretch of the chronology, in order, cut into days; what scrolling adds at either end is one more of these.
 *
 * @param before the page before this one, or null at the beginning
 * @param after the page that follows, or null at the end
 * @param all the whole list, to whose address {@code before} or {@code after} an entry is added while a reader scrolls
 * @param descending true where the newest stands first
 */
public record EntryList(List<Day> days, String before, String after, String all, boolean descending) {

    /**
     * The events of one day, or of one longer stretch that is not known more precisely.
     *
     * @param month the heading above it where a month begins, else null
     * @param start the first day as the ribbon has it, or null where undated
     * @param label the day's number as it stands on the spine, null where the date is longer than a day
     * @param full the whole date in words for those who do not see the spine; null where undated
     * @param stretch the stretch where the date is longer than a day, else null
     */
    public record Day(Month month, String start, String label, String full, Stretch stretch, List<EntryView> entries) {}

    /**
     * The heading of a month.
     *
     * @param name the month's name, or null above events known only to a year
     * @param year the year
     * @param href the chronology of this month alone
     */
    public record Month(String name, String year, String solar, String href) {}

    public boolean empty() {
        return days.isEmpty();
    }
}
