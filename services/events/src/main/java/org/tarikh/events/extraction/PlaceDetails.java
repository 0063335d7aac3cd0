package org.tarikh.events.extraction;

import static org.tarikh.events.extraction.WordSets.words;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.tarikh.events.dating.EventDate;
import org.tarikh.events.dating.TimeExpression;
import org.tarikh.events.extraction.Clause.Range;
import org.tarikh.events.terms.Kind;

/** Finds in other clauses and sentences where within a place, or at all, a happening was that its own words tell too widely. */
final class PlaceDetails {
    private static final Set<String> EPICENTRE = words("epicentre epicenter epicentres epicenters centred centered");
    private static final Set<String> POINTING = words("the that this his her their its");
    private static final int LINES = 3;
    private static final int DETAILS = 12;
    private static final int BEHIND = 10;

    private final Page page;
    private final Locations locations;

    PlaceDetails(Page page, Locations locations) {
        this.page = page;
        this.locations = locations;
    }

    /** Where within its place a disaster or an attack was, or null. */
    PlaceRef finer(Draft event) {
        if (event.trigger.hazard() != null) {
            return event.place.wherePrec() == 6 ? epicentre(event) : null;
        }
        return event.kind == Kind.INCIDENT ? narrower(event) : null;
    }

    /** Where the quake was within the country: by the epicentre, else by a place that its sentences name. */
    private PlaceRef epicentre(Draft event) {
        PlaceRef first = null;
        for (Line line : later(event.line.index)) {
            PlaceRef told = locations.located(line, new Range(0, line.size()), 0, Locations.Sense.THERE);
            boolean inside = told != null
                    && told.wherePrec() < 6
                    && event.place.country().equals(told.country());
            if (inside && line.precededBy(line.size(), line.size(), EPICENTRE)) {
                return told;
            }
            boolean own = event.lines.contains(line) && event.lines.indexOf(line) < LINES;
            first = first == null && inside && own ? told : first;
        }
        return first;
    }

    /** The town in the province that the headline or another clause of the sentence names, or null. */
    private PlaceRef narrower(Draft event) {
        if (event.place.wherePrec() < 4 || event.place.country() == null) {
            return null;
        }
        for (Line line : event.lines.subList(0, Math.min(2, event.lines.size()))) {
            PlaceRef told = locations.located(
                    line, new Range(0, line.size()), PlaceRule.token(event, line), PlaceRule.sense(event.group));
            boolean inside = told != null
                    && told.wherePrec() < event.place.wherePrec()
                    && told.id().startsWith(event.place.id() + ".");
            if (inside) {
                return told;
            }
        }
        return null;
    }

    /** "confirmed his death in a drone strike", and later "the drone strike in Pakistan": the same noun with its place, or null. */
    PlaceRef again(Draft event) {
        if (event.trigger.verb()) {
            return null;
        }
        int from = event.line.index + 1;
        for (Line line : later(from)) {
            for (TriggerHit hit : page.hits(line)) {
                boolean same = hit.trigger().words().equals(event.trigger.words())
                        && POINTING.contains(line.lower(new NounStretches(line).opens(hit.from())));
                PlaceRef told = !same
                        ? null
                        : locations.located(
                                line,
                                new Range(hit.to(), Math.min(line.size(), hit.to() + BEHIND)),
                                hit.head(),
                                Locations.Sense.THERE);
                if (told != null) {
                    return told;
                }
            }
        }
        return null;
    }

    /** "the shooting" happened where the sentence before it was. */
    PlaceRef before(Line line) {
        if (line.index == 0) {
            return null;
        }
        Line before = page.lines().get(line.index - 1);
        return locations.located(before, new Range(0, before.size()), before.size(), Locations.Sense.THERE);
    }

    /** "the raid in May" is not what the sentence before it dates otherwise. */
    boolean isOfOtherDay(Draft event) {
        List<EventDate> before = event.line.index == 0 || !event.ownDate
                ? List.of()
                : page.times(page.lines().get(event.line.index - 1)).stream()
                        .map(TimeExpression::date)
                        .filter(Objects::nonNull)
                        .toList();
        return !before.isEmpty()
                && before.stream()
                        .allMatch(date -> date.end().isBefore(event.date.start())
                                || event.date.end().isBefore(date.start()));
    }

    private List<Line> later(int from) {
        int size = page.lines().size();
        return page.lines().subList(Math.min(from, size), Math.min(size, from + DETAILS));
    }
}
