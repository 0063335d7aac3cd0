package org.tarikh.frontend.event;

import java.util.List;
import org.tarikh.frontend.frame.Link;
import org.tarikh.frontend.terms.Kind;
import org.tarikh.frontend.terms.Status;

/**
 * The events this one stands in relation to, as a list and as a small graph.
 *
 * @param first how many of the events that lead here are listed where there are more, in the reader's digits; null
 *     where all are
 */
public record Neighbours(List<Neighbour> list, String first, Graph graph) {

    /**
     * Another event and how the two stand to each other.
     *
     * @param back true where it is the other event that refers to this one
     * @param date the other event's date in words, or null
     * @param why the reason in an English clause, or null
     */
    public record Neighbour(
            Relation relation, boolean back, Link event, Kind kind, Status status, String date, String why) {}

    /** How two events stand to each other. */
    public enum Relation {
        RESPONDS,
        FOLLOWS,
        PART,
        UPDATES,
        CONTRADICTS
    }

    /**
     * This event in the middle, what it refers to before it, what refers to it behind it; all lengths are pixels.
     *
     * @param nodes this event first
     * @param edges from the one that refers to the one it refers to
     */
    public record Graph(int width, int height, List<Node> nodes, List<Edge> edges) {}

    /**
     * One event as a box.
     *
     * @param neighbour null for this event itself
     * @param lines its title, cut to what the box holds
     */
    public record Node(Neighbour neighbour, Kind kind, int x, int y, int width, int height, List<Line> lines) {}

    /** One line of a title. */
    public record Line(int y, String words) {}

    /** A curve, as the path language of SVG has it. */
    public record Edge(String path) {}
}
