package org.tarikh.events.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a credential lets its holder do, by the names that endpoints, tokens and problems give it. */
public final class Scope {
    /** Bring documents in. */
    public static final String INGEST = "ingest";

    /** Decide on what was read. */
    public static final String EDIT = "edit";

    /** Manage the installation, its tokens and accounts. Holds the other two. */
    public static final String ADMIN = "admin";

    /** All of them. */
    public static final List<String> ALL = List.of(INGEST, EDIT, ADMIN);

    private Scope() {}

    /** The scopes that those given hold; what is none is left out. */
    static Set<String> held(Collection<String> given) {
        Set<String> held = new TreeSet<>(given.contains(ADMIN) ? ALL : new ArrayList<>(given));
        held.retainAll(ALL);
        return held;
    }
}
