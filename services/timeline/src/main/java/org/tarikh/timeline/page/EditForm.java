package org.tarikh.timeline.page;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tarikh.frontend.desk.EditView;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.desk.Draft;
import org.tarikh.timeline.desk.Field;

/**
 * The form in which an editor sets the fields of an event. What is as it was when the form was opened is taken as it
 * was, in whatever words it stands there; an actor or a place stands as its name with its id in brackets.
 */
final class EditForm {
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_SUMMARY = 2000;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_PARTIES = 50;
    private static final int SPARE_PARTIES = 2;
    private static final int MOST_MEANT = 20;
    private static final Pattern NAMED = Pattern.compile("(.*?)\\s*\\(([^()\\s]+)\\)");

    private final MultivaluedMap<String, String> form;
    private final Draft base;
    private final Function<String, List<Entry.Party>> actors;
    private final Function<String, List<Entry.Party>> places;
    private final Set<Field> faults = EnumSet.noneOf(Field.class);
    private List<String> meant = List.of();

    private EditForm(
            MultivaluedMap<String, String> form,
            Draft base,
            Function<String, List<Entry.Party>> actors,
            Function<String, List<Entry.Party>> places) {
        this.form = form;
        this.base = base;
        this.actors = actors;
        this.places = places;
    }

    /**
     * What a form says.
     *
     * @param draft a field at fault is as it was
     * @param meant places that may be meant by a name that several have
     */
    record Read(Draft draft, Set<Field> faults, List<String> meant) {}

    /**
     * Reads what was typed.
     *
     * @param base the draft the form was opened with
     * @param actors finds actors that have some words in a name, as {@code places} places
     */
    static Read read(
            MultivaluedMap<String, String> form,
            Draft base,
            Function<String, List<Entry.Party>> actors,
            Function<String, List<Entry.Party>> places) {
        return new EditForm(form, base, actors, places).read();
    }

    private Read read() {
        Draft typed = new Draft(
                title(),
                summary(),
                type(),
                realis(),
                date(),
                place(),
                parties(Field.INITIATORS, base.initiators()),
                parties(Field.RECIPIENTS, base.recipients()),
                toll(Field.FATALITIES),
                toll(Field.INJURIES));
        return new Read(typed.with(faults, base), faults, meant);
    }

    private String title() {
        String title = text("title");
        if (title.isEmpty() || title.length() > LONGEST_TITLE || title.chars().anyMatch(Character::isISOControl)) {
            faults.add(Field.TITLE);
        }
        return base.title() != null && title.equals(base.title().strip()) ? base.title() : title;
    }

    private String summary() {
        String summary = text("summary");
        if (summary.length() > LONGEST_SUMMARY) {
            faults.add(Field.SUMMARY);
        }
        if (base.summary() != null && summary.equals(lines(base.summary()))) {
            return base.summary();
        }
        return summary.isEmpty() ? null : summary;
    }

    private Entry.Type type() {
        Set<String> ticked = new LinkedHashSet<>(form.getOrDefault("plover", List.of()));
        List<String> plover = new ArrayList<>();
        if (base.type() != null) {
            plover.addAll(base.type().plover());
            plover.retainAll(ticked);
        }
        ticked.removeAll(plover);
        plover.addAll(ticked);
        String acled = told("acled");
        String sort = told("acledSub");
        Integer quad = number("quad", Field.TYPE);
        if (base.type() == null && plover.isEmpty() && quad == null && told("mode") == null && told("hazard") == null) {
            return null;
        }
        Entry.Type typed = new Entry.Type(
                plover, told("mode"), quad, acled == null ? null : new Entry.Acled(acled, sort), told("hazard"));
        boolean bare = plover.isEmpty() && typed.hazard() == null && !typed.equals(base.type());
        if (bare || acled == null && sort != null) {
            faults.add(Field.TYPE);
        }
        return typed;
    }

    private String realis() {
        String realis = told("realis");
        if (realis == null) {
            faults.add(Field.REALIS);
        }
        return realis;
    }

    private Entry.Date date() {
        String start = told("start");
        String end = told("end");
        String precision = told("precision");
        String time = told("time");
        String zone = told("zone");
        if (start == null) {
            if (end != null || time != null) {
                faults.add(Field.DATE);
            }
            return null;
        }
        try {
            LocalDate first = LocalDate.parse(start);
            LocalDate last = end == null ? first : LocalDate.parse(end);
            if (new Entry.Date(first, last, precision, time, zone, null).equals(base.date())) {
                return base.date();
            }
            boolean one = first.equals(last);
            String days = one ? "day" : "days";
            // What was chosen for other days says nothing of these.
            boolean chosen = precision != null
                    && (base.date() == null || !precision.equals(base.date().precision()));
            String known = precision == null || !chosen && one != precision.equals("day") ? days : precision;
            Entry.Date typed = new Entry.Date(first, last, known, time, zone, null);
            if (last.isBefore(first) || one != known.equals("day")) {
                faults.add(Field.DATE);
            }
            return typed;
        } catch (DateTimeException e) {
            faults.add(Field.DATE);
            return null;
        }
    }

    private Entry.Party place() {
        String typed = text("place");
        if (typed.isEmpty() || typed.equals(named(base.place()))) {
            return typed.isEmpty() ? null : base.place();
        }
        Matcher named = NAMED.matcher(typed);
        if (named.matches()) {
            return new Entry.Party(named.group(2), named.group(1));
        }
        List<Entry.Party> found = places.apply(typed);
        List<Entry.Party> same =
                found.stream().filter(one -> typed.equalsIgnoreCase(one.name())).toList();
        if (same.size() == 1) {
            return same.get(0);
        }
        faults.add(Field.PLACE);
        meant = (same.isEmpty() ? found : same)
                .stream().limit(MOST_MEANT).map(EditForm::named).toList();
        return null;
    }

    private List<Entry.Party> parties(Field field, List<Entry.Party> were) {
        List<Entry.Party> parties = new ArrayList<>();
        for (String line : form.getOrDefault(field.key(), List.of())) {
            String typed = line.strip();
            if (!typed.isEmpty()) {
                parties.add(were.stream()
                        .filter(party -> typed.equals(named(party)))
                        .findFirst()
                        .orElseGet(() -> party(field, typed)));
            }
        }
        if (parties.size() > MOST_PARTIES) {
            faults.add(field);
        }
        return parties;
    }

    private Entry.Party party(Field field, String typed) {
        Matcher named = NAMED.matcher(typed);
        if (named.matches()) {
            return new Entry.Party(named.group(2), named.group(1));
        }
        if (typed.length() > LONGEST_NAME) {
            faults.add(field);
            return new Entry.Party(null, typed);
        }
        List<Entry.Party> same = actors.apply(typed).stream()
                .filter(one -> typed.equalsIgnoreCase(one.name()))
                .toList();
        return same.size() == 1 ? same.get(0) : new Entry.Party(null, typed);
    }

    private Entry.Toll toll(Field field) {
        Integer low = number(field.key() + ".low", field);
        Integer best = number(field.key() + ".best", field);
        Integer high = number(field.key() + ".high", field);
        int least = 0;
        for (Integer one : new Integer[] {low, best, high}) {
            if (one != null && one < least) {
                faults.add(field);
            }
            least = one == null ? least : one;
        }
        return low == null && best == null && high == null ? null : new Entry.Toll(low, best, high);
    }

    private Integer number(String name, Field field) {
        String typed = told(name);
        try {
            return typed == null ? null : Integer.valueOf(typed);
        } catch (NumberFormatException e) {
            faults.add(field);
            return null;
        }
    }

    private String told(String name) {
        String typed = text(name);
        return typed.isEmpty() ? null : typed;
    }

    private String text(String name) {
        return text(form, name);
    }

    private static String text(MultivaluedMap<String, String> form, String name) {
        String typed = form.getFirst(name);
        return typed == null ? "" : lines(typed);
    }

    /** Forms send other ends of lines than events have. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    /** An actor or a place as it stands in the form. */
    static String named(Entry.Party party) {
        return party == null ? "" : party.id() == null ? party.name() : party.name() + " (" + party.id() + ")";
    }

    /** A draft as it is sent by the form. */
    static MultivaluedMap<String, String> sent(Draft draft) {
        MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
        put(sent, "title", draft.title());
        put(sent, "summary", draft.summary());
        if (draft.type() != null) {
            sent.addAll("plover", draft.type().plover());
            put(sent, "mode", draft.type().mode());
            put(sent, "quad", draft.type().quad());
            Entry.Acled acled = draft.type().acled();
            put(sent, "acled", acled == null ? null : acled.event());
            put(sent, "acledSub", acled == null ? null : acled.subEvent());
            put(sent, "hazard", draft.type().hazard());
        }
        put(sent, "realis", draft.realis());
        Entry.Date date = draft.date();
        if (date != null) {
            put(sent, "start", date.start());
            put(sent, "end", date.start().equals(date.end()) ? null : date.end());
            put(sent, "precision", date.precision());
            put(sent, "time", date.time());
            put(sent, "zone", date.zone());
        }
        put(sent, "place", named(draft.place()));
        draft.initiators().forEach(party -> sent.add("initiators", named(party)));
        draft.recipients().forEach(party -> sent.add("recipients", named(party)));
        put(sent, Field.FATALITIES, draft.fatalities());
        put(sent, Field.INJURIES, draft.injuries());
        return sent;
    }

    private static void put(MultivaluedMap<String, String> sent, Field field, Entry.Toll toll) {
        if (toll != null) {
            put(sent, field.key() + ".low", toll.low());
            put(sent, field.key() + ".best", toll.best());
            put(sent, field.key() + ".high", toll.high());
        }
    }

    private static void put(MultivaluedMap<String, String> sent, String name, Object value) {
        if (value != null && !value.toString().isEmpty()) {
            sent.add(name, value.toString());
        }
    }

    /** What the fields hold where this was typed, with some more for further parties. */
    static EditView.Typed typed(MultivaluedMap<String, String> form) {
        return new EditView.Typed(
                text(form, "title"),
                text(form, "summary"),
                Set.copyOf(form.getOrDefault("plover", List.of())),
                text(form, "mode"),
                text(form, "quad"),
                text(form, "acled"),
                text(form, "acledSub"),
                text(form, "hazard"),
                text(form, "realis"),
                text(form, "start"),
                text(form, "end"),
                text(form, "precision"),
                text(form, "time"),
                text(form, "zone"),
                text(form, "place"),
                lines(form, "initiators"),
                lines(form, "recipients"),
                people(form, Field.FATALITIES),
                people(form, Field.INJURIES),
                Set.copyOf(form.getOrDefault("restore", List.of())));
    }

    private static List<String> lines(MultivaluedMap<String, String> form, String name) {
        List<String> lines = new ArrayList<>(form.getOrDefault(name, List.of()).stream()
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList());
        for (int i = 0; i < SPARE_PARTIES; i++) {
            lines.add("");
        }
        return lines;
    }

    private static EditView.People people(MultivaluedMap<String, String> form, Field field) {
        return new EditView.People(
                text(form, field.key() + ".low"), text(form, field.key() + ".best"), text(form, field.key() + ".high"));
    }
}
