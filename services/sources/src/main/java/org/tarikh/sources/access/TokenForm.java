package org.tarikh.sources.access;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tarikh.sources.problem.Code;
import org.tarikh.sources.problem.Problem;
import org.tarikh.sources.problem.Violation;

/** What is said of a token that is to be made. */
@Schema(name = "NewApiToken", description = "A token to be made")
record TokenForm(
        @Schema(required = true, maxLength = 200, description = "Whose it is, or what for") String name,
        @Schema(required = true, description = "Of ingest, edit and admin, which holds the other two")
                List<String> scopes,
        @Schema(nullable = true, examples = "2027-01-01T00:00:00Z", description = "Until it is revoked when not given")
                String expires) {
    private static final int LONGEST_NAME = 200;

    /**
     * The same with its name stripped.
     *
     * @throws Problem 400 naming the fields that are not valid
     */
    TokenForm checked(Clock clock) {
        List<Violation> violations = new ArrayList<>();
        if (name == null || name.isBlank()) {
            violations.add(new Violation("name", "must be given and not blank"));
        } else if (name.strip().length() > LONGEST_NAME) {
            violations.add(new Violation("name", "may have at most " + LONGEST_NAME + " characters"));
        } else if (name.chars().anyMatch(Character::isISOControl)) {
            violations.add(new Violation("name", "must not hold control characters"));
        }
        if (scopes == null
                || scopes.isEmpty()
                || !scopes.stream().allMatch(scope -> scope != null && Scope.ALL.contains(scope))) {
            violations.add(new Violation("scopes", "must be some of " + String.join(", ", Scope.ALL)));
        }
        if (expires != null && !later(clock)) {
            violations.add(new Violation("expires", "must be a moment that is to come, as 2027-01-01T00:00:00Z"));
        }
        if (!violations.isEmpty()) {
            throw new Problem(
                    Code.INVALID_FIELD,
                    violations.get(0).field() + " " + violations.get(0).message(),
                    violations);
        }
        return new TokenForm(name.strip(), scopes, expires);
    }

    /** Null where none is given. */
    Instant end() {
        return expires == null ? null : Instant.parse(expires);
    }

    private boolean later(Clock clock) {
        try {
            return end().isAfter(clock.instant());
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
