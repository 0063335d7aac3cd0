package org.tarikh.events.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Tells what changed between two revisions of an event, field by field and in words a reader understands. */
final class Differences {
    /** One value that an event has once: what is compared, and how it reads. */
    private record Single(String field, Function<Event, Object> value, Function<Event, String> text) {
        Single(String field, Function<Event, String> text) {
            this(field, text::apply, text);
        }
    }

    /** What an event has several of: each reads as one line. */
    private record Several(String field, Function<Event, List<String>> lines) {}

    private static final List<Single> SINGLE = List.of(
            new Single("title", Event::title),
            new Single("summary", Event::summary),
            new Single("kind", Event::kind),
            new Single("type", Event::type, event -> Plain.type(event.type())),
            new Single("realis", Event::realis),
            new Single("date", Event::date, event -> Plain.date(event.date())),
            new Single("place", Event::place, event -> Plain.place(event.place())),
            new Single("initiators", Event::initiators, event -> Plain.parties(event.initiators())),
            new Single("recipients", Event::recipients, event -> Plain.parties(event.recipients())),
            new Single("status", Event::status),
            new Single("fatalities", Event::fatalities, event -> Plain.toll(event.fatalities())),
            new Single("injuries", Event::injuries, event -> Plain.toll(event.injuries())),
            new Single("reports", Event::reports, event -> Plain.reports(event.reports())),
            new Single("review", Event::review, event -> Plain.review(event.review())),
            new Single("confidence", event -> Double.toString(event.confidence())),
            new Single("citation", Event::citation));

    private static final List<Several> SEVERAL = List.of(
            new Several("source", Plain::sources),
            new Several("claim", Plain::claims),
            new Several("quote", Plain::quotes),
            new Several("toll", Plain::tolls),
            new Several("comparison", Plain::comparison),
            new Several("link", Plain::links),
            new Several("thread", Plain::threads));

    private Differences() {}

    /**
     * Everything {@code now} tells otherwise than {@code was}, in the order of an event's fields; of what there are
     * several of, first what is gone and then what is new. Empty only where the two tell the same.
     */
    static List<Difference> between(Event was, Event now) {
        List<Difference> differences = new ArrayList<>();
        for (Single single : SINGLE) {
            if (!Objects.equals(single.value().apply(was), single.value().apply(now))) {
                differences.add(told(
                        single.field(), single.text().apply(was), single.text().apply(now)));
            }
        }
        for (Several several : SEVERAL) {
            List<String> before = several.lines().apply(was);
            List<String> after = several.lines().apply(now);
            without(before, after).forEach(line -> differences.add(new Difference(several.field(), line, null)));
            without(after, before).forEach(line -> differences.add(new Difference(several.field(), null, line)));
        }
        if (differences.isEmpty() && !was.tellsTheSameAs(now)) {
            differences.add(new Difference("details", "details told in other words", "details told in these words"));
        }
        return differences;
    }

    /** Two values that read alike are told apart as narrowly as they are known. */
    private static Difference told(String field, String was, String now) {
        return Objects.equals(was, now)
                ? new Difference(field, was, now + " (told in more detail or less)")
                : new Difference(field, was, now);
    }

    /** The lines that the others have not, or not as often. */
    private static List<String> without(List<String> lines, List<String> others) {
        Map<String, Integer> left = new LinkedHashMap<>();
        others.forEach(line -> left.merge(line, 1, Integer::sum));
        List<String> without = new ArrayList<>();
        for (String line : lines) {
            if (left.merge(line, -1, Integer::sum) < 0) {
                without.add(line);
            }
        }
        return without;
    }

    /** The parts that are told, with a separator between them. */
    static String joined(String separator, String... parts) {
        return String.join(
                separator,
                Arrays.stream(parts)
                        .filter(part -> part != null && !part.isEmpty())
                        .toList());
    }
}
