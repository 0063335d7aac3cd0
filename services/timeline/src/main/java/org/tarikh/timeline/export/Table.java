package org.tarikh.timeline.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.tarikh.timeline.chronology.Entry;

/** An entry as a row of a table. */
final class Table {
    private static final Map<String, Function<Entry, Object>> COLUMNS = new LinkedHashMap<>();

    static {
        column("id", Entry::id);
        column("revision", Entry::revision);
        column("kind", Entry::kind);
        column("title", Entry::title);
        column("start", of(Entry::date, Entry.Date::start));
        column("end", of(Entry::date, Entry.Date::end));
        column("precision", of(Entry::date, Entry.Date::precision));
        column("time", of(Entry::date, Entry.Date::time));
        column("zone", of(Entry::date, Entry.Date::zone));
        column("basis", of(Entry::date, Entry.Date::basis));
        column("plover", of(Entry::type, type -> list(type.plover().stream())));
        column("mode", of(Entry::type, Entry.Type::mode));
        column("acled_event", of(of(Entry::type, Entry.Type::acled), Entry.Acled::event));
        column("acled_sub_event", of(of(Entry::type, Entry.Type::acled), Entry.Acled::subEvent));
        column("hazard", of(Entry::type, Entry.Type::hazard));
        column("realis", Entry::realis);
        column("status", Entry::status);
        column("place_id", of(Entry::place, Entry.Place::id));
        column("place", of(Entry::place, Entry.Place::name));
        column("admin1", of(Entry::place, Entry.Place::admin1));
        column("country", of(Entry::place, Entry.Place::country));
        column("lat", of(Entry::place, Entry.Place::lat));
        column("lon", of(Entry::place, Entry.Place::lon));
        column("where_prec", of(Entry::place, Entry.Place::wherePrec));
        column("initiators", entry -> list(entry.initiators().stream().map(Entry.Party::name)));
        column("recipients", entry -> list(entry.recipients().stream().map(Entry.Party::name)));
        column("fatalities_low", of(Entry::fatalities, Entry.Toll::low));
        column("fatalities_best", of(Entry::fatalities, Entry.Toll::best));
        column("fatalities_high", of(Entry::fatalities, Entry.Toll::high));
        column("injuries_low", of(Entry::injuries, Entry.Toll::low));
        column("injuries_best", of(Entry::injuries, Entry.Toll::best));
        column("injuries_high", of(Entry::injuries, Entry.Toll::high));
        column("articles", of(Entry::reports, Entry.Reports::articles));
        column("independent", of(Entry::reports, Entry.Reports::independent));
        column("publishers", entry -> list(entry.evidence().stream().map(Entry.Evidence::publisher)));
        column("urls", entry -> list(entry.evidence().stream().map(Entry.Evidence::articleUrl)));
        column("review", of(Entry::review, Entry.Review::state));
        column("confidence", Entry::confidence);
        column("importance", Entry::importance);
        column("recorded", Entry::recorded);
        column("citation", Entry::citation);
    }

    static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(Stream.concat(COLUMNS.keySet().stream(), Stream.of("licence"))
                    .toArray(String[]::new))
            .get();

    private Table() {}

    static List<Object> row(Entry entry, String licence) {
        List<Object> row = new ArrayList<>();
        COLUMNS.values().forEach(column -> row.add(defused(column.apply(entry))));
        row.add(licence);
        return row;
    }

    /** A text that a spreadsheet would run as a formula is led by an apostrophe. */
    static Object defused(Object value) {
        boolean formula = value instanceof String text && !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + value : value;
    }

    private static void column(String name, Function<Entry, Object> value) {
        COLUMNS.put(name, value);
    }

    private static <A, B> Function<Entry, B> of(Function<Entry, A> whole, Function<A, B> part) {
        return entry -> {
            A found = whole.apply(entry);
            return found == null ? null : part.apply(found);
        };
    }

    private static String list(Stream<String> values) {
        return values.filter(Objects::nonNull).distinct().collect(Collectors.joining("; "));
    }
}
