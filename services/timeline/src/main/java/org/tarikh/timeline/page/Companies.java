package org.tarikh.timeline.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tarikh.frontend.company.Cell;
import org.tarikh.frontend.company.Circle;
import org.tarikh.frontend.company.CompanyMessages;
import org.tarikh.frontend.company.Counted;
import org.tarikh.frontend.company.Encounters;
import org.tarikh.frontend.frame.Link;
import org.tarikh.timeline.chronology.Also;
import org.tarikh.timeline.chronology.Company;
import org.tarikh.timeline.chronology.Facets;
import org.tarikh.timeline.chronology.Filter;
import org.tarikh.timeline.chronology.Killed;
import org.tarikh.timeline.chronology.Tally;

/** Who is named together under a filter: every count leads to the entries it counts. */
record Companies(Reader reader, CompanyMessages words, Filter filter) {
    private static final int SHADES = 4;
    private static final List<String> COOPERATION = List.of("1", "2");
    private static final List<String> CONFLICT = List.of("3", "4");

    /** Null where nobody is named with the actor. */
    Encounters encounters(Company company, String actor) {
        if (company.counterparts().isEmpty()) {
            return null;
        }
        long most = company.counterparts().stream()
                .flatMap(counterpart -> counterpart.quads().stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        return new Encounters(
                company.counterparts().stream()
                        .map(counterpart -> row(counterpart, actor, most))
                        .toList(),
                company.more() == 0 ? null : reader.lang().number(company.more()));
    }

    private Encounters.Row row(Company.Counterpart counterpart, String actor, long most) {
        Filter both = filter.with("with", new Also("actor", counterpart.id()).toString());
        return new Encounters.Row(
                new Link(counterpart.name(), reader.actor(counterpart.id())),
                cell(counterpart.entries(), 0, both, List.of(), words.inAll()),
                IntStream.rangeClosed(1, counterpart.quads().size())
                        .mapToObj(quad -> cell(
                                counterpart.quads().get(quad - 1),
                                most,
                                both,
                                List.of(String.valueOf(quad)),
                                words.quad(Terms.quad(String.valueOf(quad)))))
                        .toList(),
                reader.compare(new Also("actor", actor), new Also("actor", counterpart.id())),
                deeds(counterpart.did()),
                deeds(counterpart.suffered()));
    }

    private Encounters.Deeds deeds(Company.Deeds deeds) {
        return deeds.entries() == 0
                ? new Encounters.Deeds(null, null, null)
                : new Encounters.Deeds(
                        reader.lang().number(deeds.entries()),
                        deeds.killed().any() ? range(deeds.killed()) : null,
                        between(deeds.killed())
                                ? reader.lang().number(deeds.killed().best())
                                : null);
    }

    String range(Killed killed) {
        String low = reader.lang().number(killed.low());
        return killed.low() == killed.high() ? low : low + "–" + reader.lang().number(killed.high());
    }

    static boolean between(Killed killed) {
        return killed.best() > killed.low() && killed.best() < killed.high();
    }

    /** @param most the largest count of the matrix; 0 where the cell is not to be shaded */
    private Cell cell(long count, long most, Filter both, List<String> quads, String said) {
        if (count == 0) {
            return new Cell(null, null, 0, said);
        }
        Filter counted = both;
        for (String quad : quads) {
            counted = counted.with("quad", quad);
        }
        int shade = most == 0 ? 0 : (int) Math.max(1, Math.ceil((double) SHADES * count / most));
        return new Cell(reader.lang().number(count), reader.chronology(counted), shade, said);
    }

    /** Null where no two of the actors are named together. */
    Circle circle(Company.Circle circle) {
        if (circle.pairs().isEmpty()) {
            return null;
        }
        Map<String, Company.Pair> pairs = new HashMap<>();
        circle.pairs().forEach(pair -> {
            pairs.put(pair.one() + " " + pair.other(), pair);
            pairs.put(pair.other() + " " + pair.one(), pair);
        });
        long most = circle.pairs().stream()
                .mapToLong(pair -> Math.max(pair.cooperation(), pair.conflict()))
                .max()
                .orElse(0);
        List<Circle.Row> rows = new ArrayList<>();
        for (int i = 0; i < circle.actors().size(); i++) {
            Facets.Value actor = circle.actors().get(i);
            List<Cell> cells = new ArrayList<>();
            for (int j = 0; j < circle.actors().size(); j++) {
                Facets.Value other = circle.actors().get(j);
                cells.add(
                        i == j
                                ? null
                                : cell(actor, other, pairs.get(actor.value() + " " + other.value()), j > i, most));
            }
            rows.add(new Circle.Row(
                    reader.lang().number(i + 1L),
                    new Link(actor.label(), reader.actor(actor.value())),
                    reader.lang().number(actor.count()),
                    cells));
        }
        return new Circle(rows);
    }

    private Cell cell(Facets.Value one, Facets.Value other, Company.Pair pair, boolean cooperating, long most) {
        Filter both = filter.with("actor", one.value()).with("with", new Also("actor", other.value()).toString());
        long count = pair == null ? 0 : cooperating ? pair.cooperation() : pair.conflict();
        return cell(
                count,
                most,
                both,
                cooperating ? COOPERATION : CONFLICT,
                cooperating
                        ? words.cooperating(one.label(), other.label())
                        : words.inConflict(one.label(), other.label()));
    }

    List<Counted> places(Company company) {
        return company.places().stream()
                .map(place -> counted(place, Tally.of(place.count()), reader.place(place.value())))
                .toList();
    }

    List<Counted> threads(Company company) {
        return company.threads().stream()
                .map(thread -> counted(thread, Tally.of(thread.count()), reader.thread(thread.value())))
                .toList();
    }

    Counted counted(Facets.Value value, Tally tally, String href) {
        return new Counted(new Link(value.label(), href), reader.number(tally));
    }
}
