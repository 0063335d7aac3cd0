package org.tarikh.events.reconciliation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.tarikh.events.event.Event;
import org.tarikh.events.extraction.ActorRef;
import org.tarikh.events.extraction.Toll;
import org.tarikh.events.terms.ClaimField;
import org.tarikh.events.terms.Realis;
import org.tarikh.events.terms.Stance;

/**
 * All that is said of one event: the claims of its reports, and what their articles tell on their own account wherever
 * it stands beside what somebody else says.
 */
final class Sayings {
    private static final String UNNAMED = "unnamed outlet";

    private final List<SourcedReport> reports;
    private final Support support;
    private final List<Saying> all = new ArrayList<>();

    /** @param reports in the order of publication, so that of one story the first is not its copy */
    Sayings(List<SourcedReport> reports, Support support) {
        this.reports = reports;
        this.support = support;
        List<Saying> read = new ArrayList<>();
        List<Integer> stories = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            for (Saying saying : of(reports.get(i))) {
                read.add(saying);
                stories.add(support.story(i));
            }
        }
        if (read.stream().anyMatch(saying -> saying.field() == ClaimField.OCCURRENCE && saying.opposes())) {
            for (int i = 0; i < reports.size(); i++) {
                if (assertsItself(reports.get(i))) {
                    read.add(own(reports.get(i), ClaimField.OCCURRENCE, null, null));
                    stories.add(support.story(i));
                }
            }
        }
        keepEachOnce(read, stories);
    }

    /** What is said of one field, by time. */
    List<Saying> of(ClaimField field) {
        return all.stream().filter(saying -> saying.field() == field).toList();
    }

    List<Saying> all() {
        return all;
    }

    /** What each article that tells a place, a day or a doer says of it on its own account, each answer of a story once. */
    <T> List<Saying> told(ClaimField field, Function<SourcedReport, T> answer, Function<T, String> words) {
        Set<List<Object>> seen = new HashSet<>();
        List<Saying> told = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            T value = answer.apply(reports.get(i));
            if (value != null && seen.add(List.of(support.story(i), words.apply(value)))) {
                told.add(own(reports.get(i), field, null, words.apply(value)));
            }
        }
        return told.stream().sorted(Saying.BY_TIME).toList();
    }

    /** The claims of a report; a toll that none of them gives is the article's own. */
    private static List<Saying> of(SourcedReport report) {
        List<Saying> sayings = new ArrayList<>();
        for (SourcedClaim claim : report.claims()) {
            sayings.add(of(report, claim, claim.field()));
            if (claim.field() == ClaimField.PERPETRATOR && claim.count() != null) {
                sayings.add(of(report, claim, ClaimField.FATALITIES));
            }
        }
        addToll(report, ClaimField.FATALITIES, report.fatalities(), sayings);
        addToll(report, ClaimField.INJURIES, report.injuries(), sayings);
        return sayings;
    }

    private static Saying of(SourcedReport report, SourcedClaim claim, ClaimField field) {
        Toll count = field == ClaimField.FATALITIES || field == ClaimField.INJURIES ? claim.count() : null;
        return new Saying(
                field,
                claim.by(),
                claim.party(),
                claim.outlet(),
                false,
                claim.stance(),
                count,
                claim.says(),
                report.source(),
                claim.quote(),
                false);
    }

    private static void addToll(SourcedReport report, ClaimField field, Toll toll, List<Saying> sayings) {
        boolean told = toll == null
                || toll.best() == null
                || sayings.stream()
                        .anyMatch(
                                saying -> saying.field() == field && toll.best().equals(saying.figure()));
        if (!told) {
            sayings.add(own(report, field, toll, null));
        }
    }

    private static Saying own(SourcedReport report, ClaimField field, Toll toll, String says) {
        String outlet = Objects.requireNonNullElse(report.source().publisher(), UNNAMED);
        return new Saying(
                field,
                new ActorRef(null, outlet),
                null,
                true,
                true,
                Stance.REPORTS,
                toll,
                says,
                report.source(),
                words(report, toll),
                false);
    }

    /** The first quote that holds the figure in digits, by itself and not within a longer one, else the first. */
    private static Passage words(SourcedReport report, Toll toll) {
        if (toll == null) {
            return report.quotes().get(0);
        }
        Pattern figure =
                Pattern.compile(String.format(Locale.ROOT, "(?<![\\d.,])(?:%1$,d|%1$d)(?!\\d|[.,]\\d)", toll.best()));
        return report.quotes().stream()
                .filter(quote -> figure.matcher(quote.exact()).find())
                .findFirst()
                .orElse(report.quotes().get(0));
    }

    /** Whether an article tells an event as having been, on nobody's word and with nobody in it denying it. */
    private static boolean assertsItself(SourcedReport report) {
        boolean was = report.realis() == Realis.ACTUAL || report.realis() == Realis.HISTORICAL;
        return was
                && report.claims().stream()
                        .allMatch(claim -> claim.field() == ClaimField.CONTENT || claim.stance() == Stance.NO_COMMENT);
    }

    /** One voice says one thing once through one outlet; a story that says it again does so as its own copy. */
    private void keepEachOnce(List<Saying> read, List<Integer> stories) {
        Map<List<Object>, Saying> unique = new LinkedHashMap<>();
        Set<List<Object>> told = new HashSet<>();
        for (int i = 0; i < read.size(); i++) {
            Saying saying = read.get(i);
            String via = Objects.requireNonNullElse(
                    saying.source().publisher(), saying.source().article());
            String voice = saying.count() != null || saying.own() ? "" : saying.voice();
            boolean again = !told.add(
                    List.of(stories.get(i), saying.field(), voice, saying.opposes(), String.valueOf(saying.figure())));
            unique.putIfAbsent(
                    Arrays.asList(via, saying.voice(), saying.field(), saying.stance(), saying.figure()),
                    again ? saying.again(true) : saying);
        }
        unique.values().stream().sorted(Saying.BY_TIME).forEach(all::add);
    }

    /** The history of the figures of the dead and the injured, by time. */
    List<Event.TollReport> tolls(Exhibits exhibits) {
        return all.stream()
                .filter(saying -> saying.count() != null && saying.tells())
                .map(saying -> new Event.TollReport(
                        saying.field().toString(),
                        saying.count().low(),
                        saying.figure(),
                        saying.count().high(),
                        saying.own() ? null : saying.by(),
                        saying.source().publisher(),
                        saying.source().article(),
                        saying.published(),
                        saying.again(),
                        exhibits.index(saying.source(), saying.quote())))
                .toList();
    }
}
