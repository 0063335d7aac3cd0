package org.tarikh.frontend.desk;

/**
 * The pages of the desk about one event.
 *
 * @param shown the event as readers see it
 * @param review the event beside its sources, where it is accepted or rejected
 * @param rejected whether editors alone see it; then it is neither merged nor split, nor is a claim added
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
        boolean rejected) {}
