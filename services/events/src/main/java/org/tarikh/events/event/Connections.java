package org.tarikh.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Ties events to one another after each change: what they link to, and the threads they belong to. */
@ApplicationScoped
class Connections {
    private final EventLinks links;
    private final Events events;

    Connections(EventLinks links, Events events) {
        this.links = links;
        this.events = events;
    }

    /**
     * The events with their links and threads, and with them those others whose links or threads are now different.
     *
     * @param contents events as their reports make them now, by id
     * @param gone events that are no more
     */
    Map<UUID, Event> tied(Map<UUID, Event> contents, Collection<UUID> gone) {
        Set<UUID> others = new HashSet<>(links.settle(contents, gone));
        others.removeAll(contents.keySet());
        others.removeAll(gone);
        Map<UUID, Event> all = new HashMap<>(contents);
        all.putAll(events.current(others));
        Map<UUID, List<Event.Link>> linked = links.of(all.keySet());
        all.replaceAll((id, event) -> event.within(linked.getOrDefault(id, List.of()), List.of()));
        return all;
    }
}
