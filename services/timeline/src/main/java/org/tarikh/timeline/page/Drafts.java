package org.tarikh.timeline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tarikh.frontend.desk.EditPart;
import org.tarikh.frontend.desk.Outlook;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.desk.Draft;
import org.tarikh.timeline.desk.Field;
import org.tarikh.timeline.desk.Term;

/** Says in a line what a draft tells of a field; null where it tells nothing. */
final class Drafts {
    private final Reader reader;
    private final TermNames names;

    /** @param vocabulary the enumerations by name */
    Drafts(Reader reader, Map<String, List<Term>> vocabulary) {
        this.reader = reader;
        this.names = new TermNames(vocabulary, reader);
    }

    String text(Field field, Draft draft) {
        return switch (field) {
            case TITLE -> draft.title();
            case SUMMARY -> draft.summary();
            case TYPE -> type(draft.type());
            case REALIS -> names.of("realis", draft.realis());
            case DATE -> date(draft.date());
            case PLACE -> draft.place() == null ? null : EditForm.named(draft.place());
            case INITIATORS -> parties(draft.initiators());
            case RECIPIENTS -> parties(draft.recipients());
            case FATALITIES -> toll(draft.fatalities());
            case INJURIES -> toll(draft.injuries());
        };
    }

    /** What an event would tell, with the words it would be read from. */
    Outlook outlook(Entry event) {
        Draft draft = Draft.of(event);
        List<Outlook.Told> told = new ArrayList<>();
        for (Field field : Field.values()) {
            String text = text(field, draft);
            if (text != null && field != Field.TITLE) {
                told.add(new Outlook.Told(EditPart.valueOf(field.name()), text));
            }
        }
        int reports = event.reports() == null ? 0 : event.reports().articles();
        return new Outlook(event.title(), told, reader.lang().number(reports), EventDesk.words(reader, event));
    }

    private String type(Entry.Type type) {
        if (type == null) {
            return null;
        }
        Entry.Acled acled = type.acled();
        return joined(
                ", ",
                Stream.concat(
                        type.plover().stream().map(one -> names.of("plover", one)),
                        Stream.of(
                                names.of("mode", type.mode()),
                                names.of("quad", type.quad()),
                                acled == null ? null : names.of("acled", acled.event()),
                                acled == null ? null : names.of("acledSub", acled.subEvent()),
                                names.of("hazard", type.hazard()))));
    }

    private String date(Entry.Date date) {
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
                        names.of("precision", date.precision()),
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
