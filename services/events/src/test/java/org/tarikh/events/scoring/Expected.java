package org.tarikh.events.scoring;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What an annotator wrote down about a document; the fields are those of the annotation's files. */
final class Expected {
    private Expected() {}

    /** Positions count code points. */
    record Quote(String quote, Integer start, Integer end) {
        Stretch stretch() {
            return new Stretch(start, end);
        }
    }

    record Day(LocalDate start, LocalDate end, String precision, String basis, List<Day> alt) {
        Day {
            end = end == null ? start : end;
            alt = alt == null ? List.of() : List.copyOf(alt);
        }
    }

    record Place(
            String name,
            String admin1,
            String country,
            @JsonProperty("geo_precision") Integer precision,
            List<String> alt) {
        Place {
            alt = alt == null ? List.of() : List.copyOf(alt);
        }
    }

    record Toll(Integer best, Integer low, Integer high) {}

    record Claim(String by, String stance, Integer figure, String says, String quote) {}

    /** @param optional borderline: neither reward nor penalty */
    record Event(
            String id,
            String kind,
            @JsonProperty("kind_alt") Set<String> otherKinds,
            Set<String> plover,
            String hazard,
            Day date,
            Place place,
            List<String> initiators,
            List<String> recipients,
            Toll fatalities,
            Toll injuries,
            String status,
            List<Claim> claims,
            List<Quote> quotes,
            boolean optional) {
        Event {
            otherKinds = otherKinds == null ? Set.of() : Set.copyOf(otherKinds);
            plover = plover == null ? Set.of() : Set.copyOf(plover);
            initiators = initiators == null ? List.of() : List.copyOf(initiators);
            recipients = recipients == null ? List.of() : List.copyOf(recipients);
            claims = claims == null ? List.of() : List.copyOf(claims);
            quotes = List.copyOf(Objects.requireNonNull(quotes, "an event needs quotes"));
        }

        Event at(List<Quote> placed) {
            return new Event(
                    id,
                    kind,
                    otherKinds,
                    plover,
                    hazard,
                    date,
                    place,
                    initiators,
                    recipients,
                    fatalities,
                    injuries,
                    status,
                    claims,
                    placed,
                    optional);
        }
    }

    record Figure(
            String by,
            String about,
            Integer count,
            String quote,
            Integer start,
            Integer end,
            @JsonAlias("start_date") @JsonProperty("period_start") LocalDate periodStart,
            @JsonAlias("end_date") @JsonProperty("period_end") LocalDate periodEnd) {
        Figure at(Quote placed) {
            return new Figure(by, about, count, quote, placed.start, placed.end, periodStart, periodEnd);
        }

        Stretch stretch() {
            return new Stretch(start, end);
        }
    }

    /** @param basis {@code row} where the article is a headline-list row with a date of its own */
    record Article(
            int start,
            int end,
            String headline,
            String publisher,
            LocalDate published,
            @JsonProperty("published_basis") String basis) {}

    record NonEvent(String quote, Integer start, Integer end, String why) {}
}
