package org.tarikh.sources.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A request that cannot be answered, in words for the one who sent it. */
public final class Problem extends RuntimeException {
    private final Code code;
    private final List<Violation> violations;
    private final Duration retryAfter;

    public Problem(Code code, String detail) {
        this(code, detail, List.of());
    }

    public Problem(Code code, String detail, List<Violation> violations) {
        this(code, detail, violations, null);
    }

    private Problem(Code code, String detail, List<Violation> violations, Duration retryAfter) {
        super(detail, null, false, false);
        this.code = code;
        this.violations = List.copyOf(violations);
        this.retryAfter = retryAfter;
    }

    /** One field that is not valid. */
    public static Problem field(Code code, String field, String message) {
        return new Problem(code, field + " " + message, List.of(new Violation(field, message)));
    }

    /** The same, of a request that is of no use before that time has passed. */
    public Problem after(Duration retryAfter) {
        return new Problem(code, getMessage(), violations, retryAfter);
    }

    /** How long to wait before the request is sent again, where that is known. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /**
     * Ends a request whose fields are not all valid.
     *
     * @throws Problem 400 with all of the violations, where there are any
     */
    public static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            String detail = violations.stream()
                    .map(violation -> violation.field() + " " + violation.message())
                    .collect(Collectors.joining("; "));
            throw new Problem(Code.INVALID_FIELD, detail, violations);
        }
    }

    public Code code() {
        return code;
    }

    public List<Violation> violations() {
        return violations;
    }
}
