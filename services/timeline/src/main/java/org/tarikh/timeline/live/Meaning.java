package org.tarikh.timeline.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tarikh.timeline.chronology.Chronology;
import org.tarikh.timeline.chronology.Filter;
import org.tarikh.timeline.chronology.Traits;

/** What some changes mean to each of many filters; words are looked for once for all filters that search for the same. */
final class Meaning {
    private final Chronology chronology;
    private final List<Step> steps;
    private final Map<String, Map<Chronology.Version, Boolean>> found = new HashMap<>();
    private final Map<Filter, List<EntryChange>> told = new HashMap<>();

    Meaning(Chronology chronology, List<Step> steps) {
        this.chronology = chronology;
        this.steps = steps;
    }

    /** What is to be told under the filter, in the order of the changes; at most one thing of each. */
    List<EntryChange> under(Filter filter) {
        return told.computeIfAbsent(filter, this::read);
    }

    private List<EntryChange> read(Filter filter) {
        List<EntryChange> changes = new ArrayList<>();
        for (Step step : steps) {
            // A revision whose words are known no more may have been told; that it is gone is told rather than not.
            boolean before = stands(filter, step, step.before(), step.beforeRevision(), true);
            // One that has been overtaken is left to the change that follows.
            boolean after = stands(filter, step, step.after(), step.revision(), false);
            if (before || after) {
                Traits last = step.after() == null ? step.before() : step.after();
                changes.add(new EntryChange(
                        step.position(),
                        !after ? EntryChange.Sort.REMOVED : before ? EntryChange.Sort.CHANGED : EntryChange.Sort.ADDED,
                        step.id(),
                        step.revision(),
                        last.kind(),
                        last.start()));
            }
        }
        return changes;
    }

    private boolean stands(Filter filter, Step step, Traits traits, Long revision, boolean unknown) {
        if (traits == null || !traits.meets(filter)) {
            return false;
        }
        return filter.q()
                .map(words -> found.computeIfAbsent(words, this::mentions)
                        .getOrDefault(new Chronology.Version(step.id(), revision), unknown))
                .orElse(true);
    }

    private Map<Chronology.Version, Boolean> mentions(String words) {
        Set<Chronology.Version> versions = new HashSet<>();
        for (Step step : steps) {
            if (step.before() != null) {
                versions.add(new Chronology.Version(step.id(), step.beforeRevision()));
            }
            if (step.after() != null) {
                versions.add(new Chronology.Version(step.id(), step.revision()));
            }
        }
        return chronology.mentions(words, versions);
    }
}
