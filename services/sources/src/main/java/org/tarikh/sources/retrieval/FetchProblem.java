package org.tarikh.sources.retrieval;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tarikh.sources.fetch.FetchException;
import org.tarikh.sources.problem.Code;
import org.tarikh.sources.problem.Problem;

/** Why an address could not be read, as a problem of the field {@code url}. */
final class FetchProblem {
    /** Until one may ask again where nobody says when. */
    private static final Duration SHORTLY = Duration.ofSeconds(30);

    private FetchProblem() {}

    /** @param now before when what it says of another try does not count */
    static Problem of(FetchException e, Instant now) {
        String when = e.retryAfter()
                .map(at -> " It may be asked again at " + at + ".")
                .orElse("");
        Problem problem = Problem.field(code(e), "url", "could not be read: " + e.getMessage() + when);
        Optional<Duration> wait = e.retryAfter().filter(now::isBefore).map(at -> Duration.between(now, at));
        return wait.isPresent() || e.code() == FetchException.Code.HOST_RESTS
                ? problem.after(wait.orElse(SHORTLY))
                : problem;
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
