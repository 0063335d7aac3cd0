package org.tarikh.events.reconciliation;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.tarikh.events.extraction.ActorRef;
import org.tarikh.events.extraction.PlaceRef;
import org.tarikh.events.extraction.Toll;

/**
 * Tells how alike two reports are: a weighted sum of date, place, parties, type, figures and wording, with vetoes. It
 * depends on nothing but the two, is the same both ways round, and asks for grounds beyond date and country: two
 * attacks of one day are not one for want of details.
 */
public final class Comparison {
    private static final double NOT_ENOUGH = 0.55;
    private static final double COPY = 0.95;
    private static final Set<String> MUTUAL = Set.of("AGREE", "CONSULT", "COOPERATE", "RETREAT");

    private Comparison() {}

    /** Whether the two are of one block: one family, near in time, not known to be of two countries. */
    public static boolean comparable(SourcedReport a, SourcedReport b) {
        return Family.of(a) == Family.of(b) && Days.near(a.date(), b.date()) && countriesMeet(a, b);
    }

    private static boolean countriesMeet(SourcedReport a, SourcedReport b) {
        String first = country(a);
        String second = country(b);
        return first == null || second == null || first.equals(second);
    }

    /** The country a report is sought under, null where none is told or the family is of moves, which cross borders. */
    public static String country(SourcedReport report) {
        Family family = Family.of(report);
        boolean move = family == Family.COOPERATION || family == Family.CONFLICT;
        return move || report.place() == null ? null : report.place().country();
    }

    /** How alike the two are, and what forbids that they be one. */
    public static Likeness of(SourcedReport a, SourcedReport b) {
        return of(Traits.of(a), Traits.of(b));
    }

    static Likeness of(Traits a, Traits b) {
        double wording = Wording.likeness(a.telling(b), b.telling(a));
        double score = Math.min(1, Math.max(0, score(a, b, wording)));
        String veto = veto(a, b);
        return new Likeness(Math.round(score * 10_000) / 10_000.0, veto);
    }

    private static double score(Traits a, Traits b, double wording) {
        double date = Days.likeness(a.report().date(), b.report().date());
        double place = Whereabouts.likeness(a.report().place(), b.report().place());
        double parties = parties(a.parties(), b.parties());
        double type = type(a.report(), b.report());
        if (copies(a, b) && type > 0 && date > 0.1) {
            return COPY;
        }
        switch (a.family()) {
            case DISASTER:
                double disaster = 0.3 * type + 0.35 * date + 0.2 * place + 0.15 * wording;
                return date >= 0.6 || wording >= 0.5 ? disaster : Math.min(disaster, NOT_ENOUGH);
            case COOPERATION, CONFLICT:
                double move = 0.2 * type + 0.2 * date + 0.25 * parties + 0.05 * place + 0.3 * wording;
                return movesMeet(a, b, date, type, wording) ? move : Math.min(move, NOT_ENOUGH);
            default:
                double figures = figures(a.report().fatalities(), b.report().fatalities());
                double incident =
                        0.15 * type + 0.25 * date + 0.2 * place + 0.15 * parties + 0.05 * figures + 0.2 * wording;
                return grounds(a, b, figures, wording) >= 2 ? incident : Math.min(incident, NOT_ENOUGH);
        }
    }

    private static int grounds(Traits a, Traits b, double figures, double wording) {
        int grounds = 0;
        grounds += Whereabouts.sameSpot(a.report().place(), b.report().place()) ? 1 : 0;
        grounds += a.parties().stream().anyMatch(b.parties()::contains) ? 1 : 0;
        grounds += figures == 1 ? 1 : 0;
        grounds += wording >= 0.45 ? 1 : 0;
        return grounds;
    }

    /** Two statements must say the same; talks and agreements of the same parties on the same day need not. */
    private static boolean movesMeet(Traits a, Traits b, double date, double type, double wording) {
        long shared = a.parties().stream().filter(b.parties()::contains).count();
        if (wording >= 0.4
                && (shared > 0 || a.parties().isEmpty() || b.parties().isEmpty())) {
            return true;
        }
        return mutual(a) && mutual(b) && type == 1 && shared >= 2 && date >= 0.7;
    }

    private static boolean mutual(Traits traits) {
        List<String> plover = traits.report().type().plover();
        return !plover.isEmpty() && MUTUAL.contains(plover.get(0));
    }

    private static boolean copies(Traits a, Traits b) {
        Source first = a.report().source();
        Source second = b.report().source();
        boolean sameWords = !a.opening().isEmpty() && a.opening().equals(b.opening());
        boolean sameStory = Objects.equals(root(first), root(second));
        return sameWords && (sameStory || a.opening().length() >= 40);
    }

    /** The article a copy goes back to, or the article itself. */
    static String root(Source source) {
        return source.copyOf() == null ? source.article() : source.copyOf();
    }

    private static double type(SourcedReport a, SourcedReport b) {
        if (a.type().hazard() != null) {
            return Objects.equals(a.type().hazard(), b.type().hazard()) ? 1 : 0;
        }
        List<String> first = a.type().plover();
        List<String> second = b.type().plover();
        if (first.isEmpty() || second.isEmpty()) {
            return first.isEmpty() && second.isEmpty() ? 0.7 : 0.5;
        }
        if (first.get(0).equals(second.get(0))) {
            return 1;
        }
        return first.stream().anyMatch(second::contains) ? 0.8 : 0.2;
    }

    private static double parties(Set<String> a, Set<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0.5;
        }
        double shared = a.stream().filter(b::contains).count();
        double all = new TreeSet<>(a).size() + b.size() - shared;
        return 0.4 * shared / all + 0.6 * shared / Math.min(a.size(), b.size());
    }

    private static double figures(Toll a, Toll b) {
        if (a == null || b == null || a.best() == null || b.best() == null) {
            return 0.5;
        }
        int most = Math.max(a.best(), b.best());
        return most == 0 || a.best().equals(b.best())
                ? (most == 0 ? 0.6 : 1)
                : Math.min(a.best(), b.best()) / (double) most;
    }

    private static String veto(Traits a, Traits b) {
        SourcedReport first = a.report();
        SourcedReport second = b.report();
        if (first.source().article().equals(second.source().article()) && !ledeAndDetail(first, second)) {
            return "told apart by one article";
        }
        if (!Objects.equals(first.type().hazard(), second.type().hazard())) {
            return "different hazards";
        }
        String date = Days.veto(first.date(), second.date());
        if (date != null) {
            return date;
        }
        String place = Whereabouts.veto(
                first.place(), second.place(), a.family(), first.type().hazard());
        if (place != null) {
            return place;
        }
        if (a.family() == Family.CONFLICT && speakersDiffer(a, b)) {
            return "different speakers";
        }
        return Occasion.veto(a.occasion(), b.occasion(), a.family(), Days.likeness(first.date(), second.date()) >= 0.9);
    }

    private static boolean speakersDiffer(Traits a, Traits b) {
        return !a.initiators().isEmpty()
                && !b.initiators().isEmpty()
                && a.initiators().stream().noneMatch(b.initiators()::contains);
    }

    /** Within one article the reading tells events apart, unless all that can be compared is equal. */
    private static boolean ledeAndDetail(SourcedReport a, SourcedReport b) {
        return Objects.equals(days(a), days(b))
                && a.type().plover().equals(b.type().plover())
                && names(a.initiators()).equals(names(b.initiators()))
                && names(a.recipients()).equals(names(b.recipients()))
                && placesMeet(a.place(), b.place())
                && tollsMeet(a.fatalities(), b.fatalities());
    }

    private static List<Object> days(SourcedReport report) {
        return report.date() == null
                ? List.of()
                : List.of(report.date().start(), report.date().end());
    }

    private static Set<String> names(List<ActorRef> actors) {
        return SourcedReport.names(actors);
    }

    private static boolean placesMeet(PlaceRef a, PlaceRef b) {
        return a == null || b == null || Whereabouts.consistent(a, b);
    }

    private static boolean tollsMeet(Toll a, Toll b) {
        return a == null || b == null || Objects.equals(a.best(), b.best());
    }
}
