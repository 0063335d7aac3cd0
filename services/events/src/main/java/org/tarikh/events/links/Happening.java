package org.tarikh.events.links;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tarikh.events.event.Event;
import org.tarikh.events.extraction.ActorRef;
import org.tarikh.events.extraction.PlaceRef;
import org.tarikh.events.reconciliation.GreatCircle;
import org.tarikh.events.reconciliation.SourcedReport;
import org.tarikh.events.reconciliation.Wording;

/**
 * What of an event its links are found by: a few hundred bytes in place of the whole document.
 *
 * @param tie orders events of one day by their content: publication, document, place in it
 * @param place the lexicon's path, null for none
 * @param pinpoint whether the place says more than a first-level area
 * @param words stems of title and quotes without the names of parties and places
 * @param told of {@code words}, those of the title
 * @param deniers parties that deny the occurrence
 * @param cues groups of {@code link-cues.tsv} that its words have, and {@code named:} operations and meetings
 */
public record Happening(
        UUID id,
        String tie,
        LocalDate first,
        LocalDate last,
        String kind,
        List<String> plover,
        String hazard,
        String realis,
        String status,
        String place,
        String country,
        boolean pinpoint,
        Double lat,
        Double lon,
        Set<String> initiators,
        Set<String> recipients,
        Set<String> words,
        Set<String> told,
        Set<String> deniers,
        Set<String> cues) {
    static final String NAMED = "named:";
    private static final int MOST_WORDS = 150;
    private static final int MOST_PARTIES = 8;
    private static final int WEEK = 6;
    private static final int ADMIN1 = 4;

    /** The event as the rules see it; its id may be null. */
    public static Happening of(Event event) {
        PlaceRef place = event.place();
        Set<String> names = new TreeSet<>();
        Stream.concat(event.initiators().stream(), event.recipients().stream())
                .forEach(actor -> Wording.add(actor.name(), names));
        if (place != null) {
            Wording.add(place.name(), names);
            Wording.add(place.admin1(), names);
        }
        String quotes = event.evidence().stream()
                .map(evidence -> evidence.quote().exact())
                .collect(Collectors.joining(". "));
        Set<String> told = stems(event.title(), names);
        Set<String> words = stems(event.title() + " " + quotes, names);
        Set<String> cues = new TreeSet<>(Cues.in(Wording.normal(event.title() + " " + quotes)));
        Cues.named(event.title() + ". " + quotes).forEach(name -> cues.add(NAMED + name));
        Event.Date date = event.date();
        return new Happening(
                event.id(),
                tie(event),
                date == null ? null : date.start(),
                date == null ? null : date.end(),
                event.kind(),
                event.type().plover(),
                event.type().hazard(),
                event.realis(),
                event.status(),
                place == null ? null : place.id(),
                place == null ? null : place.country(),
                place != null && place.wherePrec() < ADMIN1,
                place == null ? null : place.lat(),
                place == null ? null : place.lon(),
                parties(event.initiators()),
                parties(event.recipients()),
                words,
                told,
                event.claims().stream()
                        .filter(claim -> claim.stance().equals("denies")
                                && claim.field().equals("occurrence")
                                && claim.by() != null)
                        .map(claim -> SourcedReport.name(claim.by()))
                        .collect(Collectors.toCollection(TreeSet::new)),
                cues);
    }

    private static Set<String> stems(String text, Set<String> names) {
        Set<String> words = new TreeSet<>();
        Wording.add(text, words);
        words.removeAll(names);
        return words.stream().limit(MOST_WORDS).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String tie(Event event) {
        if (event.evidence().isEmpty()) {
            return event.title();
        }
        Event.Evidence first = event.evidence().get(0);
        return String.format(
                "%s %s %s %08d %s %s",
                first.published(),
                first.documentHash(),
                first.article(),
                first.position().start(),
                event.kind(),
                event.title());
    }

    private static Set<String> parties(List<ActorRef> actors) {
        return actors.stream()
                .map(SourcedReport::name)
                .filter(name -> !name.isEmpty())
                .limit(MOST_PARTIES)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether its day is known well enough to stand before or after another. */
    public boolean dated() {
        return first != null && ChronoUnit.DAYS.between(first, last) <= WEEK;
    }

    boolean is(String type) {
        return plover.contains(type);
    }

    /** Whether its most fitting type is one of these. */
    boolean isFirst(Set<String> types) {
        return !plover.isEmpty() && types.contains(plover.get(0));
    }

    boolean says(String group) {
        return cues.contains(group);
    }

    boolean violent() {
        return kind.equals("incident") && hazard == null && is("ASSAULT");
    }

    boolean ahead() {
        return realis.equals("future") || status.equals("planned");
    }

    Set<String> parties() {
        Set<String> parties = new TreeSet<>(initiators);
        parties.addAll(recipients);
        return parties;
    }

    /** The topics of {@code link-cues.tsv} in its words. */
    Set<String> topics() {
        return cues.stream().filter(cue -> cue.startsWith("topic:")).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The operations and meetings that it names. */
    Set<String> named() {
        return cues.stream()
                .filter(cue -> cue.startsWith(NAMED))
                .map(cue -> cue.substring(NAMED.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Country and first-level area of the place's path, or as much of it as there is; null for none. */
    String area() {
        if (place == null) {
            return null;
        }
        String[] path = place.split("\\.");
        return path.length == 1 ? path[0] : path[0] + "." + path[1];
    }

    /** Whether both are told more finely than an area and one lies in the other. */
    boolean sameSpot(Happening other) {
        return pinpoint
                && other.pinpoint
                && (place.equals(other.place)
                        || place.startsWith(other.place + ".")
                        || other.place.startsWith(place + "."));
    }

    /** Kilometres to another, 0 where the spot of one is unknown. */
    double km(Happening other) {
        return GreatCircle.km(lat, lon, other.lat, other.lon);
    }

    boolean sameCountry(Happening other) {
        return country != null && country.equals(other.country);
    }

    /** How many words the two share that are not common to most of what is declared or done. */
    int shared(Happening other) {
        return (int) words.stream()
                .filter(word -> other.words.contains(word) && !Commonplace.WORDS.contains(word))
                .count();
    }

    /** How much of the other's title stands in its own words, 0 to 1; 0 where the title has fewer than two words. */
    double covers(Happening other) {
        Set<String> wanted = new TreeSet<>(other.told);
        wanted.removeAll(Commonplace.WORDS);
        return wanted.size() < 2
                ? 0
                : (double) wanted.stream().filter(words::contains).count() / wanted.size();
    }

    static boolean meet(Set<String> some, Set<String> others) {
        return some.stream().anyMatch(others::contains);
    }
}
