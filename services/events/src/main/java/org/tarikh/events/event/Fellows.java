package org.tarikh.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tarikh.events.reconciliation.Blocks;
import org.tarikh.events.reconciliation.Comparisons;
import org.tarikh.events.reconciliation.ScoredPair;
import org.tarikh.events.reconciliation.SourcedReport;
import org.tarikh.events.store.Sql;

/**
 * Keeps the scores of the pairs that are to be compared, as reports come and go: exactly the pairs that lie in one part
 * of a block ({@link Blocks}), whatever the order in which they came.
 */
@ApplicationScoped
class Fellows {
    /** So many reports are compared with all of theirs at a time, which bounds what is held in memory. */
    private static final int AT_A_TIME = 25;

    private final Sql sql;
    private final Reports reports;
    private final BlockIndex index;
    private final ReportPairs pairs;

    Fellows(Sql sql, Reports reports, BlockIndex index, ReportPairs pairs) {
        this.sql = sql;
        this.reports = reports;
        this.index = index;
        this.pairs = pairs;
    }

    /** The parts of blocks in which reports that come or go stand. */
    Map<BlockIndex.Place, BlockIndex.Part> parts(Collection<Reports.Stored> old, Collection<Reports.Stored> fresh) {
        Set<BlockIndex.Place> places = new HashSet<>();
        old.forEach(was -> places.addAll(was.places()));
        fresh.forEach(report -> places.addAll(report.places()));
        return index.parts(places);
    }

    /**
     * Brings blocks and pairs up to date after reports were replaced.
     *
     * @param before what {@link #parts} told before
     * @return reports whose joining pairs changed, the fresh ones among them
     */
    Set<UUID> follow(
            Collection<Reports.Stored> old, List<Reports.Stored> fresh, Map<BlockIndex.Place, BlockIndex.Part> before) {
        replaceInIndex(old, fresh);
        Map<BlockIndex.Place, BlockIndex.Part> now = index.parts(before.keySet());
        for (int from = 0; from < fresh.size(); from += AT_A_TIME) {
            compare(fresh.subList(from, Math.min(from + AT_A_TIME, fresh.size())), now);
        }
        Set<UUID> changed = new HashSet<>();
        fresh.forEach(report -> changed.add(report.id()));
        Set<BlockIndex.Part> parted = new HashSet<>();
        Set<BlockIndex.Part> reunited = new HashSet<>();
        before.forEach((place, part) -> {
            if (now.get(place).depth() > part.depth()) {
                parted.add(part);
            } else if (now.get(place).depth() < part.depth()) {
                reunited.add(now.get(place));
            }
        });
        changed.addAll(followParts(parted, reunited));
        return changed;
    }

    private void replaceInIndex(Collection<Reports.Stored> old, Collection<Reports.Stored> fresh) {
        Map<UUID, Set<BlockIndex.Place>> gone = new LinkedHashMap<>();
        old.forEach(was -> gone.put(was.id(), new HashSet<>(was.places())));
        Map<UUID, Set<BlockIndex.Place>> come = new LinkedHashMap<>();
        for (Reports.Stored report : fresh) {
            Set<BlockIndex.Place> places = new HashSet<>(report.places());
            Set<BlockIndex.Place> held = gone.computeIfAbsent(report.id(), id -> new HashSet<>());
            Set<BlockIndex.Place> stays = new HashSet<>(places);
            stays.retainAll(held);
            places.removeAll(stays);
            held.removeAll(stays);
            come.put(report.id(), places);
        }
        index.remove(gone);
        index.add(come);
    }

    /** Compares fresh reports with all that share a part of a block with them. */
    private void compare(List<Reports.Stored> fresh, Map<BlockIndex.Place, BlockIndex.Part> now) {
        Map<UUID, Set<BlockIndex.Part>> asked = new LinkedHashMap<>();
        Set<BlockIndex.Part> all = new HashSet<>();
        for (Reports.Stored report : fresh) {
            Set<BlockIndex.Part> parts = new HashSet<>();
            report.places().forEach(place -> parts.add(now.get(place)));
            asked.put(report.id(), parts);
            all.addAll(parts);
        }
        Map<BlockIndex.Part, Set<UUID>> members = index.members(all);
        Set<UUID> met = new HashSet<>();
        members.values().forEach(met::addAll);
        Map<UUID, Day> days = days(met);
        Map<UUID, Set<UUID>> candidates = new LinkedHashMap<>();
        asked.forEach((report, parts) -> parts.forEach(part -> members.get(part).stream()
                .filter(other -> !other.equals(report) && days.get(report).meets(days.get(other)))
                .forEach(other -> candidates
                        .computeIfAbsent(lesser(report, other), id -> new HashSet<>())
                        .add(greater(report, other)))));
        compare(candidates);
    }

    private void compare(Map<UUID, Set<UUID>> candidates) {
        Set<UUID> wanted = new HashSet<>(candidates.keySet());
        candidates.values().forEach(wanted::addAll);
        Map<UUID, SourcedReport> light = new HashMap<>();
        reports.of(wanted).forEach(stored -> light.put(stored.id(), stored.report()));
        Comparisons comparisons = new Comparisons();
        List<ScoredPair> scored = new ArrayList<>();
        candidates.forEach((one, others) -> others.forEach(
                other -> comparisons.of(light.get(one), light.get(other)).ifPresent(scored::add)));
        pairs.keep(scored, comparisons);
    }

    private static UUID lesser(UUID one, UUID other) {
        return ScoredPair.ordered(one, other) ? one : other;
    }

    private static UUID greater(UUID one, UUID other) {
        return ScoredPair.ordered(one, other) ? other : one;
    }

    /** The days of a report; two that are told and do not meet need not be compared. */
    private record Day(LocalDate starts, LocalDate ends, boolean told) {
        boolean meets(Day other) {
            return !told || !other.told || (!starts.isAfter(other.ends) && !ends.isBefore(other.starts));
        }
    }

    private Map<UUID, Day> days(Collection<UUID> ids) {
        Map<UUID, Day> days = new HashMap<>();
        sql.list(
                "SELECT id, starts, ends, exact FROM report WHERE id = ANY (?::uuid[])",
                row -> days.put(
                        row.getObject(1, UUID.class),
                        new Day(
                                row.getObject(2, LocalDate.class),
                                row.getObject(3, LocalDate.class),
                                row.getBoolean(4))),
                ids);
        return days;
    }

    /**
     * After parts grew too large or small enough again: the pairs that no part of any block holds together any more go,
     * those that one holds together again are compared.
     */
    private Set<UUID> followParts(Set<BlockIndex.Part> parted, Set<BlockIndex.Part> reunited) {
        if (parted.isEmpty() && reunited.isEmpty()) {
            return Set.of();
        }
        Set<BlockIndex.Part> disturbed = new HashSet<>(parted);
        disturbed.addAll(reunited);
        Map<BlockIndex.Part, Set<UUID>> members = index.members(disturbed);
        Set<UUID> all = new HashSet<>();
        members.values().forEach(all::addAll);
        List<ScoredPair> kept = pairs.within(all);
        Map<UUID, Set<BlockIndex.Part>> parts = partsOf(all);
        List<ScoredPair> apart = kept.stream()
                .filter(pair -> Collections.disjoint(parts.get(pair.first()), parts.get(pair.second())))
                .toList();
        pairs.drop(apart);
        Set<UUID> changed = new HashSet<>();
        apart.stream().filter(ScoredPair::joins).forEach(pair -> {
            changed.add(pair.first());
            changed.add(pair.second());
        });
        for (BlockIndex.Part part : reunited) {
            Map<UUID, Set<UUID>> together = new HashMap<>();
            for (UUID one : members.get(part)) {
                for (UUID other : members.get(part)) {
                    if (ScoredPair.ordered(one, other)) {
                        together.computeIfAbsent(one, id -> new HashSet<>()).add(other);
                    }
                }
            }
            compare(together);
            changed.addAll(members.get(part));
        }
        return changed;
    }

    private Map<UUID, Set<BlockIndex.Part>> partsOf(Set<UUID> ids) {
        Map<UUID, List<BlockIndex.Place>> places = new HashMap<>();
        reports.of(ids).forEach(stored -> places.put(stored.id(), stored.places()));
        Set<BlockIndex.Place> all = new HashSet<>();
        places.values().forEach(all::addAll);
        Map<BlockIndex.Place, BlockIndex.Part> now = index.parts(all);
        Map<UUID, Set<BlockIndex.Part>> parts = new HashMap<>();
        places.forEach((id, of) -> {
            Set<BlockIndex.Part> set = new HashSet<>();
            of.forEach(place -> set.add(now.get(place)));
            parts.put(id, set);
        });
        return parts;
    }
}
