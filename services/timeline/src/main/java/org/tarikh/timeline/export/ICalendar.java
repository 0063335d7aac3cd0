package org.tarikh.timeline.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.CalScale;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Geo;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Source;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.Version;
import net.fortuna.ical4j.model.property.XProperty;
import org.tarikh.timeline.chronology.Entry;

/**
 * A calendar of RFC 5545, with the properties RFC 7986 adds for calendars that are subscribed to.
 *
 * <p>What is known to the minute stands at that minute in UTC; all else is a span of whole days, as wide as the date is
 * uncertain. An entry without a date cannot stand in a calendar; the calendar's description tells how many there are.
 * An event's UID is its id and its SEQUENCE its revision. A calendar knows no claims: what is not borne out is
 * TENTATIVE, and nothing is CANCELLED, since the record of a denied event stays.
 */
final class ICalendar implements Format {
    /** How long a subscriber may wait before asking anew. */
    private static final Duration REFRESH = Duration.ofHours(1);

    private static final List<String> BORNE_OUT = List.of("confirmed", "reported");

    @Override
    public String ending() {
        return "ics";
    }

    @Override
    public String mediaType() {
        return "text/calendar;charset=UTF-8";
    }

    @Override
    public Sheet begin(OutputStream output, Imprint imprint) throws IOException {
        write(output, "BEGIN:VCALENDAR\r\n");
        for (Property property : head(imprint)) {
            write(output, Folding.folded(property.toString()));
        }
        return new Sheet() {
            @Override
            public void add(Entry entry) throws IOException {
                if (entry.date() != null && entry.date().start() != null) {
                    write(output, Folding.folded(event(entry, imprint).toString()));
                }
            }

            @Override
            public void end() throws IOException {
                write(output, "END:VCALENDAR\r\n");
            }
        };
    }

    private static void write(OutputStream output, String lines) throws IOException {
        output.write(lines.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Property> head(Imprint imprint) {
        String description = String.join("\n", imprint.citation(), "Licence: " + imprint.licence(), imprint.leftOut())
                .strip();
        return List.of(
                new Version(new ParameterList(), Version.VALUE_2_0),
                new ProdId("-//Tarikh//Chronology//EN"),
                new CalScale(CalScale.VALUE_GREGORIAN),
                new Name(imprint.title()),
                new XProperty("X-WR-CALNAME", imprint.title()),
                new Description(description),
                new XProperty("X-WR-CALDESC", description),
                new Url(URI.create(imprint.page())),
                new Source(new ParameterList(List.of(Value.URI)), imprint.self()),
                new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH),
                new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
    }

    private static VEvent event(Entry entry, Imprint imprint) {
        Instant recorded = entry.recorded() == null ? Instant.EPOCH : entry.recorded();
        VEvent event = new VEvent(new PropertyList());
        event.add(new Uid(entry.id().toString()))
                .add(new DtStamp(recorded))
                .add(new LastModified(recorded))
                .add(new Sequence((int) Math.min(entry.revision(), Integer.MAX_VALUE)))
                .add(new Summary(Text.line(entry.title())))
                .add(new Description(String.join("\n", Gist.lines(entry)) + "\n\n" + Text.line(entry.citation())
                        + "\nLicence: " + imprint.licence()))
                .add(new Url(URI.create(imprint.event(entry.id()))))
                .add(new Transp(Transp.VALUE_TRANSPARENT));
        String status = status(entry.status());
        if (status != null) {
            event.add(new Status(status));
        }
        time(event, entry.date());
        String where = Text.line(Gist.where(entry.place()));
        if (!where.isEmpty()) {
            event.add(new Location(where));
        }
        Point.of(entry.place(), Point.NEAR)
                .ifPresent(
                        point -> event.add(new Geo(BigDecimal.valueOf(point.lat()), BigDecimal.valueOf(point.lon()))));
        event.add(new Categories(new TextList(categories(entry))));
        return event;
    }

    private static void time(VEvent event, Entry.Date date) {
        Optional<Instant> moment = moment(date);
        if (moment.isPresent()) {
            event.add(new DtStart<>(moment.get()));
        } else {
            event.add(new DtStart<>(date.start()))
                    .add(new DtEnd<>(Gist.last(date).plusDays(1)));
        }
    }

    /** When it happened, where day, time and zone are all told. */
    private static Optional<Instant> moment(Entry.Date date) {
        boolean told = "day".equals(date.precision()) && date.start().equals(Gist.last(date));
        if (!told || date.time() == null || date.zone() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(date.start()
                    .atTime(LocalTime.parse(date.time()))
                    .atZone(ZoneId.of(date.zone()))
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String status(String word) {
        return "reported".equals(word) || word == null
                ? null
                : BORNE_OUT.contains(word) ? Status.VALUE_CONFIRMED : Status.VALUE_TENTATIVE;
    }

    private static List<String> categories(Entry entry) {
        List<String> categories = new ArrayList<>();
        categories.add(entry.kind());
        if (entry.type() != null) {
            categories.addAll(entry.type().plover());
            categories.add(entry.type().hazard());
        }
        categories.add(entry.status());
        return categories.stream()
                .filter(Objects::nonNull)
                .map(word -> Text.line(word).toLowerCase(Locale.ROOT))
                .toList();
    }
}
