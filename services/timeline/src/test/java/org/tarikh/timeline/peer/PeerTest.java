package org.tarikh.timeline.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tarikh.timeline.problem.Code;
import org.tarikh.timeline.problem.Problem;

class PeerTest {
    @ParameterizedTest
    @ValueSource(ints = {400, 404, 410, 451})
    void what_a_peer_has_not_is_no_failure(int status) {
        assertThat(Peer.EVENTS.answer(() -> refused(status))).isEmpty();
    }

    @Test
    void a_peer_that_fails_or_is_silent_is_told_by_name() {
        assertThatThrownBy(() -> Peer.EVENTS.answer(() -> refused(500)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(Code.PEER_UNAVAILABLE))
                .hasMessageContaining("events");
        assertThatThrownBy(() -> Peer.SOURCES.answer(() -> {
                    throw new ProcessingException("timeout");
                }))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("sources");
    }

    @Test
    void a_cursor_that_is_none_of_a_list_s_leads_to_its_start() {
        List<String> asked = new ArrayList<>();
        String page = Peer.EVENTS.page("stale", cursor -> {
            asked.add(cursor);
            return cursor == null ? "the first" : refused(400);
        });

        assertThat(page).isEqualTo("the first");
        assertThat(asked).containsExactly("stale", null);
    }

    @Test
    void a_list_that_has_no_start_is_away() {
        assertThatThrownBy(() -> Peer.EVENTS.page(null, cursor -> refused(400))).isInstanceOf(Problem.class);
    }

    private static String refused(int status) {
        throw new WebApplicationException(status);
    }
}
