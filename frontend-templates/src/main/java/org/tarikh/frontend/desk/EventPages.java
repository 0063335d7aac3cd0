package org.tarikh.frontend.desk;

/**
 * The pages of the desk about one event.
 *
 * @param shown the event as readers see it
 */
public record EventPages(
        String title, String shown, String edit, String merge, String split, String claim, String acts) {}
