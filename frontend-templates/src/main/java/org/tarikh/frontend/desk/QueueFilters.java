package org.tarikh.frontend.desk;

import java.util.List;
import org.tarikh.frontend.chronology.Filters.Kept;

/**
 * What the queue is narrowed by.
 *
 * @param action where the form is sent
 * @param kept what else is in the address and has to stay, as hidden fields
 * @param fields one for each value that is asked for, and one for each filter that is not used
 * @param clear the queue with nothing asked for, or null where it is that already
 */
public record QueueFilters(String action, List<Kept> kept, List<Field> fields, String clear) {

    /**
     * A value that is asked for, or can be.
     *
     * @param options those to choose from; empty where it is typed
     */
    public record Field(String id, QueueFilter filter, String value, List<Option> options) {}

    /** A value to choose. */
    public record Option(String value, String label, boolean chosen) {}
}
