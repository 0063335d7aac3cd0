package org.tarikh.frontend.company;

import java.util.List;
import org.tarikh.frontend.frame.Link;

/**
 * Who met or fought an actor, the one named with it most often first.
 *
 * @param more how many stand beyond those listed, in the reader's digits; null where none
 */
public record Encounters(List<Row> rows, String more) {

    /**
     * One that is named with the actor.
     *
     * @param all the entries that name both
     * @param quads of these, those of each sort of interaction, in the order of the sorts
     * @param compare both side by side
     * @param did what the actor began and this one was at the receiving end of
     * @param suffered the other way round
     */
    public record Row(Link counterpart, Cell all, List<Cell> quads, String compare, Deeds did, Deeds suffered) {}

    /**
     * What one did to another in material conflict.
     *
     * @param entries in the reader's digits, null where none
     * @param killed the lowest and the highest sum that stand, null where nobody was
     * @param best what is taken for the best between them, null where it is one of them
     */
    public record Deeds(String entries, String killed, String best) {}
}
