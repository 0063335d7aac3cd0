package org.tarikh.frontend.desk;

import java.util.List;
import org.tarikh.frontend.desk.DeskView.Words;

/**
 * What an event would tell.
 *
 * @param told its fields, those it tells nothing of left out
 * @param reports how many articles tell of it
 * @param words those it would be read from
 */
public record Outlook(String title, List<Told> told, String reports, List<Words> words) {

    /** One field of it. */
    public record Told(EditPart part, String text) {}
}
