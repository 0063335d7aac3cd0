package org.tarikh.events.reconciliation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Compares many reports with each other, working out once what of each is compared. */
public final class Comparisons {
    private final Map<UUID, Traits> traits = new HashMap<>();

    /** What comparing the two gives, nothing where they are not comparable or tell days that do not meet. */
    public Optional<ScoredPair> of(SourcedReport one, SourcedReport other) {
        if (!Comparison.comparable(one, other) || otherDays(one, other)) {
            return Optional.empty();
        }
        return Optional.of(ScoredPair.of(one.id(), other.id(), Comparison.of(traits(one), traits(other))));
    }

    /** What speaks for and against two being one that were compared here. */
    public List<Reason> reasons(ScoredPair pair) {
        return Comparison.reasons(traits.get(pair.first()), traits.get(pair.second()));
    }

    private static boolean otherDays(SourcedReport one, SourcedReport other) {
        return Blocks.dayIsTold(one) && Blocks.dayIsTold(other) && Days.gap(one.date(), other.date()) > 0;
    }

    private Traits traits(SourcedReport report) {
        return traits.computeIfAbsent(report.id(), id -> Traits.of(report));
    }
}
