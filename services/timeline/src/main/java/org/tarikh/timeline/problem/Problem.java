package org.tarikh.timeline.problem;

import java.util.List;

/** A refusal that is told to the client as it stands (RFC 9457). */
public final class Problem extends RuntimeException {
    private final transient Code code;
    private final transient List<Violation> violations;

    public Problem(Code code, String detail) {
        this(code, detail, List.of());
    }

    public Problem(Code code, String detail, List<Violation> violations) {
        super(detail, null, false, false);
        this.code = code;
        this.violations = List.copyOf(violations);
    }

    /** A 400 that names one parameter. */
    public static Problem parameter(String name, String message) {
        return parameters(List.of(new Violation(name, message)));
    }

    /** A 400 that names every bad parameter at once. */
    public static Problem parameters(List<Violation> violations) {
        StringBuilder detail = new StringBuilder();
        for (Violation violation : violations) {
            detail.append(detail.isEmpty() ? "" : "; ")
                    .append(violation.field())
                    .append(' ')
                    .append(violation.message());
        }
        return new Problem(Code.BAD_PARAMETER, detail.toString(), violations);
    }

    /** A 503 that names the service that does not answer. */
    public static Problem away(String service) {
        return new Problem(Code.PEER_UNAVAILABLE, "The service " + service + " does not answer at present");
    }

    public Code code() {
        return code;
    }

    public List<Violation> violations() {
        return violations;
    }
}
