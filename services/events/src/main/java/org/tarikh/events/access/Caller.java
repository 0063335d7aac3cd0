package org.tarikh.events.access;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;
import org.tarikh.events.problem.Code;
import org.tarikh.events.problem.Problem;

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

    /** The id of the account of who is signed in; empty for API tokens and the installation itself. */
    public Optional<String> person() {
        return id().filter(id -> !id.startsWith(ApiTokens.HOLDER));
    }

    /** What the caller may do: of {@link Scope}. */
    public Set<String> scopes() {
        return holder().map(Holder::scopes).orElse(Set.of());
    }

    /**
     * Lets nobody on who may not do something that only some uses of an endpoint need.
     *
     * @throws UnauthorizedException where nobody is known to ask
     * @throws ForbiddenException where the scope is not held
     */
    public void require(String scope) {
        if (holder().isEmpty()) {
            throw new UnauthorizedException();
        }
        if (!scopes().contains(scope)) {
            throw new ForbiddenException();
        }
    }

    private Optional<Holder> holder() {
        return identity.getPrincipal() instanceof Holder holder ? Optional.of(holder) : Optional.empty();
    }
}
