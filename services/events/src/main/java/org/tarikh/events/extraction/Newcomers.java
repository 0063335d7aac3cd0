package org.tarikh.events.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tarikh.events.lexicon.Actor;

/**
 * Proposes to the lexicon whom an article names and no pack has: a body told with its acronym, a body that acts or
 * claims, and a person told with an office.
 */
final class Newcomers {
    private final Page page;

    Newcomers(Page page) {
        this.page = page;
    }

    List<Newcomer> of(List<Report> reports) {
        Set<String> acting = acting(reports);
        Map<String, Newcomer> found = new LinkedHashMap<>();
        for (Line line : page.lines()) {
            for (Mention mention : page.mentions(line)) {
                Actor actor = mention.actor();
                boolean proposed = actor != null
                        && actor.id() == null
                        && (actor.isPerson() || !actor.aliases().isEmpty() || acting.contains(actor.name()));
                if (proposed) {
                    found.putIfAbsent(actor.name(), newcomer(line, actor));
                }
            }
        }
        return new ArrayList<>(found.values());
    }

    private static Set<String> acting(List<Report> reports) {
        Set<String> names = new HashSet<>();
        for (Report report : reports) {
            report.initiators().forEach(ref -> names.add(ref.name()));
            report.claims().forEach(claim -> names.add(claim.by().name()));
        }
        return names;
    }

    private static Newcomer newcomer(Line line, Actor actor) {
        return new Newcomer(
                actor.name(),
                actor.aliases().isEmpty() ? null : actor.aliases().get(0),
                actor.kind(),
                actor.role(),
                line.sentence.span());
    }
}
