package org.tarikh.timeline.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.tarikh.frontend.event.Neighbours;
import org.tarikh.frontend.event.Neighbours.Edge;
import org.tarikh.frontend.event.Neighbours.Graph;
import org.tarikh.frontend.event.Neighbours.Line;
import org.tarikh.frontend.event.Neighbours.Neighbour;
import org.tarikh.frontend.event.Neighbours.Node;
import org.tarikh.frontend.event.Neighbours.Relation;
import org.tarikh.frontend.frame.Link;
import org.tarikh.frontend.terms.Kind;
import org.tarikh.timeline.chronology.Entry;

/** The events that an entry refers to and those that refer to it, listed in order of time and drawn around it. */
record Neighbourhood(Entries entries) {
    /** How many events are listed on either side. */
    static final int MOST_LISTED = 50;

    private static final int MOST_DRAWN = 5;
    private static final int COLUMN = 340;
    private static final int BOX_WIDTH = 280;
    private static final int BOX_HEIGHT = 84;
    private static final int PITCH = BOX_HEIGHT + 14;
    /** Room for the outline of the outermost boxes. */
    private static final int EDGE = 2;

    private static final int TITLE_LINES = 2;
    private static final int TITLE_LETTERS = 32;
    private static final int LINE_HEIGHT = 18;

    private static final Comparator<Entry> IN_TIME = Comparator.comparing(
                    (Entry entry) -> entry.date() == null ? null : entry.date().start(),
                    Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Entry::id);

    private static final Map<String, Relation> RELATIONS = Map.of(
            "responds_to", Relation.RESPONDS,
            "follows", Relation.FOLLOWS,
            "part_of", Relation.PART,
            "updates", Relation.UPDATES,
            "contradicts", Relation.CONTRADICTS);

    /**
     * The neighbours of an entry.
     *
     * @param others the entries it links to, by id; those that are not there are left out
     * @param incoming entries that link to it, at most one more than {@link #MOST_LISTED}
     * @return null where there are none
     */
    Neighbours of(Entry entry, Map<UUID, Entry> others, List<Entry> incoming) {
        List<Neighbour> to = entry.links().stream()
                .filter(link -> others.containsKey(link.to()) && RELATIONS.containsKey(link.rel()))
                .sorted(Comparator.comparing(link -> others.get(link.to()), IN_TIME))
                .map(link -> neighbour(others.get(link.to()), link, false))
                .limit(MOST_LISTED)
                .toList();
        List<Neighbour> from = incoming.stream()
                .limit(MOST_LISTED)
                .sorted(IN_TIME)
                .flatMap(other -> other.links().stream()
                        .filter(link -> link.to().equals(entry.id()) && RELATIONS.containsKey(link.rel()))
                        .map(link -> neighbour(other, link, true)))
                .toList();
        if (to.isEmpty() && from.isEmpty()) {
            return null;
        }
        return new Neighbours(
                Stream.concat(to.stream(), from.stream()).toList(),
                incoming.size() > MOST_LISTED ? entries.reader().lang().number(MOST_LISTED) : null,
                graph(entry, to, from));
    }

    private Neighbour neighbour(Entry other, Entry.Link link, boolean back) {
        return new Neighbour(
                RELATIONS.get(link.rel()),
                back,
                new Link(other.title(), entries.reader().event(other.id())),
                Terms.kind(other.kind()),
                Terms.status(other.status()),
                other.date() == null || other.date().start() == null
                        ? null
                        : entries.dates().text(other.date()),
                link.why());
    }

    private static Graph graph(Entry entry, List<Neighbour> to, List<Neighbour> from) {
        List<Neighbour> left = to.subList(0, Math.min(MOST_DRAWN, to.size()));
        List<Neighbour> right = from.subList(0, Math.min(MOST_DRAWN, from.size()));
        int rows = Math.max(1, Math.max(left.size(), right.size()));
        int height = rows * PITCH;
        int middle = EDGE + (left.isEmpty() ? 0 : COLUMN);
        int last = middle + (right.isEmpty() ? 0 : COLUMN);
        Node self = node(null, Terms.kind(entry.kind()), entry.title(), middle, (height - BOX_HEIGHT) / 2);
        List<Node> nodes = new ArrayList<>(List.of(self));
        List<Edge> edges = new ArrayList<>();
        for (Node node : column(left, EDGE, height)) {
            nodes.add(node);
            edges.add(edge(self.x(), node.x() + BOX_WIDTH, self, node));
        }
        for (Node node : column(right, last, height)) {
            nodes.add(node);
            edges.add(edge(node.x(), self.x() + BOX_WIDTH, node, self));
        }
        return new Graph(last + BOX_WIDTH + EDGE, height, nodes, edges);
    }

    private static List<Node> column(List<Neighbour> neighbours, int x, int height) {
        int top = (height - neighbours.size() * PITCH) / 2 + (PITCH - BOX_HEIGHT) / 2;
        List<Node> column = new ArrayList<>();
        for (Neighbour neighbour : neighbours) {
            column.add(node(neighbour, neighbour.kind(), neighbour.event().name(), x, top + column.size() * PITCH));
        }
        return column;
    }

    private static Node node(Neighbour neighbour, Kind kind, String title, int x, int y) {
        List<Line> lines = new ArrayList<>();
        for (String words : cut(title)) {
            lines.add(new Line(y + 40 + lines.size() * LINE_HEIGHT, words));
        }
        return new Node(neighbour, kind, x, y, BOX_WIDTH, BOX_HEIGHT, lines);
    }

    /** A curve from the edge of one box to that of another. */
    private static Edge edge(int fromX, int toX, Node from, Node to) {
        int fromY = from.y() + BOX_HEIGHT / 2;
        int toY = to.y() + BOX_HEIGHT / 2;
        int between = (fromX + toX) / 2;
        return new Edge("M%d %dC%d %d %d %d %d %d"
                .formatted(fromX, fromY, between, fromY, between, toY, toX + (toX < fromX ? 3 : -3), toY));
    }

    /** The title in lines that a box holds, the last with an ellipsis where it goes on. */
    static List<String> cut(String title) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : title.strip().split("\\s+")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > TITLE_LETTERS) {
                if (lines.size() == TITLE_LINES - 1) {
                    line.append(" …");
                    break;
                }
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        if (line.length() > TITLE_LETTERS + 2) {
            int end = line.offsetByCodePoints(0, Math.min(TITLE_LETTERS - 1, line.codePointCount(0, line.length())));
            line.setLength(end);
            line.append('…');
        }
        lines.add(line.toString());
        return lines;
    }
}
