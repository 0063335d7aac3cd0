package org.tarikh.timeline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tarikh.frontend.desk.EditPart;
import org.tarikh.frontend.desk.Outlook;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.desk.Draft;
import org.tarikh.timeline.desk.Field;

/** Says in a line what a draft tells of a field; null where it tells nothing. */
final class Drafts {
    private Drafts() {}

    static String text(Reader reader, Field field, Draft draft) {
        return switch (field) {
            case TITLE -> draft.title();
            case SUMMARY -> draft.summary();
            case TYPE -> type(draft.type());
            case REALIS -> draft.realis();
            case DATE -> date(reader, draft.date());
            case PLACE -> draft.place() == null ? null : EditForm.named(draft.place());
            case INITIATORS -> parties(draft.initiators());
            case RECIPIENTS -> parties(draft.recipients());
            case FATALITIES -> toll(draft.fatalities());
            case INJURIES -> toll(draft.injuries());
        };
    }

    /** What an event would tell, with the words it would be read from. */
    static Outlook outlook(Reader reader, Entry event) {
        Draft draft = Draft.of(event);
        List<Outlook.Told> told = new ArrayList<>();
        for (Field field : Field.values()) {
            String text = text(reader, field, draft);
            if (text != null && field != Field.TITLE) {
                told.add(new Outlook.Told(EditPart.valueOf(field.name()), text));
            }
        }
        int reports = event.reports() == null ? 0 : event.reports().articles();
        return new Outlook(event.title(), told, reader.lang().number(reports), EventDesk.words(reader, event));
    }

    private static String type(Entry.Type type) {
        return type == null
                ? null
                : joined(
                        ", ",
                        Stream.concat(
                                type.plover().stream(),
                                Stream.of(
                                                type.mode(),
                                                type.quad(),
                                                type.acled() == null
                                                        ? null
                                                        : type.acled().event(),
                                                type.acled() == null
                                                        ? null
                                                        : type.acled().subEvent(),
                                                type.hazard())
                                        .filter(one -> one != null)
                                        .map(Object::toString)));
    }

    private static String date(Reader reader, Entry.Date date) {
        if (date == null) {
            return null;
        }
        Dates dates = Dates.of(reader);
        return joined(
                ", ",
                Stream.of(
                        Dates.single(date)
                                ? dates.day(date.start())
                                : dates.day(date.start()) + " – " + dates.day(Dates.last(date)),
                        date.precision(),
                        date.time(),
                        date.zone()));
    }

    private static String parties(List<Entry.Party> parties) {
        return parties.isEmpty() ? null : joined("; ", parties.stream().map(EditForm::named));
    }

    private static String toll(Entry.Toll toll) {
        return toll == null
                ? null
                : Stream.of(toll.low(), toll.best(), toll.high())
                        .map(one -> one == null ? "?" : one.toString())
                        .collect(Collectors.joining(" – "));
    }

    private static String joined(String separator, Stream<String> parts) {
        return parts.filter(part -> part != null && !part.isEmpty()).collect(Collectors.joining(separator));
    }
}
