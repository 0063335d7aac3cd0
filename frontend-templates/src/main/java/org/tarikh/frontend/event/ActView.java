package org.tarikh.frontend.event;

import java.util.List;

/**
 * What an editor did to an event.
 *
 * @param at when
 * @param deed what, or null where the pages have no word for it
 * @param word the same as it is kept
 * @param by the editor's name, null where it is not told
 * @param note why, or null
 * @param parts the parts that changed
 */
public record ActView(String at, Deed deed, String word, String by, String note, List<Trail.Part> parts) {

    /** What an editor does to an event. */
    public enum Deed {
        MERGE,
        SPLIT,
        RESTORE,
        ACCEPT,
        REJECT,
        EDIT,
        CLAIM,
        CREATE
    }
}
