package org.tarikh.events.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.tarikh.events.event.Edits;
import org.tarikh.events.event.Event;
import org.tarikh.events.extraction.ActorRef;
import org.tarikh.events.extraction.PlaceRef;
import org.tarikh.events.extraction.Toll;
import org.tarikh.events.gazetteer.CurrentLexicon;
import org.tarikh.events.lexicon.Actor;
import org.tarikh.events.lexicon.Place;
import org.tarikh.events.problem.Code;
import org.tarikh.events.problem.Problem;
import org.tarikh.events.terms.DateBasis;
import org.tarikh.events.terms.Kind;
import org.tarikh.events.terms.Precision;
import org.tarikh.events.terms.Realis;
import org.tarikh.events.vocabulary.Vocabulary;

/** Reads what an editor makes of an event; what cannot be is a 400 that names the field. */
@ApplicationScoped
class EditReader {
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_SUMMARY = 2000;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_PARTIES = 50;
    private static final int MOST_TYPES = 10;
    private static final int MOST_PEOPLE = 100_000_000;

    /** What every event tells; of parties, nobody is an empty list. */
    private static final Set<String> ALWAYS = Set.of("title", "type", "realis", "initiators", "recipients");

    private final CurrentLexicon lexicon;
    private final Vocabulary vocabulary;

    EditReader(CurrentLexicon lexicon, Vocabulary vocabulary) {
        this.lexicon = lexicon;
        this.vocabulary = vocabulary;
    }

    /** Who edits and why, with the fields. */
    record Edit(Edits edits, String by, String note) {}

    /** The edit in a JSON object: absent is unchanged, null is nothing. */
    Edit read(Map<?, ?> body) {
        Set<String> known = new HashSet<>(Edits.known());
        known.addAll(List.of("restore", "by", "note"));
        known(body, "", known);
        return fields(body);
    }

    private Edit fields(Map<?, ?> body) {
        Set<String> none = new TreeSet<>(Edits.known());
        none.removeIf(field -> !body.containsKey(field) || body.get(field) != null);
        for (String field : none) {
            if (ALWAYS.contains(field)) {
                throw wrong(field, "must be told; where it is named in restore, it is what the machine reads");
            }
        }
        Edits edits = new Edits(
                line(body, "title", LONGEST_TITLE),
                text(body, "summary", LONGEST_SUMMARY),
                type(object(body, "type")),
                oneOf(body, "realis", "realis", words(Realis.values())),
                date(object(body, "date")),
                place(object(body, "place")),
                parties(body, "initiators"),
                parties(body, "recipients"),
                toll(body, "fatalities"),
                toll(body, "injuries"),
                none,
                restored(body),
                Map.of());
        if (edits.touched().isEmpty()) {
            throw wrong("title", "or another field must be given");
        }
        return new Edit(edits, string(body, "by", "by"), string(body, "note", "note"));
    }

    /**
     * A new event.
     *
     * @param kind incident or move
     * @param evidence where the words stand that tell of it
     */
    record Draft(Kind kind, Edit edit, Evidence evidence) {}

    /** A place in an article's document, in code points; {@code end} is the one after the last. */
    record Evidence(String article, long revision, int start, int end) {}

    /** A new event in a JSON object, which must have a kind, a title, a type and evidence. */
    Draft create(Map<?, ?> body) {
        Set<String> known = new HashSet<>(Edits.known());
        known.addAll(List.of("kind", "evidence", "by", "note"));
        known(body, "", known);
        String kind = required("kind", oneOf(body, "kind", "kind", words(Kind.values())));
        for (String field : List.of("title", "type")) {
            required(field, body.get(field));
        }
        Map<?, ?> given = required("evidence", object(body, "evidence"));
        known(given, "evidence.", Set.of("article", "revision", "start", "end"));
        Evidence evidence = new Evidence(
                required("evidence.article", string(given, "article", "evidence.article")),
                required("evidence.revision", number(given, "revision", "evidence.revision")),
                required("evidence.start", number(given, "start", "evidence.start")),
                required("evidence.end", number(given, "end", "evidence.end")));
        Map<Object, Object> told = new HashMap<>(body);
        told.values().removeIf(Objects::isNull);
        return new Draft(Kind.valueOf(kind.toUpperCase(Locale.ROOT)), fields(told), evidence);
    }

    private static <T> T required(String field, T value) {
        if (value == null) {
            throw wrong(field, "must be given");
        }
        return value;
    }

    /** The names of the fields that are given back to the machine. */
    private static Set<String> restored(Map<?, ?> body) {
        Set<String> restored = new TreeSet<>();
        if (body.get("restore") != null) {
            for (Object one : list(body, "restore", "restore", Edits.known().size())) {
                if (!(one instanceof String field) || !Edits.known().contains(field)) {
                    throw wrong("restore", "must be of " + String.join(", ", Edits.known()));
                }
                if (body.containsKey(field)) {
                    throw wrong("restore", "must not name a field that is given too: " + field);
                }
                restored.add(field);
            }
        }
        return restored;
    }

    private Event.Type type(Map<?, ?> type) {
        if (type == null) {
            return null;
        }
        known(type, "type.", Set.of("plover", "mode", "quad", "acled", "hazard"));
        List<String> plover = new ArrayList<>();
        for (Object one : list(type, "plover", "type.plover", MOST_TYPES)) {
            if (!(one instanceof String word) || !values("plover").contains(word)) {
                throw wrong("type.plover", "must be of " + String.join(", ", values("plover")));
            }
            plover.add(word);
        }
        String hazard = oneOf(type, "hazard", "type.hazard", values("hazard"));
        if (plover.isEmpty() && hazard == null) {
            throw wrong("type.plover", "must name at least one type where there is no hazard");
        }
        Map<?, ?> acled = object(type, "acled", "type.acled");
        Event.Acled coded = null;
        if (acled != null) {
            known(acled, "type.acled.", Set.of("event", "subEvent"));
            String event = oneOf(acled, "event", "type.acled.event", values("acled"));
            if (event == null) {
                throw wrong("type.acled.event", "must be given");
            }
            coded = new Event.Acled(event, oneOf(acled, "subEvent", "type.acled.subEvent", values("acledSub")));
        }
        Integer quad = number(type, "quad", "type.quad");
        if (quad != null && !values("quad").contains(quad.toString())) {
            throw wrong("type.quad", "must be one of " + String.join(", ", values("quad")));
        }
        return new Event.Type(
                List.copyOf(plover), oneOf(type, "mode", "type.mode", values("mode")), quad, coded, hazard);
    }

    private List<String> values(String set) {
        return vocabulary.sets().get(set).stream().map(Vocabulary.Term::value).toList();
    }

    private static Event.Date date(Map<?, ?> date) {
        if (date == null) {
            return null;
        }
        known(date, "date.", Set.of("start", "end", "precision", "time", "zone"));
        LocalDate start = day(date, "start", "date.start");
        if (start == null) {
            throw wrong("date.start", "must be given");
        }
        LocalDate given = day(date, "end", "date.end");
        LocalDate end = given == null ? start : given;
        if (end.isBefore(start)) {
            throw wrong("date.end", "must not be before the start");
        }
        boolean one = start.equals(end);
        String told = oneOf(date, "precision", "date.precision", words(Precision.values()));
        String precision = told == null ? (one ? Precision.DAY : Precision.DAYS).toString() : told;
        if (one != precision.equals(Precision.DAY.toString())) {
            throw wrong("date.precision", "must be day for one day, and only for one");
        }
        return new Event.Date(start, end, precision, time(date), zone(date), DateBasis.MANUAL.toString());
    }

    private static LocalDate day(Map<?, ?> of, String key, String field) {
        String given = string(of, key, field);
        if (given == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(given);
            if (day.getYear() >= 1 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeException e) {
            // falls through to the one message for both
        }
        throw wrong(field, "must be a date such as 2025-09-22");
    }

    private static String time(Map<?, ?> date) {
        String given = string(date, "time", "date.time");
        try {
            return given == null ? null : LocalTime.parse(given).toString();
        } catch (DateTimeException e) {
            throw wrong("date.time", "must be a time such as 21:00");
        }
    }

    private static String zone(Map<?, ?> date) {
        String given = string(date, "zone", "date.zone");
        try {
            return given == null ? null : ZoneId.of(given).getId();
        } catch (DateTimeException e) {
            throw wrong("date.zone", "must be a time zone such as Asia/Kabul");
        }
    }

    private PlaceRef place(Map<?, ?> given) {
        if (given == null) {
            return null;
        }
        known(given, "place.", Set.of("id"));
        String id = string(given, "id", "place.id");
        Place place = id == null ? null : lexicon.get().place(id);
        if (place == null) {
            throw wrong("place.id", "must be the id of a place of the lexicon");
        }
        return new PlaceRef(
                place.id(),
                place.name(),
                lexicon.get().admin1Of(place),
                place.country(),
                place.lat(),
                place.lon(),
                place.wherePrec());
    }

    /** Null where they are not given; nobody is a value too. */
    private List<ActorRef> parties(Map<?, ?> body, String field) {
        if (body.get(field) == null) {
            return null;
        }
        List<ActorRef> parties = new ArrayList<>();
        for (Object one : list(body, field, field, MOST_PARTIES)) {
            String at = field + "[" + parties.size() + "]";
            if (!(one instanceof Map<?, ?> given)) {
                throw wrong(at, "must be an object with an id or a name");
            }
            known(given, at + ".", Set.of("id", "name"));
            parties.add(party(given, at));
        }
        return List.copyOf(parties);
    }

    private ActorRef party(Map<?, ?> given, String at) {
        String id = string(given, "id", at + ".id");
        if (id == null) {
            String name = string(given, "name", at + ".name");
            if (name == null) {
                throw wrong(at, "must have an id or a name");
            }
            return new ActorRef(null, line(name, at + ".name", LONGEST_NAME));
        }
        Actor actor = lexicon.get().actor(id);
        if (actor == null) {
            throw wrong(at + ".id", "must be the id of an actor of the lexicon");
        }
        return new ActorRef(actor.id(), actor.name());
    }

    private static Toll toll(Map<?, ?> body, String field) {
        Map<?, ?> given = object(body, field);
        if (given == null) {
            return null;
        }
        known(given, field + ".", Set.of("low", "best", "high"));
        Integer low = number(given, "low", field + ".low");
        Integer best = number(given, "best", field + ".best");
        Integer high = number(given, "high", field + ".high");
        if (low == null && best == null && high == null) {
            throw wrong(field, "must tell at least one of low, best and high");
        }
        int least = 0;
        for (Integer one : Arrays.asList(low, best, high)) {
            if (one != null && (one < least || one > MOST_PEOPLE)) {
                throw wrong(
                        field,
                        "must be numbers from 0 to " + MOST_PEOPLE + ", low not above best, best not above high");
            }
            least = one == null ? least : one;
        }
        return new Toll(low, best, high);
    }

    private static void known(Map<?, ?> given, String within, Collection<String> known) {
        for (Object key : given.keySet()) {
            if (!known.contains(key)) {
                throw Problem.field(
                        Code.UNKNOWN_FIELD,
                        within + key,
                        "is not a known field; known are "
                                + String.join(", ", known.stream().sorted().toList()));
            }
        }
    }

    private static Map<?, ?> object(Map<?, ?> of, String field) {
        return object(of, field, field);
    }

    private static Map<?, ?> object(Map<?, ?> of, String key, String field) {
        Object value = of.get(key);
        if (value == null || value instanceof Map) {
            return (Map<?, ?>) value;
        }
        throw wrong(field, "must be an object");
    }

    private static List<?> list(Map<?, ?> of, String key, String field, int most) {
        if (of.get(key) instanceof List<?> list) {
            if (list.size() > most) {
                throw wrong(field, "must have at most " + most);
            }
            return list;
        }
        throw wrong(field, "must be a list");
    }

    private static String line(Map<?, ?> of, String field, int most) {
        String text = string(of, field, field);
        return text == null ? null : line(text, field, most);
    }

    private static String line(String text, String field, int most) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw wrong(field, "must be one line of plain characters");
        }
        return filled(text, field, most);
    }

    private static String text(Map<?, ?> of, String field, int most) {
        String text = string(of, field, field);
        return text == null ? null : filled(text, field, most);
    }

    private static String filled(String text, String field, int most) {
        if (text.isBlank() || text.length() > most) {
            throw wrong(field, "must have from 1 to " + most + " characters");
        }
        return text.strip();
    }

    private static String oneOf(Map<?, ?> of, String key, String field, Collection<String> values) {
        String value = string(of, key, field);
        if (value != null && !values.contains(value)) {
            throw wrong(field, "must be one of " + String.join(", ", values));
        }
        return value;
    }

    private static String string(Map<?, ?> of, String key, String field) {
        Object value = of.get(key);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text)) {
            throw wrong(field, "must be a text");
        }
        if (text.indexOf('\u0000') >= 0) {
            throw wrong(field, "must be of plain characters");
        }
        return text;
    }

    private static Integer number(Map<?, ?> of, String key, String field) {
        Object value = of.get(key);
        if (value == null || value instanceof Integer) {
            return (Integer) value;
        }
        throw wrong(field, "must be a whole number");
    }

    private static List<String> words(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::toString).toList();
    }

    private static Problem wrong(String field, String message) {
        return Problem.field(Code.INVALID_FIELD, field, message);
    }
}
