package org.tarikh.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tarikh.events.threads.Weaver;

/** Ties events to one another after each change: what they link to, and the threads they belong to. */
@ApplicationScoped
public class Connections {
    private final EventLinks links;
    private final Weaver weaver;
    private final Events events;

    Connections(EventLinks links, Weaver weaver, Events events) {
        this.links = links;
        this.weaver = weaver;
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
        Set<UUID> moved = weaver.settle(contents, gone);
        others.addAll(moved);
        others.addAll(weaver.followersOf(moved));
        others.removeAll(contents.keySet());
        others.removeAll(gone);
        Map<UUID, Event> all = new HashMap<>(contents);
        all.putAll(events.current(others));
        return tied(all);
    }

    /** Tells the events anew what links and threads they have, as when an editor renamed a thread of theirs. */
    public void renew(Collection<UUID> changed) {
        events.record(tied(events.current(changed)), Map.of(), Map.of());
    }

    private Map<UUID, Event> tied(Map<UUID, Event> all) {
        Map<UUID, List<Event.Link>> linked = links.of(all.keySet());
        Map<UUID, List<Event.Storyline>> threads = weaver.of(all.keySet());
        Map<UUID, Event> tied = new HashMap<>();
        all.forEach((id, event) ->
                tied.put(id, event.within(linked.getOrDefault(id, List.of()), threads.getOrDefault(id, List.of()))));
        return tied;
    }
}
