package org.tarikh.timeline.export;

import static org.tarikh.timeline.export.Columns.list;
import static org.tarikh.timeline.export.Columns.of;

import com.ibm.icu.util.Region;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tarikh.timeline.chronology.Entry;

/**
 * The columns of ACLED's data files, by its public codebook, for entries that have an ACLED event type.
 *
 * <p>The format has one figure of the dead and no doubt: a disputed toll is flattened to its best estimate, and the
 * range stands in {@code notes} beside the status and a date coarser than a day. {@code event_date} is the first day
 * the date may lie on. What is not known here is left empty and not guessed: kinds of actors ({@code inter1},
 * {@code inter2}, {@code interaction}), ACLED's own regions, the scale of sources, and the dead where nobody counts
 * them, for which ACLED itself writes 0. {@code event_id_cnty} is the event's id here, not one of ACLED's.
 */
final class Acled {
    static final Columns COLUMNS = Columns.of(entry -> event(entry) != null && day(entry) != null)
            .with("event_id_cnty", Entry::id)
            .with("event_date", Acled::day)
            .with("year", entry -> day(entry).getYear())
            .with("time_precision", entry -> timePrecision(entry.date()))
            .with("disorder_type", Acled::disorder)
            .with("event_type", Acled::event)
            .with("sub_event_type", Acled::subEvent)
            .with("actor1", entry -> first(entry.initiators()))
            .with("assoc_actor_1", entry -> others(entry.initiators()))
            .unknown("inter1")
            .with("actor2", entry -> first(entry.recipients()))
            .with("assoc_actor_2", entry -> others(entry.recipients()))
            .unknown("inter2", "interaction")
            .with("civilian_targeting", Acled::civilianTargeting)
            .with("iso", of(Entry::place, place -> iso(place.country())))
            .unknown("region")
            .with("country", of(Entry::place, place -> Gist.country(place.country())))
            .with("admin1", of(Entry::place, Entry.Place::admin1))
            .with("admin2", of(Entry::place, Acled::district))
            .unknown("admin3")
            .with("location", of(Entry::place, Entry.Place::name))
            .with("latitude", of(Entry::place, Entry.Place::lat))
            .with("longitude", of(Entry::place, Entry.Place::lon))
            .with("geo_precision", of(Entry::place, place -> geoPrecision(place.wherePrec())))
            .with("source", entry -> list(entry.evidence().stream().map(Entry.Evidence::publisher)))
            .unknown("source_scale")
            .with("notes", Acled::notes)
            .with("fatalities", of(Entry::fatalities, Entry.Toll::best))
            .unknown("tags")
            .with("timestamp", of(Entry::recorded, Instant::getEpochSecond))
            .with("citation", Entry::citation)
            .withAddress("url");

    private static final String EXCESSIVE_FORCE = "Excessive force against protesters";

    /** The disorder a type of event belongs to, where its sub-event does not tell otherwise. */
    private static final Map<String, String> DISORDERS = Map.of(
            "Battles", "Political violence",
            "Explosions/Remote violence", "Political violence",
            "Violence against civilians", "Political violence",
            "Protests", "Demonstrations",
            "Riots", "Demonstrations",
            "Strategic developments", "Strategic developments");

    private static final Map<String, String> DISORDERS_OF_SUB_EVENTS =
            Map.of(EXCESSIVE_FORCE, "Political violence; Demonstrations", "Mob violence", "Political violence");

    private Acled() {}

    static String event(Entry entry) {
        return entry.type() == null || entry.type().acled() == null
                ? null
                : entry.type().acled().event();
    }

    private static String subEvent(Entry entry) {
        return entry.type().acled().subEvent();
    }

    private static LocalDate day(Entry entry) {
        return entry.date() == null ? null : entry.date().start();
    }

    /** 1 a day, 2 a week or less, 3 a month; the codebook has no code for what is coarser. */
    static Integer timePrecision(Entry.Date date) {
        return switch (Objects.toString(date.precision(), "day")) {
            case "day" -> 1;
            case "days", "week" -> 2;
            case "month" -> 3;
            default -> null;
        };
    }

    /** 1 a town, 2 near a town or a small area, 3 a larger region; from UCDP's where_prec, 1 to 7. */
    static Integer geoPrecision(Integer wherePrec) {
        return wherePrec == null ? null : wherePrec == 1 ? 1 : wherePrec <= Point.DISTRICT ? 2 : 3;
    }

    private static String disorder(Entry entry) {
        String whole = DISORDERS.get(event(entry));
        return subEvent(entry) == null ? whole : DISORDERS_OF_SUB_EVENTS.getOrDefault(subEvent(entry), whole);
    }

    /** Said only where the type alone means it. */
    private static String civilianTargeting(Entry entry) {
        boolean meant = "Violence against civilians".equals(event(entry)) || EXCESSIVE_FORCE.equals(subEvent(entry));
        return meant ? "Civilian targeting" : null;
    }

    /** ISO 3166-1 numeric; null for a code that is none. */
    static Integer iso(String country) {
        try {
            return country == null ? null : Region.getInstance(country).getNumericCode();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static String district(Entry.Place place) {
        return Objects.equals(place.wherePrec(), Point.DISTRICT) ? place.name() : null;
    }

    static String first(List<Entry.Party> parties) {
        return parties.isEmpty() ? null : parties.get(0).name();
    }

    private static String others(List<Entry.Party> parties) {
        return Columns.names(parties.stream().skip(1).toList());
    }

    private static String notes(Entry entry) {
        Entry.Toll toll = entry.fatalities();
        boolean range = toll != null
                && toll.low() != null
                && toll.high() != null
                && !toll.low().equals(toll.high());
        boolean vague = !"day".equals(entry.date().precision());
        return Stream.of(
                        Text.line(entry.title()),
                        Text.line(entry.summary()),
                        vague ? "Date: " + Gist.when(entry.date()) : "",
                        range ? "Killed: " + toll.low() + " to " + toll.high() : "",
                        entry.status() == null ? "" : "Status: " + entry.status())
                .filter(words -> !words.isEmpty())
                .map(words -> words.matches("(?s).*[.!?]") ? words : words + ".")
                .collect(Collectors.joining(" "));
    }
}
