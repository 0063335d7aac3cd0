package org.tarikh.timeline.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tarikh.frontend.errata.CorrectionView;
import org.tarikh.frontend.event.Trail.Cause;
import org.tarikh.frontend.event.Trail.Difference;
import org.tarikh.frontend.event.Trail.Part;
import org.tarikh.frontend.event.Trail.Step;
import org.tarikh.timeline.chronology.Chronology;
import org.tarikh.timeline.dossier.History;

/**
 * What of an event's record was corrected once it stood: what an editor or a second reading of the same articles made
 * it say otherwise. What a further article adds is news and no correction.
 */
record Corrections(Reader reader, Provenance provenance) {
    private static final int MOST = 5;

    private static final Set<Cause> ACTS = EnumSet.of(Cause.EDITED, Cause.MERGED, Cause.SPLIT, Cause.RESTORED);

    /** What, when, where, who, how many, and whether it is so. */
    private static final Set<Part> TOLD = EnumSet.of(
            Part.KIND,
            Part.TYPE,
            Part.REALIS,
            Part.DATE,
            Part.PLACE,
            Part.INITIATORS,
            Part.RECIPIENTS,
            Part.STATUS,
            Part.FATALITIES,
            Part.INJURIES);

    /**
     * The newest first.
     *
     * @param stages the revisions that can be read as they were, the oldest first
     */
    List<CorrectionView> of(UUID event, History history, List<Chronology.Stage> stages) {
        List<CorrectionView> corrections = new ArrayList<>();
        for (int i = 1; i < history.changes().size(); i++) {
            History.Change change = history.changes().get(i);
            Step step = provenance.step(change);
            List<Difference> changes = step.differences().stream()
                    .filter(difference -> difference.part() != null && TOLD.contains(difference.part()))
                    .toList();
            boolean told = !changes.isEmpty() && step.cause() == Cause.AGAIN;
            if (told || step.cause() != null && ACTS.contains(step.cause())) {
                corrections.add(new CorrectionView(
                        step.recorded(), step.cause(), changes, before(event, change.revision(), stages)));
            }
        }
        Collections.reverse(corrections);
        return corrections.stream().limit(MOST).toList();
    }

    private String before(UUID event, long revision, List<Chronology.Stage> stages) {
        return stages.stream()
                .filter(stage -> stage.revision() < revision)
                .reduce((one, next) -> next)
                .map(stage -> reader.at(stage.known().toString()).event(event))
                .orElse(null);
    }
}
