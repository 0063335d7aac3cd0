package org.tarikh.events.reconciliation;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tarikh.events.dating.EventDate;
import org.tarikh.events.extraction.ActorRef;
import org.tarikh.events.extraction.EventType;
import org.tarikh.events.extraction.PlaceRef;
import org.tarikh.events.extraction.Toll;
import org.tarikh.events.language.NameList;
import org.tarikh.events.terms.DateBasis;

/** Words the likenesses of two reports as clauses for a reader. */
final class Reasons {
    private final Affinity affinity;
    private final SourcedReport first;
    private final SourcedReport second;

    private Reasons(Affinity affinity) {
        this.affinity = affinity;
        first = affinity.first.report();
        second = affinity.second.report();
    }

    /** The weightiest first; a trait that counts for nothing is left out. */
    static List<Reason> of(Affinity affinity) {
        return new Reasons(affinity).all();
    }

    private List<Reason> all() {
        Weights weights = affinity.weights();
        List<Reason> reasons = new ArrayList<>();
        if (affinity.open) {
            reasons.add(new Reason("plan", Rescheduling.OPEN, 1, "one may be the other on another day"));
        } else if (affinity.moved) {
            reasons.add(new Reason("plan", Rescheduling.TOLD, 0, "one is told to be the other on another day"));
        } else if (affinity.copies) {
            reasons.add(new Reason("copy", Affinity.COPY, 1, "told in the same words"));
        } else if (!affinity.grounded()) {
            reasons.add(new Reason("grounds", 0, 0, wanting()));
        }
        double left = affinity.open || affinity.copies && !affinity.moved ? 0 : 1;
        Stream.of(
                        new Reason("date", affinity.date, left * weights.date(), date(first.date(), second.date())),
                        new Reason("place", affinity.place, left * weights.place(), place()),
                        new Reason("parties", affinity.parties, left * weights.parties(), parties()),
                        new Reason("type", affinity.type, left * weights.type(), type()),
                        new Reason("figures", affinity.figures, left * weights.figures(), figures()),
                        new Reason("wording", affinity.wording, left * weights.wording(), wording()))
                .filter(reason -> left == 0 || reason.weight() > 0)
                .sorted(comparingDouble(reason -> -reason.weight()))
                .forEach(reasons::add);
        return reasons;
    }

    private String wanting() {
        return switch (affinity.first.family()) {
            case DISASTER -> "neither day nor wording is near enough";
            case COOPERATION, CONFLICT -> "the wording and the parties are not alike enough for one move";
            default ->
                affinity.grounds().isEmpty()
                        ? "nothing in common beyond day and country"
                        : "only the " + affinity.grounds().get(0) + " in common beyond day and country";
        };
    }

    private static String date(EventDate a, EventDate b) {
        if (a == null || b == null) {
            return a == b ? "neither is dated" : "one is not dated";
        }
        if (a.start().equals(b.start()) && a.end().equals(b.end())) {
            return "both " + PlainDays.of(a) + (Days.exact(a) || Days.exact(b) ? "" : ", " + basis(a));
        }
        boolean inOrder = !b.start().isBefore(a.start());
        return "one " + told(inOrder ? a : b) + ", the other " + told(inOrder ? b : a);
    }

    private static String told(EventDate date) {
        return PlainDays.of(date) + (Days.exact(date) ? "" : " " + basis(date));
    }

    private static String basis(EventDate date) {
        return date.basis() == DateBasis.NARRATIVE ? "by the story around it" : "by day of publication";
    }

    private String place() {
        PlaceRef a = first.place();
        PlaceRef b = second.place();
        if (a == null || b == null) {
            return a == b ? "neither tells a place" : "only one tells a place";
        }
        if (Whereabouts.within(a, b)) {
            return Whereabouts.within(b, a) ? "both in " + a.name() : a.name() + " lies in " + b.name();
        }
        if (Whereabouts.within(b, a)) {
            return b.name() + " lies in " + a.name();
        }
        long apart = Math.round(Whereabouts.apart(a, b));
        return a.name() + " and " + b.name() + (apart > 0 ? ", " + apart + " km apart" : "");
    }

    private String parties() {
        Map<String, String> names = new TreeMap<>();
        Stream.of(first, second)
                .flatMap(report -> Stream.concat(report.initiators().stream(), report.recipients().stream()))
                .forEach(actor -> names.putIfAbsent(SourcedReport.name(actor), shown(actor)));
        Set<String> shared = new TreeSet<>(affinity.first.parties());
        shared.retainAll(affinity.second.parties());
        if (!shared.isEmpty()) {
            return "both name " + NameList.of(shared.stream().map(names::get).toList());
        }
        boolean unnamed =
                affinity.first.parties().isEmpty() || affinity.second.parties().isEmpty();
        return unnamed ? "a party is not named" : "no party in common";
    }

    private static String shown(ActorRef actor) {
        return actor.name() == null ? SourcedReport.name(actor) : actor.name();
    }

    private String type() {
        String a = type(first.type());
        String b = type(second.type());
        return a.equals(b) ? "both " + a : a + " and " + b;
    }

    private static String type(EventType type) {
        return type.hazard() != null
                ? type.hazard()
                : type.plover().isEmpty() ? "without a type" : String.join(" with ", type.plover());
    }

    private String figures() {
        Integer a = best(first.fatalities());
        Integer b = best(second.fatalities());
        if (a == null || b == null) {
            return a == null && b == null ? "neither counts the killed" : "only one counts the killed";
        }
        return a.equals(b) ? "both " + a + " killed" : Math.min(a, b) + " and " + Math.max(a, b) + " killed";
    }

    private static Integer best(Toll toll) {
        return toll == null ? null : toll.best();
    }

    private String wording() {
        long shared =
                affinity.words.stream().filter(affinity.otherWords::contains).count();
        int fewer = Math.min(affinity.words.size(), affinity.otherWords.size());
        return fewer == 0 ? "one has no telling words" : shared + " of " + fewer + " telling words shared";
    }
}
