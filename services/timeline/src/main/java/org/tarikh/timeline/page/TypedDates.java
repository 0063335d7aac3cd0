package org.tarikh.timeline.page;

import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.tarikh.frontend.chronology.DateField;
import org.tarikh.frontend.frame.Lang;
import org.tarikh.timeline.chronology.Filter;

/** What stands in the address for the two ends of the time asked for, whether it could be read or not. */
record TypedDates(String from, String to) {
    /** What stands in an address without either. */
    static final TypedDates NONE = new TypedDates(null, null);

    private static final String FROM = "from";
    private static final String TO = "to";
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

    static TypedDates of(UriInfo uri) {
        var parameters = uri.getQueryParameters();
        return new TypedDates(parameters.getFirst(FROM), parameters.getFirst(TO));
    }

    /** What a page says of what it had to leave out of its filter: a date as it was typed, anything else with what it should have been. */
    List<String> ignored(Filter.Leniently asked) {
        List<String> said = new ArrayList<>();
        asked.ignored().forEach(fault -> {
            boolean date = fault.field().equals(FROM) || fault.field().equals(TO);
            String typed = fault.field().equals(FROM) ? from : to;
            said.add(date && typed != null ? isolated(typed) : fault.field() + " " + fault.message());
        });
        return said;
    }

    DateField from(Reader reader, Filter filter) {
        return field(FROM, from, filter.from().orElse(null), reader);
    }

    DateField to(Reader reader, Filter filter) {
        return field(TO, to, filter.to().orElse(null), reader);
    }

    private static DateField field(String name, String typed, LocalDate day, Reader reader) {
        boolean refused = day == null && typed != null && !typed.isBlank();
        boolean early = refused && TypedDate.read(typed).isPresent();
        Dates dates = Dates.of(reader);
        return new DateField(
                name,
                day == null ? null : day.toString(),
                day == null ? null : reader.solar() ? dates.day(day) : dates.solarDay(day),
                refused && !early ? isolated(typed) : null,
                early ? isolated(typed) : null,
                reader.solar() ? solar(typed, day, reader.lang()) : null);
    }

    /** The parts as they were typed, so that a reader need not type what was right again. */
    private static DateField.Solar solar(String typed, LocalDate day, Lang lang) {
        SolarDay parts = day == null ? TypedDate.solarParts(typed).orElse(null) : SolarDay.of(day);
        boolean whole = parts == null && typed != null && !typed.isBlank();
        List<String> names = SolarDay.names(lang);
        return new DateField.Solar(
                whole ? typed.strip() : parts == null ? null : written(parts.year(), lang),
                parts == null ? null : written(parts.day(), lang),
                IntStream.rangeClosed(1, SolarDay.MONTHS)
                        .mapToObj(month -> new DateField.Month(
                                month, names.get(month - 1), parts != null && parts.month() == month))
                        .toList());
    }

    /** Keeps the order of a date's parts within words that run the other way. */
    private static String isolated(String typed) {
        return FIRST_STRONG_ISOLATE + typed.strip() + POP_DIRECTIONAL_ISOLATE;
    }

    private static String written(int number, Lang lang) {
        return number == 0 ? null : lang.digits(String.valueOf(number));
    }
}
