package org.tarikh.timeline.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.tarikh.timeline.peer.Peer;
import org.tarikh.timeline.publication.Publication;

/** The figures the events service keeps; none where only what editors have reviewed is published. */
@ApplicationScoped
public class Figures {
    private static final int BATCH = 200;
    private static final int ABOUT = 20;

    /** So many pages of figures are read for one page of contradictions. */
    private static final int MOST_BATCHES = 10;

    private static final Comparator<Figure> BY_PERIOD = Comparator.comparing(
                    Figure::periodStart, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Figure::count, Comparator.reverseOrder())
            .thenComparing(Figure::id);

    private final FiguresTransport transport;
    private final Publication publication;

    Figures(@RestClient FiguresTransport transport, Publication publication) {
        this.transport = transport;
        this.publication = publication;
    }

    /** Whether none are published, since no editor reviews them. */
    public boolean withheld() {
        return publication.reviewedOnly();
    }

    /** Figures that contradict each other, group by group; {@code next} is where to look on, null at the end. */
    public record Contradictions(List<List<Figure>> groups, String next) {}

    /**
     * The contradictions among the next 2,000 figures; among the first where the cursor is none of the events
     * service's. Two figures that lie further apart in the order of their ids are not brought together.
     *
     * @param cursor from the page before, null for the first
     * @throws org.tarikh.timeline.problem.Problem 503 where the events service does not answer
     */
    public Contradictions contradictions(String cursor) {
        return withheld() ? new Contradictions(List.of(), null) : Peer.EVENTS.page(cursor, this::read);
    }

    /**
     * The first {@value #ABOUT} figures of an actor's doings or counted by it. A page shows them beside what it knows
     * itself and stands without them, so where the events service does not answer there are none.
     */
    public List<Figure> about(String actor) {
        if (withheld()) {
            return List.of();
        }
        try {
            return transport.figures(actor, null, ABOUT).items();
        } catch (WebApplicationException | ProcessingException e) {
            return List.of();
        }
    }

    private Contradictions read(String cursor) {
        Map<UUID, Figure> read = new LinkedHashMap<>();
        String next = cursor;
        for (int i = 0; i < MOST_BATCHES && (i == 0 || next != null); i++) {
            FiguresTransport.Batch batch = transport.figures(null, next, BATCH);
            batch.items().forEach(figure -> read.put(figure.id(), figure));
            next = batch.next();
        }
        return new Contradictions(groups(read), next);
    }

    /** Figures that a chain of contradictions joins, the earliest period first. */
    private static List<List<Figure>> groups(Map<UUID, Figure> figures) {
        List<List<Figure>> groups = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (Figure figure : figures.values()) {
            List<Figure> group = new ArrayList<>();
            Deque<Figure> open = new ArrayDeque<>(List.of(figure));
            while (!open.isEmpty()) {
                Figure next = open.pop();
                if (seen.add(next.id())) {
                    group.add(next);
                    next.contradicts().stream()
                            .map(figures::get)
                            .filter(other -> other != null)
                            .forEach(open::push);
                }
            }
            if (group.size() > 1) {
                group.sort(BY_PERIOD);
                groups.add(List.copyOf(group));
            }
        }
        groups.sort(Comparator.comparing((List<Figure> group) -> group.get(0), BY_PERIOD));
        return groups;
    }
}
