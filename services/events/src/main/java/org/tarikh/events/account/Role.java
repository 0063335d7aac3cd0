package org.tarikh.events.account;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a person is at the desk. */
enum Role {
    EDITOR("edit", "ingest"),
    ADMIN("admin", "edit", "ingest");

    static final List<String> WORDS =
            Arrays.stream(values()).map(Role::toString).toList();

    private final List<String> scopes;

    Role(String... scopes) {
        this.scopes = List.of(scopes);
    }

    static Optional<Role> of(String word) {
        return Arrays.stream(values())
                .filter(role -> role.toString().equals(word))
                .findFirst();
    }

    List<String> scopes() {
        return scopes;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
