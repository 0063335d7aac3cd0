package org.tarikh.events.reconciliation;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.tarikh.events.attribution.StatusRule;
import org.tarikh.events.dating.EventDate;
import org.tarikh.events.event.Event;
import org.tarikh.events.extraction.ActorRef;
import org.tarikh.events.extraction.Claim;
import org.tarikh.events.extraction.EventType;
import org.tarikh.events.extraction.PlaceRef;
import org.tarikh.events.extraction.Toll;
import org.tarikh.events.language.Span;
import org.tarikh.events.terms.ClaimField;
import org.tarikh.events.terms.Realis;
import org.tarikh.events.terms.Status;

/** Makes one event of the reports of one happening, without id, revision or time of recording. */
public final class Synthesis {
    private static final int OUTLETS_NAMED = 3;
    private static final double MOST_CONFIDENT = 0.99;

    private Synthesis() {}

    /** The event; {@code cluster} in any order, at least one report. */
    public static Event of(List<SourcedReport> cluster) {
        return of(cluster, List.of());
    }

    /**
     * The event.
     *
     * @param cluster in any order, at least one report
     * @param added those of its claims that editors found, whose words are told as they were chosen
     */
    public static Event of(List<SourcedReport> cluster, Collection<AddedClaim> added) {
        List<SourcedReport> reports =
                cluster.stream().sorted(SourcedReport.BY_PUBLICATION).toList();
        Support support = new Support(reports);
        Exhibits exhibits = new Exhibits(reports, added);
        Sayings sayings = new Sayings(reports, support);
        Plans plans = new Plans(reports);
        Consensus consensus = new Consensus(reports, support, plans);
        Realis realis = consensus.realis();
        EventDate date = consensus.date(realis);
        Toll fatalities =
                new Estimate(reports, support, sayings, ClaimField.FATALITIES, SourcedReport::fatalities).range();
        List<ActorRef> initiators = consensus.actors(SourcedReport::initiators, SourcedReport::recipients);
        List<ActorRef> recipients = consensus.actors(SourcedReport::recipients, SourcedReport::initiators).stream()
                .filter(actor -> initiators.stream()
                        .noneMatch(other -> SourcedReport.name(other).equals(SourcedReport.name(actor))))
                .toList();
        SourcedReport telling = mostTelling(reports, fatalities, realis, plans);
        List<Claim> claims = claims(reports, realis, plans);
        Status status = StatusRule.of(realis, claims, initiators);
        PlaceRef place = consensus.place();
        return new Event(
                null,
                0,
                telling.kind().toString(),
                telling.title(),
                Summary.of(
                        deed(telling),
                        status,
                        plans.calledOff() != null && realis == Realis.NEGATED,
                        date,
                        place,
                        new Accounts(claims)),
                type(consensus.type()),
                realis.toString(),
                date == null ? null : date(date),
                place,
                initiators,
                recipients,
                fatalities,
                new Estimate(reports, support, sayings, ClaimField.INJURIES, SourcedReport::injuries).range(),
                status.toString(),
                statements(reports, exhibits),
                exhibits.all(),
                new Event.Reports(
                        (int) reports.stream()
                                .map(report -> report.source().article())
                                .distinct()
                                .count(),
                        support.of(report -> true),
                        later(reports)),
                sayings.tolls(exhibits),
                Contrasts.of(reports, sayings, exhibits),
                List.of(),
                List.of(),
                Event.Review.MACHINE,
                confidence(support.firsts()),
                null,
                null,
                citation(telling.title(), date, reports));
    }

    /** Articles published some days after the first of which the day is known. */
    private static int later(List<SourcedReport> reports) {
        LocalDate first = reports.get(0).source().published();
        return first == null
                ? 0
                : (int) reports.stream()
                        .map(SourcedReport::source)
                        .filter(source -> source.published() != null
                                && DAYS.between(first, source.published()) >= Event.LATER_DAYS)
                        .map(Source::article)
                        .distinct()
                        .count();
    }

    /** One whose words may be shown; the report that puts a plan off; the one with most fields filled, whose toll and realis are the event's; of equals the surest, then first. */
    private static SourcedReport mostTelling(List<SourcedReport> reports, Toll fatalities, Realis realis, Plans plans) {
        return reports.stream()
                .min(comparing((SourcedReport report) -> report.source().hidden() ? 1 : 0)
                        .thenComparing(report -> plans.realis(report) == realis ? 0 : 1)
                        .thenComparing(report -> plans.moves(report, realis) ? 0 : 1)
                        .thenComparing(report -> contradicts(report.fatalities(), fatalities) ? 1 : 0)
                        .thenComparing(report -> -filled(report))
                        .thenComparing(report -> -report.confidence())
                        .thenComparing(SourcedReport.BY_PUBLICATION))
                .orElseThrow();
    }

    private static String deed(SourcedReport report) {
        return report.summary() == null ? report.title() : report.summary();
    }

    private static boolean contradicts(Toll told, Toll settled) {
        return told != null && settled != null && !Objects.equals(told.best(), settled.best());
    }

    private static int filled(SourcedReport report) {
        int filled = 0;
        filled += report.date() != null ? 1 : 0;
        filled += report.place() != null ? 1 : 0;
        filled += Whereabouts.fine(report.place()) ? 1 : 0;
        filled += report.initiators().isEmpty() ? 0 : 1;
        filled += report.recipients().isEmpty() ? 0 : 1;
        filled += report.fatalities() != null ? 1 : 0;
        filled += report.injuries() != null ? 1 : 0;
        return filled;
    }

    private static Event.Type type(EventType type) {
        Event.Acled acled = type.acledEvent() == null ? null : new Event.Acled(type.acledEvent(), type.acledSubEvent());
        return new Event.Type(type.plover(), type.mode(), type.quad(), acled, type.hazard());
    }

    private static Event.Date date(EventDate date) {
        return new Event.Date(
                date.start(),
                date.end(),
                date.precision().toString(),
                date.time() == null ? null : date.time().toString(),
                date.zone(),
                date.basis().toString());
    }

    private static List<Event.Statement> statements(List<SourcedReport> reports, Exhibits exhibits) {
        Map<List<Object>, Event.Statement> unique = new LinkedHashMap<>();
        for (SourcedReport report : reports) {
            Source source = report.source();
            for (SourcedClaim claim : report.claims()) {
                String via = source.publisher() == null ? source.article() : source.publisher();
                List<Object> same = Arrays.asList(
                        SourcedReport.name(claim.by()), claim.stance(), claim.field(), claim.figure(), via);
                unique.putIfAbsent(
                        same,
                        new Event.Statement(
                                claim.by(),
                                claim.stance().toString(),
                                claim.field().toString(),
                                claim.figure(),
                                claim.says(),
                                new Event.Via(source.publisher(), source.article()),
                                exhibits.index(source, claim.quote()),
                                source.published()));
            }
        }
        return List.copyOf(unique.values());
    }

    /**
     * The claims as the rule of status reads them; their place in the text does not matter to it. What is said of a plan
     * bears nothing out of its taking place.
     */
    private static List<Claim> claims(List<SourcedReport> reports, Realis realis, Plans plans) {
        return reports.stream()
                .filter(report -> realis == Realis.FUTURE || plans.realis(report) != Realis.FUTURE)
                .flatMap(report -> report.claims().stream())
                .map(claim -> new Claim(
                        claim.by(),
                        claim.stance(),
                        claim.field(),
                        claim.figure(),
                        claim.says(),
                        new Span(claim.quote().start(), claim.quote().end())))
                .toList();
    }

    /** As sure as independent stories together make it, to two decimals. */
    private static double confidence(List<SourcedReport> independent) {
        double doubt = 1;
        for (SourcedReport report : independent) {
            doubt *= 1 - Math.min(MOST_CONFIDENT, Math.max(0, report.confidence()));
        }
        return Math.min(MOST_CONFIDENT, Math.round((1 - doubt) * 100) / 100.0);
    }

    private static String citation(String title, EventDate date, List<SourcedReport> reports) {
        Set<String> outlets = reports.stream()
                .map(report -> report.source().publisher())
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        String named = outlets.stream().limit(OUTLETS_NAMED).collect(Collectors.joining(", "));
        String more = outlets.size() > OUTLETS_NAMED ? " and " + (outlets.size() - OUTLETS_NAMED) + " more" : "";
        return "“" + title + "”"
                + (date == null ? "" : ", " + days(date))
                + (outlets.isEmpty() ? "" : ", after " + named + more)
                + ". Tarikh.";
    }

    private static String days(EventDate date) {
        return date.start().equals(date.end()) ? date.start().toString() : date.start() + " to " + date.end();
    }
}
