package org.tarikh.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells everybody of editors by their names only where that is allowed; the desk knows them always. */
@ApplicationScoped
public class Bylines {
    private final boolean named;

    Bylines(@ConfigProperty(name = "tarikh.editors.named", defaultValue = "false") boolean named) {
        this.named = named;
    }

    /** The name, or null where it is not told. */
    public String name(String by) {
        return named ? by : null;
    }

    /** The event as everybody may know it; null stays null. */
    public Event of(Event event) {
        return named || event == null || event.review().by() == null ? event : event.unsigned();
    }

    /** The reason as everybody may know it; null stays null. */
    RevisionReason of(RevisionReason reason) {
        return named || reason == null || reason.by() == null ? reason : reason.unsigned();
    }
}
