package org.tarikh.events.records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.tarikh.events.event.Event;
import org.tarikh.events.event.Event.Saying;
import org.tarikh.events.extraction.Toll;
import org.tarikh.events.terms.Stance;

/**
 * Reads from one event what became of what each publisher and each party says of it.
 *
 * <table>
 *   <caption>What counts for and against what a subject says of a field; one entry for each event and field</caption>
 *   <tr><th></th><th>entry</th><th>where another (party or publisher), not before it, and not as a copy</th></tr>
 *   <tr><td>1</td><td>confirmed</td><td>confirms it, gives a figure that can be the same, or has the same voice say it
 *       (a publisher's)</td></tr>
 *   <tr><td>2</td><td>confirmed</td><td>publishes the event as well, as a story of its own (a publisher's, of the
 *       occurrence)</td></tr>
 *   <tr><td>3</td><td>denied</td><td>denies or disputes it</td></tr>
 *   <tr><td>4</td><td>contradicted</td><td>gives a figure that cannot be the same, or claims the same deed</td></tr>
 *   <tr><td>5</td><td>alone</td><td>does none of these</td></tr>
 * </table>
 *
 * <p>What a day of publication does not tell apart counts as not before. Silences and denials are no claims of one's own.
 */
final class Ledger {
    private static final Set<String> TOLLS = Set.of("fatalities", "injuries");
    private static final String OCCURRENCE = "occurrence";
    private static final String CONFIRMED = "confirmed";

    private final Event event;
    private final Map<List<String>, Outcome> outcomes = new LinkedHashMap<>();

    private Ledger(Event event) {
        this.event = event;
    }

    /** In the order of fields and of their first words. */
    static List<Outcome> of(Event event) {
        var ledger = new Ledger(event);
        for (Event.Contrast contrast : event.comparison()) {
            ledger.add(Outcome.Kind.PARTY, contrast, Saying::party);
            ledger.add(Outcome.Kind.PUBLISHER, contrast, Saying::publisher);
        }
        ledger.published();
        return List.copyOf(ledger.outcomes.values());
    }

    private void add(Outcome.Kind kind, Event.Contrast contrast, Function<Saying, String> whose) {
        Map<String, List<Saying>> bySubject = new LinkedHashMap<>();
        for (Saying saying : contrast.says()) {
            String subject = whose.apply(saying);
            if (subject != null && tells(saying)) {
                bySubject.computeIfAbsent(subject, key -> new ArrayList<>()).add(saying);
            }
        }
        bySubject.forEach((subject, own) -> {
            List<Saying> others = contrast.says().stream()
                    .filter(other -> other.independent() && !subject.equals(whose.apply(other)))
                    .filter(other -> own.stream().anyMatch(saying -> isNotBefore(other, saying)))
                    .toList();
            put(new Outcome(
                    kind,
                    subject,
                    contrast.field(),
                    others.stream().anyMatch(other -> confirms(contrast.field(), own, other)),
                    others.stream().anyMatch(other -> opposes(other)),
                    others.stream().anyMatch(other -> contradicts(contrast.field(), own, other))));
        });
    }

    private void put(Outcome outcome) {
        outcomes.merge(
                List.of(outcome.kind().name(), outcome.subject(), outcome.field()),
                outcome,
                (a, b) -> new Outcome(
                        a.kind(),
                        a.subject(),
                        a.field(),
                        a.confirmed() || b.confirmed(),
                        a.denied() || b.denied(),
                        a.contradicted() || b.contradicted()));
    }

    private static boolean isNotBefore(Saying other, Saying saying) {
        LocalDate first = saying.published();
        LocalDate then = other.published();
        return first == null || then == null || !then.isBefore(first);
    }

    private static boolean confirms(String field, List<Saying> own, Saying other) {
        if (TOLLS.contains(field)) {
            return tells(other) && own.stream().anyMatch(saying -> canBeSame(saying, other));
        }
        boolean same =
                tells(other) && own.stream().anyMatch(saying -> voice(saying).equals(voice(other)));
        return other.stance().equals("confirms") || same;
    }

    private static boolean contradicts(String field, List<Saying> own, Saying other) {
        if (TOLLS.contains(field)) {
            return tells(other)
                    && other.figure() != null
                    && own.stream().allMatch(saying -> saying.figure() != null && !canBeSame(saying, other));
        }
        return field.equals("perpetrator")
                && tells(other)
                && own.stream().noneMatch(saying -> voice(saying).equals(voice(other)));
    }

    private static String voice(Saying saying) {
        return saying.party() != null ? saying.party() : saying.by().name();
    }

    private static boolean tells(Saying saying) {
        return Stance.of(saying.stance()).tells();
    }

    private static boolean opposes(Saying saying) {
        return Stance.of(saying.stance()).opposes();
    }

    private static boolean canBeSame(Saying one, Saying other) {
        return one.figure() != null && other.figure() != null && count(one).meets(count(other));
    }

    private static Toll count(Saying saying) {
        return new Toll(saying.low(), saying.figure(), saying.high());
    }

    /** That it took place is said by every publisher of it that has nobody in its words deny it. */
    private void published() {
        Set<String> publishers = new HashSet<>();
        event.evidence().stream()
                .map(Event.Evidence::publisher)
                .filter(Objects::nonNull)
                .forEach(publishers::add);
        boolean several = publishers.size() > 1 && event.reports().independent() > 1;
        List<Saying> said = event.comparison().stream()
                .filter(contrast -> contrast.field().equals(OCCURRENCE))
                .flatMap(contrast -> contrast.says().stream())
                .toList();
        boolean denied = said.stream().anyMatch(saying -> opposes(saying));
        boolean planned = !event.realis().equals("actual") && !event.realis().equals("historical");
        for (String publisher : publishers) {
            if (!planned) {
                boolean confirmed = !denied && (several || event.status().equals(CONFIRMED));
                put(new Outcome(Outcome.Kind.PUBLISHER, publisher, OCCURRENCE, confirmed, denied, false));
            }
        }
    }
}
