package org.tarikh.events.event;

import static org.tarikh.events.event.Differences.joined;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.tarikh.events.extraction.ActorRef;
import org.tarikh.events.extraction.PlaceRef;
import org.tarikh.events.extraction.Toll;
import org.tarikh.events.reconciliation.PlainDays;

/** Says the parts of an event in plain English, for its history; null is what is not told. */
final class Plain {
    private static final int LONGEST_QUOTE = 120;

    private Plain() {}

    static String day(LocalDate day) {
        return day == null ? null : PlainDays.day(day);
    }

    static String date(Event.Date date) {
        if (date == null) {
            return null;
        }
        String days = PlainDays.span(date.start(), date.end());
        return joined(" ", joined(", ", days, date.time()), date.zone())
                + " ("
                + joined(", ", date.precision(), date.basis())
                + ")";
    }

    static String place(PlaceRef place) {
        return place == null ? null : joined(", ", place.name(), place.admin1(), place.country());
    }

    static String type(Event.Type type) {
        if (type == null) {
            return null;
        }
        String acled = type.acled() == null
                ? null
                : joined(": ", type.acled().event(), type.acled().subEvent());
        return joined("; ", joined(" ", String.join(", ", type.plover()), type.mode()), acled, type.hazard());
    }

    static String parties(List<ActorRef> parties) {
        return parties.isEmpty() ? null : parties.stream().map(ActorRef::name).collect(Collectors.joining(", "));
    }

    static String toll(Toll toll) {
        return toll == null ? null : range(toll.low(), toll.best(), toll.high());
    }

    private static String range(Integer low, Integer best, Integer high) {
        if (low != null && low.equals(high)) {
            return Integer.toString(low);
        }
        String span = low == null ? "at most " + high : high == null ? "at least " + low : low + " to " + high;
        return best == null || low == null && high == null ? span : span + ", best " + best;
    }

    static String reports(Event.Reports reports) {
        return reports == null
                ? null
                : reports.articles() + (reports.articles() == 1 ? " article, " : " articles, ") + reports.independent()
                        + " independent, " + reports.later() + " later";
    }

    static String review(Event.Review review) {
        return review == null ? null : joined(" ", review.state(), review.by() == null ? null : "by " + review.by());
    }

    /** The articles the event is read from, each by headline, publisher and day. */
    static List<String> sources(Event event) {
        LinkedHashSet<String> sources = new LinkedHashSet<>();
        event.evidence()
                .forEach(evidence ->
                        sources.add(source(evidence.headline(), evidence.publisher(), evidence.published())));
        return List.copyOf(sources);
    }

    static String source(String headline, String publisher, LocalDate published) {
        String told = joined(", ", headline == null ? null : "“" + headline + "”", publisher, day(published));
        return told.isEmpty() ? "an article without headline, publisher and date" : told;
    }

    static List<String> claims(Event event) {
        return event.claims().stream()
                .map(claim -> joined(
                                " ",
                                claim.by() == null ? null : claim.by().name(),
                                claim.stance().replace('_', ' '),
                                claim.field() + ":",
                                claim.says() == null && claim.figure() != null
                                        ? Integer.toString(claim.figure())
                                        : shortened(claim.says()))
                        + (claim.via() == null || claim.via().publisher() == null
                                ? ""
                                : " (" + claim.via().publisher() + ")"))
                .toList();
    }

    static List<String> quotes(Event event) {
        return event.evidence().stream()
                .map(evidence -> "“" + shortened(evidence.quote().exact()) + "” ("
                        + joined(
                                ", ",
                                evidence.publisher(),
                                evidence.position().start() + " to "
                                        + evidence.position().end())
                        + ")")
                .toList();
    }

    static List<String> tolls(Event event) {
        return event.tolls().stream()
                .map(toll -> toll.field() + " " + range(toll.low(), toll.best(), toll.high()) + " ("
                        + joined(
                                ", ",
                                toll.by() == null ? null : toll.by().name(),
                                toll.publisher(),
                                day(toll.published()),
                                toll.copy() ? "copy" : null)
                        + ")")
                .toList();
    }

    /** Each field that is contested with the reason, and who says what of each. */
    static List<String> comparison(Event event) {
        List<String> comparison = new ArrayList<>();
        for (Event.Contrast contrast : event.comparison()) {
            if (contrast.contested()) {
                comparison.add(contrast.field() + " is contested: " + contrast.why());
            }
            for (Event.Saying saying : contrast.says()) {
                comparison.add(contrast.field() + ": "
                        + joined(
                                " ",
                                saying.by() == null ? null : saying.by().name(),
                                saying.stance().replace('_', ' '),
                                saying.says() == null && saying.figure() != null
                                        ? Integer.toString(saying.figure())
                                        : shortened(saying.says()),
                                saying.publisher() == null ? null : "(" + saying.publisher() + ")",
                                saying.independent() ? null : "as another story has it"));
            }
        }
        return comparison;
    }

    static List<String> links(Event event) {
        return event.links().stream()
                .map(link -> joined(
                        " ", link.rel().replace('_', ' '), link.to() + (link.why() == null ? "" : ":"), link.why()))
                .toList();
    }

    static List<String> threads(Event event) {
        return event.threads().stream().map(Event.Storyline::name).toList();
    }

    /** At most {@value #LONGEST_QUOTE} code points, cut with an ellipsis. */
    static String shortened(String text) {
        if (text == null || text.codePointCount(0, text.length()) <= LONGEST_QUOTE) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE)).strip() + "…";
    }
}
