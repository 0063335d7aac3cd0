package org.tarikh.frontend.desk;

/**
 * The pages of the desk about one event.
 *
 * @param shown the event as readers see it, or null where they do not
 * @param review the event beside its sources, where it is accepted or rejected
 * @param rejected whether editors alone see it; then it is neither merged nor split, nor is a claim added
 * @param held why nothing was done where another editor has an event in hand, else null
 */
public record EventPages(
        String title,
        String shown,
        String review,
        String edit,
        String merge,
        String split,
        String claim,
        String acts,
        boolean rejected,
        Held held) {

    /** The same where nothing was done because of another editor. */
    public EventPages heldBack(Held held) {
        return new EventPages(title, shown, review, edit, merge, split, claim, acts, rejected, held);
    }
}
