package org.tarikh.events.reconciliation;

import java.util.List;
import java.util.Set;
import org.tarikh.events.terms.Kind;

/** The sorts of events among which the same happening is looked for; reports of two families are never one event. */
public enum Family {
    VIOLENCE,
    DISASTER,
    CONTROL,
    COOPERATION,
    CONFLICT;

    private static final Set<String> FIGHTING = Set.of("ASSAULT", "MOBILIZE");
    private static final Set<String> COOPERATIVE =
            Set.of("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT");

    /** The family of a report: by hazard, then by the most fitting PLOVER type; a meeting called off is with meetings. */
    public static Family of(SourcedReport report) {
        if (report.type().hazard() != null) {
            return DISASTER;
        }
        List<String> plover = report.type().plover();
        String first = plover.isEmpty() ? null : plover.get(0);
        if (report.kind() == Kind.INCIDENT) {
            boolean violent = first == null || FIGHTING.contains(first);
            return violent ? VIOLENCE : CONTROL;
        }
        if (CallOff.isToldBy(report)) {
            return COOPERATION;
        }
        boolean cooperative = first == null ? quad(report) <= 2 : COOPERATIVE.contains(first);
        return cooperative ? COOPERATION : CONFLICT;
    }

    private static int quad(SourcedReport report) {
        return report.type().quad() == null ? 1 : report.type().quad();
    }
}
