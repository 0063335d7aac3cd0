package org.tarikh.timeline.desk;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tarikh.timeline.chronology.Entry;

/**
 * The fields of an event that an editor can set, as they stand or are to stand; null where nothing is told.
 *
 * @param date without its basis, which follows from who set it
 * @param place its id and name
 */
public record Draft(
        String title,
        String summary,
        Entry.Type type,
        String realis,
        Entry.Date date,
        Entry.Party place,
        List<Entry.Party> initiators,
        List<Entry.Party> recipients,
        Entry.Toll fatalities,
        Entry.Toll injuries) {

    /** @throws IllegalArgumentException where the date has no first day */
    public Draft {
        if (date != null && date.start() == null) {
            throw new IllegalArgumentException("A date begins on a day");
        }
        initiators = initiators == null ? List.of() : List.copyOf(initiators);
        recipients = recipients == null ? List.of() : List.copyOf(recipients);
    }

    public static Draft of(Entry event) {
        Entry.Date date = event.date();
        Entry.Place place = event.place();
        return new Draft(
                event.title(),
                event.summary(),
                event.type(),
                event.realis(),
                date == null || date.start() == null
                        ? null
                        : new Entry.Date(date.start(), date.end(), date.precision(), date.time(), date.zone(), null),
                place == null ? null : new Entry.Party(place.id(), place.name()),
                event.initiators(),
                event.recipients(),
                event.fatalities(),
                event.injuries());
    }

    /** The fields that are otherwise in another. */
    public Set<Field> unlike(Draft other) {
        Set<Field> unlike = EnumSet.noneOf(Field.class);
        for (Field field : Field.values()) {
            if (!Objects.equals(field.of(this), field.of(other))) {
                unlike.add(field);
            }
        }
        return unlike;
    }

    /** This with some fields of another. */
    public Draft with(Set<Field> fields, Draft other) {
        return new Draft(
                (fields.contains(Field.TITLE) ? other : this).title,
                (fields.contains(Field.SUMMARY) ? other : this).summary,
                (fields.contains(Field.TYPE) ? other : this).type,
                (fields.contains(Field.REALIS) ? other : this).realis,
                (fields.contains(Field.DATE) ? other : this).date,
                (fields.contains(Field.PLACE) ? other : this).place,
                (fields.contains(Field.INITIATORS) ? other : this).initiators,
                (fields.contains(Field.RECIPIENTS) ? other : this).recipients,
                (fields.contains(Field.FATALITIES) ? other : this).fatalities,
                (fields.contains(Field.INJURIES) ? other : this).injuries);
    }

    /** What the events service is asked to make of an event for these fields to stand so. */
    Map<String, Object> patch(Set<Field> fields) {
        Map<String, Object> patch = new LinkedHashMap<>();
        fields.forEach(field -> patch.put(field.key(), sent(field)));
        return patch;
    }

    private Object sent(Field field) {
        return switch (field) {
            case DATE -> date == null ? null : sent(date);
            case PLACE -> place == null ? null : Map.of("id", place.id());
            case INITIATORS -> sent(initiators);
            case RECIPIENTS -> sent(recipients);
            default -> field.of(this);
        };
    }

    private static Map<String, Object> sent(Entry.Date date) {
        Map<String, Object> sent = new LinkedHashMap<>();
        sent.put("start", date.start().toString());
        sent.put("end", date.end().toString());
        sent.put("precision", date.precision());
        sent.put("time", date.time());
        sent.put("zone", date.zone());
        return sent;
    }

    private static List<Object> sent(List<Entry.Party> parties) {
        List<Object> sent = new ArrayList<>();
        parties.forEach(
                party -> sent.add(party.id() == null ? Map.of("name", party.name()) : Map.of("id", party.id())));
        return sent;
    }

    /**
     * Two drafts that came of one, as one.
     *
     * @param merged what only one of the two changed is as that one has it; what both did is as the first has it
     * @param asked the fields that both changed, and otherwise
     */
    public record Merged(Draft merged, Set<Field> asked) {}

    /** @param was the one that both came of */
    public static Merged merged(Draft was, Draft mine, Draft theirs) {
        Set<Field> asked = mine.unlike(theirs);
        asked.retainAll(was.unlike(mine));
        asked.retainAll(was.unlike(theirs));
        Set<Field> kept = was.unlike(theirs);
        kept.removeAll(was.unlike(mine));
        return new Merged(mine.with(kept, theirs), asked);
    }
}
