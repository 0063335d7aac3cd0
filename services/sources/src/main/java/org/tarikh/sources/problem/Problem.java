package org.tarikh.sources.problem;

import java.util.List;

/** A request that cannot be answered, in words for the one who sent it. */
public final class Problem extends RuntimeException {
    private final Code code;
    private final List<Violation> violations;

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

    public Code code() {
        return code;
    }

    public List<Violation> violations() {
        return violations;
    }
}
