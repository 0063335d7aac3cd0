package org.tarikh.frontend.company;

import java.util.List;
import org.tarikh.frontend.frame.Link;

/** Who is named with whom among a few: above the diagonal in cooperation, below it in conflict. */
public record Circle(List<Row> rows) {

    /**
     * One actor.
     *
     * @param number by which the columns name it
     * @param entries how many name it, in the reader's digits
     * @param cells one for each actor; null for itself
     */
    public record Row(String number, Link actor, String entries, List<Cell> cells) {}
}
