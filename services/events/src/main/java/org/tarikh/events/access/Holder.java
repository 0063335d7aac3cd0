package org.tarikh.events.access;

import java.security.Principal;
import java.util.Set;

/**
 * Whom a credential stands for.
 *
 * @param id null for the installation itself
 * @param name null for the installation itself
 * @param scopes all that are held, so with admin every one
 */
record Holder(String id, String name, Set<String> scopes) implements Principal {
    /** This machine where the service is open, and whoever holds the token of the installation. */
    static final Holder INSTALLATION = new Holder(null, null, Set.copyOf(Scope.ALL));

    @Override
    public String getName() {
        return id == null ? "installation" : id;
    }
}
