package org.tarikh.timeline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tarikh.frontend.chronology.EntryView;
import org.tarikh.frontend.chronology.Toll;
import org.tarikh.frontend.event.Moments;
import org.tarikh.frontend.event.Moments.Moment;
import org.tarikh.frontend.event.Trail.Difference;
import org.tarikh.frontend.event.Trail.Part;
import org.tarikh.frontend.frame.Link;
import org.tarikh.frontend.frame.Messages;
import org.tarikh.timeline.chronology.Chronology;
import org.tarikh.timeline.chronology.Entry;

/** An event's record among its revisions: when each became what was known, and what differs from now. */
record Hindsight(Reader reader, Entries entries, Messages words) {
    static Hindsight of(Reader reader, Messages words) {
        return new Hindsight(reader, Entries.of(reader), words);
    }

    /**
     * Null where the record never changed and is read of as it is now.
     *
     * @param stages the oldest first
     * @param now the event as it is now, or null where it is no longer on the chronology
     */
    Moments moments(Entry shown, List<Chronology.Stage> stages, Entry now) {
        List<Moment> list = new ArrayList<>();
        for (Chronology.Stage stage : stages) {
            boolean newest = now != null && stage.revision() == now.revision();
            list.add(new Moment(
                    stage.revision(),
                    entries.dates().moment(stage.known()),
                    reader.lang().number(stage.revision()),
                    reader.at(newest ? null : stage.known().toString()).event(shown.id()),
                    stage.revision() == shown.revision()));
        }
        if (reader.now() && list.size() < 2) {
            return null;
        }
        return new Moments(
                "/events/" + shown.id(),
                list.size() < 2 ? List.of() : list,
                list.stream().filter(Moment::current).findFirst().orElse(null),
                !reader.now(),
                now == null,
                now == null || reader.now() ? List.of() : apart(shown, now));
    }

    private List<Difference> apart(Entry then, Entry now) {
        List<Difference> apart = new ArrayList<>();
        EntryView was = entries.view(then);
        EntryView is = entries.view(now);
        differ(apart, Part.TITLE, was, is, EntryView::title);
        differ(apart, Part.STATUS, was, is, view -> words.status(view.status()));
        differ(apart, Part.KIND, was, is, view -> words.kind(view.kind()));
        differ(apart, Part.TYPE, was, is, view -> view.type() == null ? null : words.type(view.type()));
        differ(apart, Part.DATE, was, is, Hindsight::date);
        differ(
                apart,
                Part.PLACE,
                was,
                is,
                view -> view.place() == null ? null : view.place().name());
        differ(apart, Part.INITIATORS, names(then.initiators()), names(now.initiators()));
        differ(apart, Part.RECIPIENTS, names(then.recipients()), names(now.recipients()));
        differ(apart, Part.FATALITIES, was, is, view -> toll(view, true));
        differ(apart, Part.INJURIES, was, is, view -> toll(view, false));
        differ(apart, Part.REPORTS, was, is, EntryView::reports);
        return apart;
    }

    private void differ(
            List<Difference> apart, Part part, EntryView was, EntryView is, Function<EntryView, String> said) {
        differ(apart, part, said.apply(was), said.apply(is));
    }

    private static String date(EntryView view) {
        return Stream.of(view.when().text(), view.when().time())
                .filter(Objects::nonNull)
                .collect(Collectors.collectingAndThen(Collectors.joining(", "), date -> date.isEmpty() ? null : date));
    }

    private static String toll(EntryView view, boolean killed) {
        return view.tolls().stream()
                .filter(toll -> toll.killed() == killed)
                .map(Toll::figure)
                .findFirst()
                .orElse(null);
    }

    private String names(List<Entry.Party> parties) {
        return parties.isEmpty()
                ? null
                : parties.stream()
                        .map(entries::party)
                        .map(Link::name)
                        .filter(Objects::nonNull)
                        .distinct()
                        .collect(Collectors.joining(words.comma() + " "));
    }

    private static void differ(List<Difference> apart, Part part, String then, String now) {
        if (!Objects.equals(then, now)) {
            apart.add(new Difference(part, part.name(), then, now));
        }
    }
}
