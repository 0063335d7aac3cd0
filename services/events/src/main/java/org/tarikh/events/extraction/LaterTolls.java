package org.tarikh.events.extraction;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tarikh.events.casualty.Casualty;

/** Gives a sentence that tells nothing but a death toll ("the toll has since risen to 90", "eight bodies were recovered") to the deadly happening told last before it. */
final class LaterTolls {
    private final Page page;
    private final Map<Line, Draft> owners = new IdentityHashMap<>();
    private final Map<Draft, List<Line>> lines = new IdentityHashMap<>();

    LaterTolls(Page page, Tellings tellings) {
        this.page = page;
        Draft last = null;
        for (Line line : page.lines()) {
            List<Draft> told =
                    tellings.of(line).stream().filter(TollReader::isDeadly).toList();
            if (!told.isEmpty()) {
                last = told.size() == 1 ? told.get(0) : null;
            } else if (last != null && page.casualties(line).stream().anyMatch(this::isToll)) {
                owners.put(line, last);
                lines.computeIfAbsent(last, event -> new ArrayList<>()).add(line);
            }
        }
    }

    /** The sentences that tell an event's toll alone. */
    List<Line> of(Draft event) {
        return lines.getOrDefault(event, List.of());
    }

    /** Whether a count is one that such a sentence tells of the event. */
    boolean tells(Draft event, Line line, Casualty casualty) {
        return owners.get(line) == event && isToll(casualty);
    }

    private boolean isToll(Casualty casualty) {
        String words = casualty.span().of(page.article().text()).toLowerCase(Locale.ROOT);
        return casualty.kind() == Casualty.Kind.KILLED && (words.contains("toll") || words.contains("bodies"));
    }
}
