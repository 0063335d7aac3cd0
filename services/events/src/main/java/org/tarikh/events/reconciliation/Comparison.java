package org.tarikh.events.reconciliation;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.tarikh.events.extraction.ActorRef;
import org.tarikh.events.extraction.PlaceRef;
import org.tarikh.events.extraction.Toll;
import org.tarikh.events.terms.Realis;

/**
 * Tells how alike two reports are: a weighted sum of date, place, parties, type, figures and wording, with vetoes. It
 * depends on nothing but the two, is the same both ways round, and asks for grounds beyond date and country: two
 * attacks of one day are not one for want of details.
 */
public final class Comparison {
    private Comparison() {}

    /** Whether the two are of one family, near in time or told to have been moved, and not known to be of two countries. */
    public static boolean comparable(SourcedReport a, SourcedReport b) {
        return Family.of(a) == Family.of(b)
                && (Days.near(a.date(), b.date()) || Rescheduling.isTold(a, b))
                && countriesMeet(a, b);
    }

    /** Whether the two, which are not comparable, do not stand in each other's way within one event. */
    static boolean goTogether(SourcedReport a, SourcedReport b) {
        return Family.of(a) == Family.of(b) && Rescheduling.mayBe(a, b) && countriesMeet(a, b);
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
        double score = new Affinity(a, b).score();
        return new Likeness(Math.round(score * 10_000) / 10_000.0, veto(a, b));
    }

    /** What speaks for and against the two being one, the weightiest first; the same whichever of them comes first. */
    public static List<Reason> reasons(SourcedReport a, SourcedReport b) {
        return reasons(Traits.of(a), Traits.of(b));
    }

    static List<Reason> reasons(Traits a, Traits b) {
        boolean inOrder = SourcedReport.BY_PUBLICATION.compare(a.report(), b.report()) <= 0;
        return Reasons.of(new Affinity(inOrder ? a : b, inOrder ? b : a));
    }

    /** The article a copy goes back to, or the article itself. */
    static String root(Source source) {
        return source.copyOf() == null ? source.article() : source.copyOf();
    }

    private static String veto(Traits a, Traits b) {
        SourcedReport first = a.report();
        SourcedReport second = b.report();
        if (first.source().article().equals(second.source().article()) && !ledeAndDetail(first, second)) {
            return Veto.ONE_ARTICLE.says();
        }
        if (!Affinity.sameHazard(first, second)) {
            return Veto.HAZARDS.says();
        }
        boolean anyDay = Plans.mayBeOne(first, second)
                || Rescheduling.isTold(first, second)
                || Rescheduling.mayBe(first, second);
        if (!anyDay && (tookPlaceAndWasCalledOff(first, second) || tookPlaceAndWasCalledOff(second, first))) {
            return Veto.CALLED_OFF.says();
        }
        String date = anyDay ? null : Days.veto(first.date(), second.date());
        if (date != null) {
            return date;
        }
        String place = Whereabouts.veto(
                first.place(), second.place(), a.family(), first.type().hazard());
        if (place != null) {
            return place;
        }
        if (a.family() == Family.CONFLICT && speakersDiffer(a, b)) {
            return Veto.SPEAKERS.says();
        }
        return Occasion.veto(a.occasion(), b.occasion(), a.family(), Days.likeness(first.date(), second.date()) >= 0.9);
    }

    private static boolean tookPlaceAndWasCalledOff(SourcedReport one, SourcedReport other) {
        return one.realis() == Realis.ACTUAL && !CallOff.isToldBy(one) && CallOff.isToldBy(other);
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
