package org.tarikh.timeline.chronology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something an entry may name: an actor, a place (with all that lies in it) or a thread, written {@code actor:pakistan}.
 *
 * @param parameter the filter it is a value of: actor, place or thread
 * @param id as that filter takes it
 */
public record Also(String parameter, String id) {
    private static final Map<Field, String> COLUMNS =
            Map.of(Field.ACTOR, "actors", Field.PLACE, "places", Field.THREAD, "threads");

    /** Reads {@code actor:pakistan}; empty where it is none of the three, or no id one of them takes. */
    public static Optional<Also> of(String written) {
        int colon = written == null ? -1 : written.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        String id = written.substring(colon + 1);
        return Field.of(written.substring(0, colon))
                .filter(COLUMNS::containsKey)
                .filter(field -> !id.startsWith("-") && field.malformed(id) == null)
                .map(field -> new Also(field.parameter(), id));
    }

    /** The values for each column that holds such, in the order in which they were given. */
    static Map<String, List<String>> columns(List<String> written) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        written.stream().flatMap(value -> of(value).stream()).forEach(also -> columns.computeIfAbsent(
                        COLUMNS.get(Field.of(also.parameter).orElseThrow()), column -> new ArrayList<>())
                .add(also.id));
        return columns;
    }

    /** Whether an entry names it. */
    public boolean in(Entry entry) {
        return switch (parameter) {
            case "actor" ->
                Stream.concat(entry.initiators().stream(), entry.recipients().stream())
                        .anyMatch(party -> id.equals(party.id()));
            case "place" ->
                entry.place() != null
                        && entry.place().id() != null
                        && (entry.place().id() + ".").startsWith(id + ".");
            default -> entry.threads().stream().anyMatch(thread -> id.equals(String.valueOf(thread.id())));
        };
    }

    /** As an address has it. */
    @Override
    public String toString() {
        return parameter + ":" + id;
    }
}
