package org.tarikh.timeline.desk;

import java.util.List;
import java.util.UUID;

/**
 * Who is signed in.
 *
 * @param session what is ended to sign out; null where an OpenID provider keeps it
 * @param account the id of the account, here or at the provider
 * @param scopes what the person may do: {@code edit}, {@code ingest}, {@code admin}; nothing while {@code mustChange}
 * @param mustChange whether the password has to be changed before anything else
 */
public record Person(UUID session, String account, String name, List<String> scopes, boolean mustChange) {
    public Person {
        scopes = scopes == null ? List.of() : List.copyOf(scopes);
    }

    /** Whether the password is kept here, so that it can be changed here. */
    public boolean hasPassword() {
        return session != null;
    }

    public boolean mayDecide() {
        return scopes.contains("edit");
    }

    public boolean mayAdminister() {
        return scopes.contains("admin");
    }
}
