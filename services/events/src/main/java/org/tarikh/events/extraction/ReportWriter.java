package org.tarikh.events.extraction;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.tarikh.events.casualty.Casualty;
import org.tarikh.events.dating.EventDate;
import org.tarikh.events.language.Span;
import org.tarikh.events.terms.Kind;
import org.tarikh.events.terms.Realis;

/** Makes the report of a draft that stands: its type, date, place, tolls, claims, title. */
final class ReportWriter {
    private static final Map<String, Integer> QUADS = Map.ofEntries(
            Map.entry("AGREE", 1),
            Map.entry("CONSULT", 1),
            Map.entry("SUPPORT", 1),
            Map.entry("CONCEDE", 1),
            Map.entry("COOPERATE", 2),
            Map.entry("AID", 2),
            Map.entry("RETREAT", 2),
            Map.entry("REQUEST", 3),
            Map.entry("REJECT", 3),
            Map.entry("ACCUSE", 3),
            Map.entry("THREATEN", 3),
            Map.entry("PROTEST", 4),
            Map.entry("SANCTION", 4),
            Map.entry("MOBILIZE", 4),
            Map.entry("COERCE", 4),
            Map.entry("ASSAULT", 4));
    private static final int MOST_TYPES = 3;
    private static final int MOST_QUOTES = 8;

    private final Page page;
    private final ClaimReader claimReader;
    private final PlaceRule placeRule;
    private final Predicate<ActorRef> isPower;

    ReportWriter(
            Page page,
            PartyReader parties,
            StatementReader statements,
            PlaceRule placeRule,
            Predicate<ActorRef> isPower) {
        this.placeRule = placeRule;
        this.isPower = isPower;
        this.page = page;
        claimReader = new ClaimReader(page, parties, statements);
    }

    Report write(Draft event) {
        tolls(event);
        List<Claim> claims = claimReader.read(event);
        EventDate date = event.date != null ? event.date : DraftReader.published(page);
        Realis realis = realis(event, date);
        List<Span> quotes =
                new LinkedHashSet<>(event.quotes).stream().limit(MOST_QUOTES).toList();
        PlaceRef place = placeRule.of(event);
        return new Report(
                event.kind,
                type(event),
                realis,
                date,
                place,
                parties(event, event.initiators),
                parties(event, event.recipients),
                event.fatalities,
                event.injuries,
                claims,
                quotes,
                Titles.of(event, page),
                null,
                Math.min(1, Math.max(0, event.score)));
    }

    /** People in general suffer incidents and receive aid; in other moves they are scenery. */
    private List<ActorRef> parties(Draft event, Map<String, ActorRef> parties) {
        boolean people = event.kind == Kind.INCIDENT || event.group.equals("aid");
        return parties.values().stream()
                .filter(ref -> people || isPower.test(ref) || isUnlisted(ref))
                .toList();
    }

    /** A name the lexicon does not have, not a word for people. */
    private static boolean isUnlisted(ActorRef ref) {
        return ref.id() == null
                && ref.name().indexOf(' ') > 0
                && ref.name().chars().filter(Character::isUpperCase).count() > 1;
    }

    private Realis realis(Draft event, EventDate date) {
        if (event.realis == Realis.ACTUAL
                && date != null
                && page.published() != null
                && date.end().isBefore(page.published().minusMonths(3))) {
            return Realis.HISTORICAL;
        }
        return event.realis;
    }

    private EventType type(Draft event) {
        List<String> plover = event.plover.stream().limit(MOST_TYPES).toList();
        String first = plover.isEmpty() ? null : plover.get(0);
        String sub = event.trigger.acled();
        return new EventType(
                plover,
                event.trigger.mode(),
                first == null ? null : QUADS.get(first),
                sub == null ? null : Acled.eventOf(sub),
                sub,
                event.trigger.hazard());
    }

    private void tolls(Draft event) {
        if (event.kind != Kind.INCIDENT) {
            return;
        }
        for (Line line : event.lines) {
            for (Casualty casualty : page.casualties(line)) {
                if (casualty.subset()) {
                    continue;
                }
                var toll = new Toll(
                        casualty.low() == null ? casualty.best() : casualty.low(),
                        casualty.best(),
                        casualty.high() == null ? casualty.best() : casualty.high());
                if (casualty.kind() == Casualty.Kind.KILLED && (event.fatalities == null || casualty.risen())) {
                    event.fatalities = toll;
                } else if (casualty.kind() == Casualty.Kind.INJURED && (event.injuries == null || casualty.risen())) {
                    event.injuries = toll;
                }
            }
        }
    }
}
