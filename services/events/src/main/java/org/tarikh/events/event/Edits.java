package org.tarikh.events.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.tarikh.events.extraction.ActorRef;
import org.tarikh.events.extraction.PlaceRef;
import org.tarikh.events.extraction.Toll;

/**
 * The fields that an editor set, each null where the machine's reading stands.
 *
 * @param none names of fields of which nothing is told, such as the place of what happened nowhere
 * @param back names of fields that are given back to the machine
 * @param heard for each field that is set a digest of what the machine told when it was; no words of a source are kept
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Edits(
        String title,
        String summary,
        Event.Type type,
        String realis,
        Event.Date date,
        PlaceRef place,
        List<ActorRef> initiators,
        List<ActorRef> recipients,
        Toll fatalities,
        Toll injuries,
        Set<String> none,
        Set<String> back,
        Map<String, String> heard) {
    public static final Edits NONE =
            new Edits(null, null, null, null, null, null, null, null, null, null, Set.of(), Set.of(), Map.of());

    public Edits {
        // What was kept before there was such an edit has none.
        none = none == null ? Set.of() : Set.copyOf(none);
    }

    private record Field(Function<Edits, Object> set, Function<Event, Object> told) {}

    private static final Map<String, Field> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("title", new Field(Edits::title, Event::title));
        FIELDS.put("summary", new Field(Edits::summary, Event::summary));
        FIELDS.put("type", new Field(Edits::type, Event::type));
        FIELDS.put("realis", new Field(Edits::realis, Event::realis));
        FIELDS.put("date", new Field(Edits::date, Event::date));
        FIELDS.put("place", new Field(Edits::place, Event::place));
        FIELDS.put("initiators", new Field(Edits::initiators, Event::initiators));
        FIELDS.put("recipients", new Field(Edits::recipients, Event::recipients));
        FIELDS.put("fatalities", new Field(Edits::fatalities, Event::fatalities));
        FIELDS.put("injuries", new Field(Edits::injuries, Event::injuries));
    }

    /** The names of the fields that can be set. */
    public static Collection<String> known() {
        return FIELDS.keySet();
    }

    /** The names of the fields that are set. */
    public Set<String> fields() {
        Set<String> fields = new TreeSet<>();
        FIELDS.forEach((name, field) -> {
            if (field.set().apply(this) != null) {
                fields.add(name);
            }
        });
        fields.addAll(none);
        return fields;
    }

    /** The names of the fields that are set or given back. */
    public Set<String> touched() {
        Set<String> touched = fields();
        touched.addAll(back);
        return touched;
    }

    /** The same edits, with what the machine told of each of the fields. */
    public Edits hearing(Event read) {
        Map<String, String> digests = new TreeMap<>();
        fields().forEach(name -> digests.put(name, digest(told(read, name))));
        return with(this, this, digests);
    }

    /** No edits, with what an event tells of every field. */
    public static Edits accepting(Event told) {
        Map<String, String> digests = new TreeMap<>();
        FIELDS.keySet().forEach(name -> digests.put(name, digest(told(told, name))));
        return with(NONE, NONE, digests);
    }

    /** Whether an event tells any of some fields otherwise than it did. */
    static boolean differ(Event told, Map<String, String> digests) {
        return digests.entrySet().stream()
                .anyMatch(one -> !digest(told(told, one.getKey())).equals(one.getValue()));
    }

    /** These and later ones, which hold where both speak of a field. */
    Edits then(Edits later) {
        Map<String, String> digests = new TreeMap<>(heard);
        digests.keySet().removeAll(later.back);
        digests.putAll(later.heard);
        return with(this, later, digests);
    }

    private static Edits with(Edits first, Edits later, Map<String, String> digests) {
        return new Edits(
                last(first, later, "title", Edits::title),
                last(first, later, "summary", Edits::summary),
                last(first, later, "type", Edits::type),
                last(first, later, "realis", Edits::realis),
                last(first, later, "date", Edits::date),
                last(first, later, "place", Edits::place),
                last(first, later, "initiators", Edits::initiators),
                last(first, later, "recipients", Edits::recipients),
                last(first, later, "fatalities", Edits::fatalities),
                last(first, later, "injuries", Edits::injuries),
                nothing(first, later),
                later.back,
                digests);
    }

    private static <T> T last(Edits first, Edits later, String name, Function<Edits, T> field) {
        return later.touched().contains(name) ? field.apply(later) : field.apply(first);
    }

    private static Set<String> nothing(Edits first, Edits later) {
        Set<String> nothing = new TreeSet<>(first.none);
        nothing.removeAll(later.touched());
        nothing.addAll(later.none);
        return nothing;
    }

    /** The fields that the machine tells otherwise than it did when they were set, and otherwise than they are set. */
    Set<String> news(Event read) {
        Set<String> news = fields();
        news.removeIf(name -> {
            Object told = told(read, name);
            return digest(told).equals(heard.get(name))
                    || Objects.equals(told, FIELDS.get(name).set().apply(this));
        });
        return news;
    }

    private static Object told(Event event, String name) {
        return FIELDS.get(name).told().apply(event);
    }

    /** The values an event tells of some fields. */
    public static Map<String, Object> values(Event event, Collection<String> fields) {
        Map<String, Object> values = new TreeMap<>();
        fields.forEach(name -> values.put(name, told(event, name)));
        return values;
    }

    private static String digest(Object value) {
        try {
            byte[] text = String.valueOf(value).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the machine reads, with these fields over it; what is said of the event, and by whom, stays the sources'. */
    Event over(Event read, Event.Review review) {
        Event.Date day = now("date", date, read.date());
        String name = now("title", title, read.title());
        return new Event(
                read.id(),
                read.revision(),
                read.kind(),
                name,
                now("summary", summary, read.summary()),
                now("type", type, read.type()),
                now("realis", realis, read.realis()),
                day,
                now("place", place, read.place()),
                now("initiators", initiators, read.initiators()),
                now("recipients", recipients, read.recipients()),
                now("fatalities", fatalities, read.fatalities()),
                now("injuries", injuries, read.injuries()),
                read.status(),
                read.claims(),
                read.evidence(),
                read.reports(),
                read.tolls(),
                read.comparison(),
                read.links(),
                read.threads(),
                review,
                read.confidence(),
                read.importance(),
                read.recorded(),
                cited(name, day)
                        + read.citation()
                                .substring(cited(read.title(), read.date()).length()));
    }

    private <T> T now(String name, T set, T read) {
        return set != null ? set : none.contains(name) ? null : read;
    }

    /** What a citation begins with. */
    private static String cited(String title, Event.Date date) {
        return "“" + title + "”" + (date == null ? "" : ", " + days(date));
    }

    private static String days(Event.Date date) {
        return date.start().equals(date.end()) ? date.start().toString() : date.start() + " to " + date.end();
    }
}
