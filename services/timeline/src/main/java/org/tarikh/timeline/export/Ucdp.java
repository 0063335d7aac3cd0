package org.tarikh.timeline.export;

import static org.tarikh.timeline.export.Columns.list;
import static org.tarikh.timeline.export.Columns.of;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.tarikh.timeline.chronology.Entry;

/**
 * Columns after UCDP's Georeferenced Event Dataset, for organised violence and whatever else but a disaster cost lives.
 *
 * <p>What UCDP judges by hand is left empty: the type of violence, conflicts and dyads with their numbers, how clear
 * the event is, and on whose side the dead were, so that {@code deaths_unknown} has them all. {@code id} is the event's
 * id here. A planned event has not cost lives yet and is left out; a claimed or denied one is told with its
 * {@code status}, a column UCDP does not have.
 */
final class Ucdp {
    private static final Set<String> VIOLENCE =
            Set.of("Battles", "Explosions/Remote violence", "Violence against civilians");

    private static final int DAYS_OF_A_WEEK = 7;
    private static final int DAYS_OF_A_MONTH = 31;
    private static final int DAYS_OF_A_YEAR = 366;

    static final Columns COLUMNS = Columns.of(Ucdp::taken)
            .with("id", Entry::id)
            .unknown("relid")
            .with("year", entry -> entry.date().start().getYear())
            .unknown("type_of_violence", "conflict_new_id", "conflict_name", "dyad_new_id", "dyad_name")
            .unknown("side_a_new_id")
            .with("side_a", entry -> Acled.first(entry.initiators()))
            .unknown("side_b_new_id")
            .with("side_b", entry -> Acled.first(entry.recipients()))
            .with("number_of_sources", of(Entry::reports, Entry.Reports::articles))
            .with("source_article", entry -> list(entry.evidence().stream().map(Ucdp::article)))
            .with("source_office", entry -> list(entry.evidence().stream().map(Entry.Evidence::publisher)))
            .with(
                    "source_date",
                    entry -> list(entry.evidence().stream()
                            .map(Entry.Evidence::published)
                            .filter(Objects::nonNull)
                            .map(LocalDate::toString)))
            .with("source_headline", entry -> list(entry.evidence().stream().map(Entry.Evidence::headline)))
            .with("source_original", Ucdp::said)
            .with("where_prec", of(Entry::place, Entry.Place::wherePrec))
            .with("where_coordinates", of(Entry::place, Entry.Place::name))
            .with("adm_1", of(Entry::place, Entry.Place::admin1))
            .with("adm_2", of(Entry::place, Acled::district))
            .with("latitude", of(Entry::place, Entry.Place::lat))
            .with("longitude", of(Entry::place, Entry.Place::lon))
            .with("geom_wkt", entry -> Point.of(entry.place(), Point.ANYWHERE)
                    .map(point -> "POINT (" + point.lon() + " " + point.lat() + ")")
                    .orElse(null))
            .unknown("priogrid_gid")
            .with("country", of(Entry::place, place -> Gist.country(place.country())))
            .unknown("country_id", "region", "event_clarity")
            .with("date_prec", entry -> datePrecision(entry.date()))
            .with("date_start", of(Entry::date, Entry.Date::start))
            .with("date_end", of(Entry::date, Gist::last))
            .unknown("deaths_a", "deaths_b", "deaths_civilians")
            .with("deaths_unknown", of(Entry::fatalities, Entry.Toll::best))
            .with("best", of(Entry::fatalities, Entry.Toll::best))
            .with("high", of(Entry::fatalities, Entry.Toll::high))
            .with("low", of(Entry::fatalities, Entry.Toll::low))
            .with("status", Entry::status)
            .with("citation", Entry::citation)
            .withAddress("url");

    private Ucdp() {}

    private static boolean taken(Entry entry) {
        if (entry.date() == null || entry.date().start() == null || "planned".equals(entry.status())) {
            return false;
        }
        boolean disaster = entry.type() != null && entry.type().hazard() != null;
        String event = Acled.event(entry);
        return event != null && VIOLENCE.contains(event) || !disaster && deadly(entry.fatalities());
    }

    private static boolean deadly(Entry.Toll toll) {
        return toll != null
                && Stream.of(toll.low(), toll.best(), toll.high()).anyMatch(figure -> figure != null && figure > 0);
    }

    /** UCDP's date_prec, 1 the day to 5 more than a month; null for more than a year, which has no code. */
    static Integer datePrecision(Entry.Date date) {
        long days = ChronoUnit.DAYS.between(date.start(), Gist.last(date)) + 1;
        if (days == 1) {
            return 1;
        } else if (days < DAYS_OF_A_WEEK) {
            return 2;
        } else if (days == DAYS_OF_A_WEEK) {
            return 3;
        } else if (days <= DAYS_OF_A_MONTH) {
            return 4;
        }
        return days <= DAYS_OF_A_YEAR ? 5 : null;
    }

    private static String article(Entry.Evidence evidence) {
        return Stream.of(evidence.publisher(), Objects.toString(evidence.published(), null), evidence.headline())
                .filter(Objects::nonNull)
                .map(Text::line)
                .reduce((one, other) -> one + ", " + other)
                .orElse(null);
    }

    /** Who is quoted as saying so. */
    private static String said(Entry entry) {
        return list(entry.claims().stream()
                .map(Entry.Claim::by)
                .filter(Objects::nonNull)
                .map(Entry.Party::name));
    }
}
