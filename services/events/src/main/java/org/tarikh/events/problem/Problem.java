package org.tarikh.events.problem;

import java.util.List;

/** A request that cannot be answered, in words for the one who sent it. */
public final class Problem extends RuntimeException {
    private final Code code;
    private final List<Violation> violations;
    private long retryAfter;

    public Problem(Code code, String detail) {
        this(code, detail, List.of());
    }

    public Problem(Code code, String detail, List<Violation> violations) {
        super(detail, null, false, false);
        this.code = code;
        this.violations = List.copyOf(violations);
    }

    /** One field that is not valid. */
    public static Problem field(Code code, String field, String message) {
        return new Problem(code, field + " " + message, List.of(new Violation(field, message)));
    }

    /** Tells the client how many seconds to wait before it tries again. */
    public Problem retryAfter(long seconds) {
        retryAfter = seconds;
        return this;
    }

    /** Seconds to wait, 0 where waiting does not help. */
    long retryAfter() {
        return retryAfter;
    }

    public Code code() {
        return code;
    }

    public List<Violation> violations() {
        return violations;
    }
}
