package org.tarikh.timeline.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tarikh.timeline.Told;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.chronology.Filter;
import org.tarikh.timeline.chronology.Invented;

class ICalendarTest {
    private static final Format ICS = new ICalendar();

    @Test
    void a_time_with_its_zone_is_a_moment_in_utc() throws Exception {
        CalendarComponent event = event(Told.of("a").at("2025-09-21", "21:00").entry());
        assertThat(value(event, "DTSTART")).isEqualTo("20250921T163000Z");
        assertThat(event.getProperty("DTEND")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-09-21, 2025-09-21, day, 20250921, 20250922",
        "2025-09-21, 2025-09-24, days, 20250921, 20250925",
        "2025-02-01, 2025-02-28, month, 20250201, 20250301",
        "2025-01-01, 2025-12-31, year, 20250101, 20260101"
    })
    void an_uncertain_date_is_a_span_of_whole_days_whose_end_is_the_day_after(
            String start, String end, String precision, String from, String until) throws Exception {
        CalendarComponent event =
                event(Told.of("a").between(start, end, precision).entry());
        assertThat(event.getProperty("DTSTART").orElseThrow().toString())
                .isEqualTo("DTSTART;VALUE=DATE:" + from + "\r\n");
        assertThat(event.getProperty("DTEND").orElseThrow().toString()).isEqualTo("DTEND;VALUE=DATE:" + until + "\r\n");
    }

    @Test
    void an_event_keeps_its_uid_and_counts_its_revisions() throws Exception {
        CalendarComponent event = event(Told.of("a").revision(7).entry());
        assertThat(value(event, "UID")).isEqualTo(Told.id("a").toString());
        assertThat(value(event, "SEQUENCE")).isEqualTo("7");
        assertThat(value(event, "DTSTAMP")).isEqualTo("20260101T000000Z");
        assertThat(value(event, "URL")).isEqualTo("https://tarikh.example/events/" + Told.id("a"));
    }

    @ParameterizedTest
    @CsvSource({
        "planned, TENTATIVE",
        "rumour, TENTATIVE",
        "claimed, TENTATIVE",
        "disputed, TENTATIVE",
        "denied, TENTATIVE",
        "confirmed, CONFIRMED",
        "reported,"
    })
    void what_is_not_borne_out_is_tentative_and_nothing_is_cancelled(String status, String expected) throws Exception {
        CalendarComponent event = event(Told.of("a").status(status).entry());
        assertThat(event.getProperty("STATUS").map(Property::getValue).orElse(null))
                .isEqualTo(expected);
    }

    @Test
    void only_a_place_known_to_its_town_has_coordinates() throws Exception {
        Told told = Told.of("a").in("land.town", "Guzara", "Herat", "AF");
        assertThat(value(event(told.standing(34.2, 62.2, 2).entry()), "GEO")).isEqualTo("34.2;62.2");
        CalendarComponent vague = event(told.standing(34.2, 62.2, 4).entry());
        assertThat(vague.getProperty("GEO")).isEmpty();
        assertThat(value(vague, "LOCATION")).isEqualTo("Guzara, Herat, Afghanistan");
    }

    @Test
    void undated_entries_are_left_out_and_counted_in_the_description() throws Exception {
        Calendar calendar = read(Written.of(ICS, Told.of("a").undated().entry()));
        assertThat(calendar.getComponents()).isEmpty();
        assertThat(calendar.getProperty("DESCRIPTION").orElseThrow().getValue())
                .contains("not known: 4")
                .contains("https://creativecommons.org/licenses/by/4.0/");
    }

    @Test
    void a_calendar_names_the_filter_that_made_it_and_how_often_to_ask() throws Exception {
        Filter filter = Filter.none().with("actor", "taliban").with("q", "shrine, quake; new");
        Calendar calendar = read(Written.of(ICS, filter, List.of()));
        assertThat(calendar.getProperty("X-WR-CALNAME").orElseThrow().getValue())
                .isEqualTo("Tarikh: actor taliban; q shrine, quake; new");
        assertThat(calendar.getProperty("SOURCE").orElseThrow().getValue())
                .isEqualTo("https://tarikh.example/api/v1/chronology/export.ics?" + filter.query());
        assertThat(calendar.getProperty("REFRESH-INTERVAL").orElseThrow().getValue())
                .isEqualTo("PT1H");
    }

    @ParameterizedTest
    @MethodSource("org.tarikh.timeline.export.Hostile#texts")
    void any_text_comes_back_as_it_was_on_one_line(String text) throws Exception {
        String file = Written.of(ICS, Hostile.saying(text));
        assertRaw(file);
        Calendar calendar = read(file);
        assertThat(calendar.getComponents()).hasSize(1);
        assertThat(value(calendar.<CalendarComponent>getComponents().get(0), "SUMMARY"))
                .isEqualTo(Text.line(text));
    }

    @Test
    void many_events_of_every_sort_are_valid_to_another_reader() throws Exception {
        List<Entry> entries = Invented.entries(300, new Random(4));
        String file = Written.of(ICS, Filter.none(), entries);
        assertRaw(file);
        Calendar calendar = read(file);
        assertThat(calendar.validate().hasErrors()).isFalse();
        assertThat(calendar.getComponents()).hasSize((int)
                entries.stream().filter(entry -> entry.date() != null).count());
    }

    /** The rules of RFC 5545, 3.1, by bytes and without a library. */
    private static void assertRaw(String file) {
        assertThat(file).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(file.replace("\r\n", "")).doesNotContain("\r", "\n");
        String octets = new String(file.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        for (String line : octets.split("\r\n")) {
            assertThat(line.length()).isBetween(1, 75);
            assertThatCode(() -> StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(line.getBytes(StandardCharsets.ISO_8859_1))))
                    .as("no character is parted by a fold")
                    .doesNotThrowAnyException();
        }
        for (String line : file.replace("\r\n ", "").split("\r\n")) {
            assertThat(line).matches("(?s)[A-Z0-9-]+[;:].*");
            assertThat(line.chars().filter(c -> c < ' ' && c != '\t' || c == 0x7f))
                    .isEmpty();
        }
    }

    private static CalendarComponent event(Entry entry) throws Exception {
        return read(Written.of(ICS, entry)).<CalendarComponent>getComponents().get(0);
    }

    private static Calendar read(String file) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(file));
    }

    private static String value(CalendarComponent event, String name) {
        return event.getProperty(name).orElseThrow().getValue();
    }
}
