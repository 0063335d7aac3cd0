package org.tarikh.events.lexicon;

import java.util.List;
import java.util.Map;

/**
 * What a check of a pack found.
 *
 * @param problems without which it would be loaded
 * @param counts how many actors, places, metonyms and demonyms could be read
 * @param warnings what may read otherwise than meant
 */
public record PackReport(List<Finding> problems, Map<String, Integer> counts, List<Finding> warnings) {

    static PackReport of(PackText text, List<Pack> beside) {
        var findings = new FindingList();
        Pack pack = PackReader.read(text, findings);
        if (pack == null) {
            return new PackReport(findings.problems(), Map.of(), findings.warnings());
        }
        List<Pack> others = beside.stream()
                .filter(other -> !other.manifest().id().equals(pack.manifest().id()))
                .toList();
        var check = new PackCheck(pack, others, findings);
        check.faults();
        check.doubts();
        return new PackReport(findings.problems(), pack.counts(), findings.warnings());
    }

    public boolean valid() {
        return problems.isEmpty();
    }
}
