package org.tarikh.timeline.chronology;

import java.util.List;

/**
 * Who is named together, and where.
 *
 * @param counterparts those named with one actor, the most often first, at most {@value #LISTED}
 * @param more how many stand beyond those listed
 * @param places where the entries stand, the most frequent first
 * @param threads the storylines they are part of, the largest first
 */
public record Company(
        List<Counterpart> counterparts, long more, List<Facets.Value> places, List<Facets.Value> threads) {
    static final int LISTED = 12;
    static final int NEIGHBOURS = 8;

    /**
     * One that is named with an actor.
     *
     * @param entries that name both
     * @param quads of these, how many are of each PLOVER quad code from 1 to 4; an entry without one is in none
     * @param did what the actor began and the other was at the receiving end of
     * @param suffered the other way round
     */
    public record Counterpart(String id, String name, long entries, List<Long> quads, Deeds did, Deeds suffered) {}

    /**
     * What one did to another.
     *
     * @param entries in material conflict
     * @param killed in them, by whichever side
     */
    public record Deeds(long entries, Killed killed) {}

    /** Two who are named together: in how many entries of cooperation, and of conflict, verbal or material. */
    public record Pair(String one, String other, long cooperation, long conflict) {}

    /**
     * Who is named with whom among a few.
     *
     * @param actors the most frequent first, each with the entries that name it
     * @param pairs those of them that an entry names together, the lesser id first
     */
    public record Circle(List<Facets.Value> actors, List<Pair> pairs) {}
}
