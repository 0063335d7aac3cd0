package org.tarikh.sources.retrieval;

import org.tarikh.sources.fetch.FetchException;
import org.tarikh.sources.problem.Code;
import org.tarikh.sources.problem.Problem;

/** Why an address could not be read, as a problem of the field {@code url}. */
final class FetchProblem {
    private FetchProblem() {}

    static Problem of(FetchException e) {
        String when = e.retryAfter()
                .map(at -> " It may be asked again at " + at + ".")
                .orElse("");
        return Problem.field(code(e), "url", "could not be read: " + e.getMessage() + when);
    }

    private static Code code(FetchException e) {
        return switch (e.code()) {
            case REFUSED_ADDRESS -> Code.ADDRESS_REFUSED;
            case ROBOTS -> Code.ROBOTS_FORBID;
            case HOST_RESTS -> Code.HOST_RESTS;
            case UNKNOWN_HOST -> Code.HOST_UNKNOWN;
            case UNREACHABLE -> Code.PAGE_UNREACHABLE;
            case TIMEOUT -> Code.PAGE_TIMEOUT;
            case TOO_MANY_REDIRECTS -> Code.TOO_MANY_REDIRECTS;
            case TOO_LARGE -> Code.PAGE_TOO_LARGE;
            case UNREADABLE -> Code.PAGE_UNREADABLE;
            case STATUS -> absent(e) ? Code.PAGE_ABSENT : Code.PAGE_REFUSED;
        };
    }

    private static boolean absent(FetchException e) {
        int status = e.status().orElse(0);
        return status == 404 || status == 410;
    }
}
