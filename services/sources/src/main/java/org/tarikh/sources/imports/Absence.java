package org.tarikh.sources.imports;

import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Tells a database that is away, or that took back what it was about, from work that is at fault itself. */
final class Absence {
    /**
     * How the states begin: connection lost, transaction ended for resting too long, rolled back for another's sake, out of room, ended by an operator.
     */
    private static final List<String> STATES = List.of("08", "25P03", "40", "53", "55", "57");

    private Absence() {}

    /** Whether the same work may well succeed a little later, since what failed is the database and not the work. */
    static boolean explains(Throwable failure) {
        return explains(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static boolean explains(Throwable failure, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return false;
        }
        // The pool gives no state where it has no connection to give.
        boolean away = failure instanceof SQLException sql
                && (sql.getSQLState() == null || STATES.stream().anyMatch(sql.getSQLState()::startsWith));
        return away
                || explains(failure.getCause(), seen)
                || Stream.of(failure.getSuppressed()).anyMatch(suppressed -> explains(suppressed, seen));
    }
}
