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

/**
 * Words the likenesses of two reports as clauses for a reader.
 *
 * <table>
 *   <caption>The clauses, and what each is about; a date is its first day, last day, precision, and basis where it is not
 *       told by the words</caption>
 *   <tr><th>code</th><th>of</th></tr>
 *   <tr><td>plan_open, plan_moved, same_words, grounds_disaster, grounds_move, grounds_none</td><td></td></tr>
 *   <tr><td>grounds_one</td><td>place, parties, figures, wording, close wording or shutdown</td></tr>
 *   <tr><td>dates_untold, date_untold</td><td></td></tr>
 *   <tr><td>dates_same</td><td>a date</td></tr>
 *   <tr><td>dates_differ</td><td>two dates, the earlier first</td></tr>
 *   <tr><td>places_untold, place_untold</td><td></td></tr>
 *   <tr><td>places_same</td><td>a place</td></tr>
 *   <tr><td>place_within, places_differ</td><td>two places</td></tr>
 *   <tr><td>places_apart</td><td>two places, how many kilometres</td></tr>
 *   <tr><td>parties_shared</td><td>their names</td></tr>
 *   <tr><td>party_unnamed, parties_differ</td><td></td></tr>
 *   <tr><td>types_same</td><td>PLOVER types, or a GLIDE hazard; none where there is no type</td></tr>
 *   <tr><td>types_differ</td><td>the same of both, each with spaces between</td></tr>
 *   <tr><td>killed_untold, killed_once</td><td></td></tr>
 *   <tr><td>killed_same</td><td>a number</td></tr>
 *   <tr><td>killed_differ</td><td>two numbers, the lesser first</td></tr>
 *   <tr><td>words_untold</td><td></td></tr>
 *   <tr><td>words_shared</td><td>how many, of how many</td></tr>
 * </table>
 */
final class Reasons {
    private final Affinity affinity;
    private final SourcedReport first;
    private final SourcedReport second;

    private Reasons(Affinity affinity) {
        this.affinity = affinity;
        first = affinity.first.report();
        second = affinity.second.report();
    }

    /** What a trait says, before it is weighed. */
    private record Clause(String says, String code, List<String> of) {
        Clause(String says, String code, String... of) {
            this(says, code, List.of(of));
        }

        Reason weighed(String trait, double likeness, double weight) {
            return new Reason(trait, likeness, weight, says, code, of);
        }
    }

    /** The weightiest first; a trait that counts for nothing is left out. */
    static List<Reason> of(Affinity affinity) {
        return new Reasons(affinity).all();
    }

    private List<Reason> all() {
        Weights weights = affinity.weights();
        List<Reason> reasons = new ArrayList<>();
        if (affinity.open) {
            reasons.add(new Clause("one may be the other on another day", "plan_open")
                    .weighed("plan", Rescheduling.OPEN, 1));
        } else if (affinity.moved) {
            reasons.add(new Clause("one is told to be the other on another day", "plan_moved")
                    .weighed("plan", Rescheduling.TOLD, 0));
        } else if (affinity.copies) {
            reasons.add(new Clause("told in the same words", "same_words").weighed("copy", Affinity.COPY, 1));
        } else if (!affinity.grounded()) {
            reasons.add(wanting().weighed("grounds", 0, 0));
        }
        double left = affinity.open || affinity.copies && !affinity.moved ? 0 : 1;
        Stream.of(
                        date(first.date(), second.date()).weighed("date", affinity.date, left * weights.date()),
                        place().weighed("place", affinity.place, left * weights.place()),
                        parties().weighed("parties", affinity.parties, left * weights.parties()),
                        type().weighed("type", affinity.type, left * weights.type()),
                        figures().weighed("figures", affinity.figures, left * weights.figures()),
                        wording().weighed("wording", affinity.wording, left * weights.wording()))
                .filter(reason -> left == 0 || reason.weight() > 0)
                .sorted(comparingDouble(reason -> -reason.weight()))
                .forEach(reasons::add);
        return reasons;
    }

    private Clause wanting() {
        return switch (affinity.first.family()) {
            case DISASTER -> new Clause("neither day nor wording is near enough", "grounds_disaster");
            case COOPERATION, CONFLICT ->
                new Clause("the wording and the parties are not alike enough for one move", "grounds_move");
            default -> {
                List<String> grounds = affinity.grounds();
                yield grounds.isEmpty()
                        ? new Clause("nothing in common beyond day and country", "grounds_none")
                        : new Clause(
                                "only the " + grounds.get(0) + " in common beyond day and country",
                                "grounds_one",
                                grounds.get(0));
            }
        };
    }

    private static Clause date(EventDate a, EventDate b) {
        if (a == null || b == null) {
            return a == b
                    ? new Clause("neither is dated", "dates_untold")
                    : new Clause("one is not dated", "date_untold");
        }
        if (a.start().equals(b.start()) && a.end().equals(b.end())) {
            boolean told = Days.exact(a) || Days.exact(b);
            return new Clause(
                    "both " + PlainDays.of(a) + (told ? "" : ", " + basis(a)),
                    "dates_same",
                    parts(a, told ? "" : a.basis().toString()));
        }
        boolean inOrder = !b.start().isBefore(a.start());
        EventDate earlier = inOrder ? a : b;
        EventDate later = inOrder ? b : a;
        return new Clause(
                "one " + told(earlier) + ", the other " + told(later),
                "dates_differ",
                Stream.of(parts(earlier), parts(later)).flatMap(List::stream).toList());
    }

    private static List<String> parts(EventDate date) {
        return parts(date, Days.exact(date) ? "" : date.basis().toString());
    }

    private static List<String> parts(EventDate date, String basis) {
        return List.of(
                date.start().toString(), date.end().toString(), date.precision().toString(), basis);
    }

    private static String told(EventDate date) {
        return PlainDays.of(date) + (Days.exact(date) ? "" : " " + basis(date));
    }

    private static String basis(EventDate date) {
        return date.basis() == DateBasis.NARRATIVE ? "by the story around it" : "by day of publication";
    }

    private Clause place() {
        PlaceRef a = first.place();
        PlaceRef b = second.place();
        if (a == null || b == null) {
            return a == b
                    ? new Clause("neither tells a place", "places_untold")
                    : new Clause("only one tells a place", "place_untold");
        }
        if (Whereabouts.within(a, b)) {
            return Whereabouts.within(b, a) ? new Clause("both in " + a.name(), "places_same", a.name()) : within(a, b);
        }
        if (Whereabouts.within(b, a)) {
            return within(b, a);
        }
        String both = a.name() + " and " + b.name();
        long apart = Math.round(Whereabouts.apart(a, b));
        return apart > 0
                ? new Clause(
                        both + ", " + apart + " km apart", "places_apart", a.name(), b.name(), Long.toString(apart))
                : new Clause(both, "places_differ", a.name(), b.name());
    }

    private static Clause within(PlaceRef inner, PlaceRef outer) {
        return new Clause(inner.name() + " lies in " + outer.name(), "place_within", inner.name(), outer.name());
    }

    private Clause parties() {
        Map<String, String> names = new TreeMap<>();
        Stream.of(first, second)
                .flatMap(report -> Stream.concat(report.initiators().stream(), report.recipients().stream()))
                .forEach(actor -> names.putIfAbsent(SourcedReport.name(actor), shown(actor)));
        Set<String> shared = new TreeSet<>(affinity.first.parties());
        shared.retainAll(affinity.second.parties());
        if (!shared.isEmpty()) {
            List<String> both = shared.stream().map(names::get).toList();
            return new Clause("both name " + NameList.of(both), "parties_shared", both);
        }
        boolean unnamed =
                affinity.first.parties().isEmpty() || affinity.second.parties().isEmpty();
        return unnamed
                ? new Clause("a party is not named", "party_unnamed")
                : new Clause("no party in common", "parties_differ");
    }

    private static String shown(ActorRef actor) {
        return actor.name() == null ? SourcedReport.name(actor) : actor.name();
    }

    private Clause type() {
        List<String> a = types(first.type());
        List<String> b = types(second.type());
        return a.equals(b)
                ? new Clause("both " + named(a), "types_same", a)
                : new Clause(named(a) + " and " + named(b), "types_differ", String.join(" ", a), String.join(" ", b));
    }

    private static List<String> types(EventType type) {
        return type.hazard() != null ? List.of(type.hazard()) : type.plover();
    }

    private static String named(List<String> types) {
        return types.isEmpty() ? "without a type" : String.join(" with ", types);
    }

    private Clause figures() {
        Integer a = best(first.fatalities());
        Integer b = best(second.fatalities());
        if (a == null || b == null) {
            return a == null && b == null
                    ? new Clause("neither counts the killed", "killed_untold")
                    : new Clause("only one counts the killed", "killed_once");
        }
        int fewer = Math.min(a, b);
        int more = Math.max(a, b);
        return a.equals(b)
                ? new Clause("both " + a + " killed", "killed_same", a.toString())
                : new Clause(
                        fewer + " and " + more + " killed",
                        "killed_differ",
                        Integer.toString(fewer),
                        Integer.toString(more));
    }

    private static Integer best(Toll toll) {
        return toll == null ? null : toll.best();
    }

    private Clause wording() {
        long shared =
                affinity.words.stream().filter(affinity.otherWords::contains).count();
        int fewer = Math.min(affinity.words.size(), affinity.otherWords.size());
        return fewer == 0
                ? new Clause("one has no telling words", "words_untold")
                : new Clause(
                        shared + " of " + fewer + " telling words shared",
                        "words_shared",
                        Long.toString(shared),
                        Integer.toString(fewer));
    }
}
