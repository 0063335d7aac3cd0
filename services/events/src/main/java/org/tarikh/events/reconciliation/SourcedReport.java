package org.tarikh.events.reconciliation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.tarikh.events.dating.EventDate;
import org.tarikh.events.extraction.ActorRef;
import org.tarikh.events.extraction.EventType;
import org.tarikh.events.extraction.PlaceRef;
import org.tarikh.events.extraction.Toll;
import org.tarikh.events.terms.Kind;
import org.tarikh.events.terms.Realis;

/**
 * One event as one article tells it, with its place in the document; what reconciliation works on.
 *
 * @param ordinal tells apart reports of one kind that begin at the same words, from 0
 */
public record SourcedReport(
        Source source,
        int ordinal,
        Kind kind,
        EventType type,
        Realis realis,
        EventDate date,
        PlaceRef place,
        List<ActorRef> initiators,
        List<ActorRef> recipients,
        Toll fatalities,
        Toll injuries,
        List<SourcedClaim> claims,
        List<Passage> quotes,
        String title,
        String summary,
        double confidence) {

    /** By publication (unknown last), then document, then place in it; nothing of it depends on arrival. */
    public static final Comparator<SourcedReport> BY_PUBLICATION = Comparator.comparing((SourcedReport report) ->
                    report.source.published() == null ? LocalDate.MAX : report.source.published())
            .thenComparing(report -> report.source.documentHash())
            .thenComparing(report -> report.source.article())
            .thenComparing(SourcedReport::offset)
            .thenComparing(SourcedReport::kind)
            .thenComparing(SourcedReport::ordinal);

    public SourcedReport {
        initiators = List.copyOf(initiators);
        recipients = List.copyOf(recipients);
        claims = List.copyOf(claims);
        quotes = List.copyOf(quotes);
    }

    /** The report with what is compared and without what is only told: claims, summary, the words around the quotes. */
    public SourcedReport light() {
        return new SourcedReport(
                source,
                ordinal,
                kind,
                type,
                realis,
                date,
                place,
                initiators,
                recipients,
                fatalities,
                injuries,
                List.of(),
                quotes.stream().map(Passage::bare).toList(),
                title,
                null,
                confidence);
    }

    /** What of the report may be told where none of its source's words may be: what the words mean, in the field's terms. */
    public SourcedReport veiled() {
        if (!source.hidden()) {
            return this;
        }
        return new SourcedReport(
                source,
                ordinal,
                kind,
                type,
                realis,
                date,
                place == null || place.id() == null ? null : place,
                listed(initiators),
                listed(recipients),
                fatalities,
                injuries,
                claims.stream().map(SourcedClaim::veiled).toList(),
                quotes.stream().map(Passage::veiled).toList(),
                plainTitle(),
                null,
                confidence);
    }

    private static List<ActorRef> listed(List<ActorRef> actors) {
        return actors.stream().filter(actor -> actor.id() != null).toList();
    }

    /** "Armed clash in Guzara". */
    private String plainTitle() {
        String what = type.acledSubEvent() != null
                ? type.acledSubEvent()
                : type.acledEvent() != null
                        ? type.acledEvent()
                        : mainType().isEmpty() ? kind.toString() : mainType().toLowerCase(Locale.ROOT);
        String named = what.substring(0, 1).toUpperCase(Locale.ROOT)
                + what.substring(1).replace('_', ' ');
        return place == null || place.id() == null ? named : named + " in " + place.name();
    }

    /** The most fitting PLOVER type, empty where there is none. */
    String mainType() {
        return type.plover().isEmpty() ? "" : type.plover().get(0);
    }

    int offset() {
        return quotes.get(0).start();
    }

    /** Named after the document's content, the place in it and the kind, so that the same corpus gives the same ids. */
    public UUID id() {
        String name = source.documentHash() + '/' + source.article() + '/' + offset() + '/' + kind + '/' + ordinal;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Every party, whichever its side, as a name that is equal for equal parties. */
    TreeSet<String> parties() {
        TreeSet<String> parties = new TreeSet<>(names(initiators));
        parties.addAll(names(recipients));
        return parties;
    }

    static TreeSet<String> names(List<ActorRef> actors) {
        TreeSet<String> names = new TreeSet<>();
        actors.forEach(actor -> names.add(name(actor)));
        return names;
    }

    /** What is equal for equal parties: the lexicon's id, else the name in lower case. */
    public static String name(ActorRef actor) {
        return actor.id() != null
                ? actor.id()
                : Objects.requireNonNullElse(actor.name(), "").toLowerCase(Locale.ROOT);
    }
}
