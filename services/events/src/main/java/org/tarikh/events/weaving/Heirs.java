package org.tarikh.events.weaving;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Under which id each story of a term goes on.
 *
 * @param ids the id of each story, in the stories' order
 * @param ended ids under which no story goes on, each with the one that took most of its events, or null
 */
public record Heirs(List<UUID> ids, Map<UUID, UUID> ended) {
    private record Claim(int story, UUID id, long events) {}

    /**
     * An id goes with most of its events; of several ids the one with most events there stays, then the lesser. A story
     * without an heir is named after its term, under the first such id that is not taken.
     *
     * @param previous the thread of each event of the term until now
     * @param known ids of the term until now, those of stories that ended long ago among them
     */
    public static Heirs of(
            String term, List<List<Episodes.Member>> stories, Map<UUID, UUID> previous, Set<UUID> known) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < stories.size(); i++) {
            Map<UUID, Long> counts = new HashMap<>();
            for (Episodes.Member member : stories.get(i)) {
                if (previous.containsKey(member.event())) {
                    counts.merge(previous.get(member.event()), 1L, Long::sum);
                }
            }
            int story = i;
            counts.forEach((id, events) -> claims.add(new Claim(story, id, events)));
        }
        claims.sort(Comparator.comparing(Claim::events, Comparator.reverseOrder())
                .thenComparing(Claim::story)
                .thenComparing(Claim::id));
        UUID[] ids = new UUID[stories.size()];
        Map<UUID, Integer> home = new HashMap<>();
        for (Claim claim : claims) {
            boolean first = home.putIfAbsent(claim.id(), claim.story()) == null;
            if (first && ids[claim.story()] == null) {
                ids[claim.story()] = claim.id();
            }
        }
        Set<UUID> taken = new HashSet<>(home.keySet());
        for (int i = 0; i < ids.length; i++) {
            for (int again = 1; ids[i] == null; again++) {
                UUID id = named(term, again);
                ids[i] = taken.add(id) ? id : null;
            }
        }
        Map<UUID, UUID> ended = new HashMap<>();
        Set<UUID> alive = Set.of(ids);
        known.stream()
                .filter(id -> !alive.contains(id))
                .forEach(id -> ended.put(id, home.containsKey(id) ? ids[home.get(id)] : null));
        return new Heirs(List.of(ids), ended);
    }

    private static UUID named(String term, int again) {
        String name = "thread/" + term + (again == 1 ? "" : "/" + again);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
