package org.tarikh.sources.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;
import org.tarikh.sources.problem.Code;
import org.tarikh.sources.problem.Problem;

/** Who sends the request under way. */
@RequestScoped
public class Caller {
    private static final int LONGEST_NAME = 200;

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The id of an account, or of an API token with <code>token:</code> before it; empty for the installation itself. */
    public Optional<String> id() {
        return holder().map(Holder::id);
    }

    /** The name of the person or the API token; empty for the installation itself. */
    public Optional<String> name() {
        return holder().map(Holder::name);
    }

    /**
     * Who acts: the name of the person or the API token, else the one that is given.
     *
     * @param given null where none is
     * @throws Problem 400 where it cannot be kept
     */
    public String by(String given) {
        if (given != null && (given.length() > LONGEST_NAME || given.indexOf('\u0000') >= 0)) {
            throw Problem.field(
                    Code.INVALID_PARAMETER, "by", "must be a name of at most " + LONGEST_NAME + " characters");
        }
        return name().orElse(given);
    }

    /** What the caller may do: of {@link Scope}. */
    public Set<String> scopes() {
        return holder().map(Holder::scopes).orElse(Set.of());
    }

    private Optional<Holder> holder() {
        return identity.getPrincipal() instanceof Holder holder ? Optional.of(holder) : Optional.empty();
    }
}
