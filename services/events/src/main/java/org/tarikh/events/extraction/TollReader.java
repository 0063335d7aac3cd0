package org.tarikh.events.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tarikh.events.casualty.Casualty;
import org.tarikh.events.dating.TimeExpression;
import org.tarikh.events.language.Span;
import org.tarikh.events.terms.Kind;
import org.tarikh.events.terms.Precision;

/** Gives each incident the dead and injured that its own words count, not those of another told beside it. */
final class TollReader {
    /** The dead of a sentence about these are those of the crime, told by its own event. */
    private static final Set<String> BLOODLESS = Set.of("arrest", "charge", "verdict", "seizure", "expulsion");

    private static final Set<String> HAVE = Set.of("have", "has", "had");

    private static final Pattern OTHERS = Pattern.compile("(?i)\\bothers?\\b");

    private static final int MASS = 1_000;
    private static final int MONTH = 30;

    private final Page page;
    private final Tellings tellings;
    private final PeriodCounts periods;
    private final Map<Draft, List<Count>> bodies = new IdentityHashMap<>();
    private final Set<Span> tolls = new HashSet<>();
    private final LoneVictim victims;
    private final LaterTolls later;

    TollReader(Page page, Tellings tellings, PeriodCounts periods) {
        this.page = page;
        this.periods = periods;
        this.tellings = tellings;
        victims = new LoneVictim(page, tellings);
        later = new LaterTolls(page, tellings);
    }

    /** A count with those joined to it by "and". */
    record Count(Casualty.Kind kind, Toll toll, boolean vague, boolean risen, Span span) {}

    /** Puts the tolls of an event. */
    void put(Draft event) {
        if (!isDeadly(event)) {
            return;
        }
        Victim victim = victims.of(event);
        Count killed = null;
        Count injured = null;
        for (Line line : lines(event)) {
            for (Count count : own(event, line)) {
                if (victim != null && isOverall(victim, line, count)) {
                    continue;
                }
                boolean beside = victim != null && isBeside(victim, count);
                if (count.kind() == Casualty.Kind.KILLED && (beside && isOne(killed) || isBetter(killed, count))) {
                    killed = beside ? withOne(count) : count;
                    tolls.add(count.span());
                } else if (count.kind() == Casualty.Kind.INJURED && isBetter(injured, count)) {
                    injured = count;
                    tolls.add(count.span());
                }
            }
        }
        if (victim != null && (killed == null || killed.toll().best() == 1)) {
            event.victim = victim.others() == 0 ? victim : null;
            event.fatalities = Toll.exactly(1 + victim.others());
        } else {
            event.fatalities = killed == null ? null : killed.toll();
        }
        event.injuries = injured == null ? null : injured.toll();
    }

    private List<Line> lines(Draft event) {
        return Stream.concat(event.lines.stream(), later.of(event).stream()).toList();
    }

    static boolean isDeadly(Draft event) {
        return event.kind == Kind.INCIDENT && !BLOODLESS.contains(event.group);
    }

    private static boolean isOne(Count count) {
        return count == null || count.toll().best() == 1;
    }

    /** "Five others": the one named apart from them is not among them. */
    private boolean isBeside(Victim victim, Count count) {
        Span one = victim.line().span(victim.from(), victim.to());
        return !one.overlaps(count.span())
                && OTHERS.matcher(count.span().of(page.article().text())).find();
    }

    private static Count withOne(Count count) {
        Toll toll = count.toll();
        Toll more = new Toll(
                toll.low() == null ? null : toll.low() + 1,
                toll.best() + 1,
                toll.high() == null ? null : toll.high() + 1);
        return new Count(count.kind(), more, count.vague(), count.risen(), count.span());
    }

    /** After one victim's death "have been killed" counts all of many such deaths. */
    private static boolean isOverall(Victim victim, Line line, Count count) {
        int first = line.tokenAt(count.span().start());
        int end = Math.min(line.size(), line.tokenAt(count.span().end() - 1) + 1);
        boolean perfect = false;
        for (int i = Math.max(0, first - 2); i < end; i++) {
            perfect |= HAVE.contains(line.lower(i));
        }
        return perfect && line.index > victim.line().index && count.kind() == Casualty.Kind.KILLED;
    }

    /** Where the counts stand that became tolls. */
    Set<Span> tolls() {
        return tolls;
    }

    /** What a sentence counts of an event alone. */
    List<Count> own(Draft event, Line line) {
        return !told(event).isEmpty() && isTotal(event, line) ? List.of() : of(event, line);
    }

    /** What a sentence counts of an event, be it with others. */
    private List<Count> of(Draft event, Line line) {
        var counts = new ArrayList<Count>();
        for (Casualty casualty : page.casualties(line)) {
            if (casualty.subset()
                    || periods.isCount(line, casualty)
                    || isBackground(event, line, casualty)
                    || !later.tells(event, line, casualty)
                            && !event.equals(tellings.nearest(line, casualty.span(), TollReader::isDeadly))) {
                continue;
            }
            Count last = counts.isEmpty() ? null : counts.get(counts.size() - 1);
            if (casualty.joined() && last != null && last.kind() == casualty.kind()) {
                counts.set(counts.size() - 1, sum(last, casualty));
            } else {
                counts.add(new Count(
                        casualty.kind(),
                        new Toll(casualty.low(), casualty.best(), casualty.high()),
                        casualty.vague(),
                        casualty.risen(),
                        casualty.span()));
            }
        }
        return counts;
    }

    private static Count sum(Count count, Casualty other) {
        Toll toll = count.toll();
        Integer low = toll.low() == null || other.low() == null ? null : toll.low() + other.low();
        Integer high = toll.high() == null || other.high() == null ? null : toll.high() + other.high();
        return new Count(
                count.kind(),
                new Toll(low, toll.best() + other.best(), high),
                count.vague() || other.vague(),
                count.risen(),
                count.span().cover(other.span()));
    }

    /** A lede's count that is the sum of what several events count in sentences of their own is the toll of none of them. */
    private boolean isTotal(Draft event, Line line) {
        if (line.part == Line.Part.BODY) {
            return false;
        }
        List<Integer> killed = new ArrayList<>();
        List<Integer> injured = new ArrayList<>();
        for (Count count : of(event, line)) {
            (count.kind() == Casualty.Kind.KILLED ? killed : injured)
                    .add(count.toll().best());
        }
        int counting = 0;
        int dead = 0;
        int hurt = 0;
        for (Draft other : tellings.events()) {
            List<Count> own =
                    isDeadly(other) && Family.of(other.group).equals(Family.of(event.group)) ? told(other) : List.of();
            counting += own.isEmpty() ? 0 : 1;
            dead += first(own, Casualty.Kind.KILLED);
            hurt += first(own, Casualty.Kind.INJURED);
        }
        boolean equal = (killed.isEmpty() || killed.get(0) == dead) && (injured.isEmpty() || injured.get(0) == hurt);
        return counting > 1 && equal && !(killed.isEmpty() && injured.isEmpty());
    }

    /** What an event's sentences after the lede count. */
    private List<Count> told(Draft event) {
        return bodies.computeIfAbsent(event, key -> event.lines.stream()
                .filter(line -> line.part == Line.Part.BODY)
                .flatMap(line -> of(event, line).stream())
                .toList());
    }

    private static int first(List<Count> counts, Casualty.Kind kind) {
        return counts.stream()
                .filter(count -> count.kind() == kind)
                .map(count -> count.toll().best())
                .findFirst()
                .orElse(0);
    }

    /** The first figure told stands, but for an update and for a count after "dozens". */
    private static boolean isBetter(Count before, Count count) {
        Toll toll = count.toll();
        boolean exact = toll.low() != null && toll.high() != null && toll.low().equals(toll.high());
        boolean wide = before != null
                && before.toll().low() != null
                && before.toll().high() != null
                && before.toll().high() >= 2 * Math.max(1, before.toll().low());
        return before == null || count.risen() || wide && exact || before.vague() && !count.vague();
    }

    /** Thousands told in passing, or over years, are those of a war; an older day in the sentence has its own dead. */
    private boolean isBackground(Draft event, Line line, Casualty casualty) {
        if (line.part != Line.Part.BODY) {
            return false;
        }
        boolean hazard = event.trigger.hazard() != null;
        List<TimeExpression> dated =
                page.times(line).stream().filter(time -> time.date() != null).toList();
        boolean years = dated.stream().anyMatch(time -> time.date().precision().ordinal() > Precision.MONTH.ordinal());
        boolean older = event.date != null
                && !dated.isEmpty()
                && dated.stream()
                        .allMatch(time ->
                                time.date().end().isBefore(event.date.start().minusDays(MONTH)));
        return !hazard && casualty.best() >= MASS || years && !event.ownDate || older;
    }
}
