package org.tarikh.timeline.peer;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tarikh.timeline.problem.Problem;

/** A service that is asked while a reader waits: it answers, it has none of what is asked for, or it is away. */
public enum Peer {
    EVENTS,
    SOURCES;

    /** It knows no such thing, knows it no more, may not tell it, or its id cannot be one. */
    private static final Set<Integer> NONE = Set.of(400, 404, 410, 451);

    /**
     * Its answer; empty where it has none of what is asked for, or may not tell it.
     *
     * @throws Problem 503 where it does not answer
     */
    public <T> Optional<T> answer(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (WebApplicationException e) {
            if (NONE.contains(e.getResponse().getStatus())) {
                return Optional.empty();
            }
            throw away();
        } catch (ProcessingException e) {
            throw away();
        }
    }

    /**
     * A page of a list; the first one where the cursor is none of the list's.
     *
     * @param cursor from the page before, null for the first
     * @throws Problem 503 where it does not answer
     */
    public <T> T page(String cursor, Function<String, T> list) {
        return answer(() -> list.apply(cursor))
                .or(() -> cursor == null ? Optional.empty() : answer(() -> list.apply(null)))
                .orElseThrow(this::away);
    }

    private Problem away() {
        return Problem.away(name().toLowerCase(Locale.ROOT));
    }
}
