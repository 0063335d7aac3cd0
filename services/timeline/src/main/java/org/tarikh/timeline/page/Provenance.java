package org.tarikh.timeline.page;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.tarikh.frontend.event.ActView;
import org.tarikh.frontend.event.Sameness;
import org.tarikh.frontend.event.Sameness.Apart;
import org.tarikh.frontend.event.Sameness.Likeness;
import org.tarikh.frontend.event.Sameness.Told;
import org.tarikh.frontend.event.Trail;
import org.tarikh.frontend.event.Trail.Cause;
import org.tarikh.frontend.event.Trail.Difference;
import org.tarikh.frontend.event.Trail.Part;
import org.tarikh.frontend.event.Trail.Step;
import org.tarikh.frontend.frame.Link;
import org.tarikh.timeline.dossier.Accounts;
import org.tarikh.timeline.dossier.Acts;
import org.tarikh.timeline.dossier.History;

/** How an event's record came to be what it is, and why its reports are one, as its page shows them. */
record Provenance(Reader reader, Dates dates) {
    private static final int MOST_STEPS = 100;
    private static final int MOST_REPORTS = 100;

    private static final Map<String, Cause> CAUSES = Map.ofEntries(
            Map.entry("read", Cause.READ),
            Map.entry("read_again", Cause.AGAIN),
            Map.entry("article_gone", Cause.GONE),
            Map.entry("merged", Cause.MERGED),
            Map.entry("split", Cause.SPLIT),
            Map.entry("restored", Cause.RESTORED),
            Map.entry("linked", Cause.LINKED),
            Map.entry("threaded", Cause.THREADED),
            Map.entry("edited", Cause.EDITED),
            Map.entry("accepted", Cause.ACCEPTED),
            Map.entry("rejected", Cause.REJECTED));

    static Provenance of(Reader reader) {
        return new Provenance(reader, Dates.of(reader));
    }

    /** The newest revisions first; null where none are known. */
    Trail trail(History history) {
        List<Step> steps = history.changes().stream()
                .sorted(Comparator.comparingLong(History.Change::revision).reversed())
                .limit(MOST_STEPS)
                .map(this::step)
                .toList();
        return steps.isEmpty() ? null : new Trail(steps);
    }

    Step step(History.Change change) {
        History.Reason reason = change.reason();
        return new Step(
                reader.lang().number(change.revision()),
                dates.moment(change.recorded()),
                reason == null || reason.cause() == null ? null : CAUSES.get(reason.cause()),
                reason == null ? null : reason.says(),
                change.differences().stream()
                        .map(difference -> new Difference(
                                Terms.of(Part.class, difference.field()),
                                difference.field(),
                                difference.was(),
                                difference.now()))
                        .toList());
    }

    /** What editors did, the newest first. */
    List<ActView> acts(Acts acts) {
        return acts.items().stream()
                .map(act -> new ActView(
                        dates.moment(act.at()),
                        Terms.of(ActView.Deed.class, act.act()),
                        act.act(),
                        act.by(),
                        act.note(),
                        act.fields().stream()
                                .map(field -> Terms.of(Part.class, field))
                                .filter(Objects::nonNull)
                                .toList()))
                .toList();
    }

    /** Each report with the earlier one it is most like; null where there is but one report and nothing near. */
    Sameness sameness(Accounts accounts, UUID event) {
        List<Accounts.Told> reports = accounts.reports();
        if (reports.size() < 2 && accounts.apart().isEmpty()) {
            return null;
        }
        Map<UUID, Integer> places = new HashMap<>();
        for (Accounts.Told told : reports) {
            places.putIfAbsent(told.id(), places.size());
        }
        Map<UUID, Accounts.Pair> likest = new HashMap<>();
        for (Accounts.Pair pair : accounts.pairs()) {
            if (places.containsKey(pair.first()) && places.containsKey(pair.second())) {
                UUID later = places.get(pair.first()) > places.get(pair.second()) ? pair.first() : pair.second();
                likest.merge(later, pair, (one, other) -> one.score() >= other.score() ? one : other);
            }
        }
        return new Sameness(
                IntStream.range(0, Math.min(MOST_REPORTS, reports.size()))
                        .mapToObj(i -> told(
                                i, reports.get(i), likest.get(reports.get(i).id()), places, event))
                        .toList(),
                accounts.apart().stream()
                        .map(apart -> new Apart(
                                new Link(apart.title(), reader.event(apart.event())),
                                likeness(null, apart.score(), apart.veto(), apart.vetoCode(), apart.reasons())))
                        .toList());
    }

    private Told told(int i, Accounts.Told report, Accounts.Pair likest, Map<UUID, Integer> places, UUID event) {
        Likeness likeness = null;
        if (likest != null) {
            UUID other = likest.first().equals(report.id()) ? likest.second() : likest.first();
            likeness = likeness(
                    reader.lang().number(places.get(other) + 1),
                    likest.score(),
                    likest.veto(),
                    likest.vetoCode(),
                    likest.reasons());
        }
        return new Told(
                reader.lang().number(i + 1),
                new Link(report.title(), reader.source(report.article(), event)),
                report.publisher(),
                dates.day(report.published()),
                report.copyOf() != null,
                likeness);
    }

    private Likeness likeness(
            String number, double score, String veto, String vetoCode, List<Accounts.Reason> reasons) {
        Clauses clauses = Clauses.of(dates);
        return new Likeness(
                number,
                reader.lang().number(Math.round(score * 100)),
                clauses.veto(veto, vetoCode),
                reasons.stream()
                        .filter(reason -> reason.says() != null)
                        .map(clauses::reason)
                        .toList());
    }
}
