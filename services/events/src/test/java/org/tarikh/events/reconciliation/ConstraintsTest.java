package org.tarikh.events.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConstraintsTest {
    private final UUID a = UUID.randomUUID();
    private final UUID b = UUID.randomUUID();
    private final UUID c = UUID.randomUUID();
    private final UUID d = UUID.randomUUID();

    @Test
    void reports_on_one_side_are_together_and_on_two_apart() {
        Constraints split = Constraints.of(List.of(List.of(Set.of(a, b), Set.of(c))));

        assertThat(split.together(a, b)).isTrue();
        assertThat(split.apart(a, b)).isFalse();
        assertThat(split.apart(a, c)).isTrue();
        assertThat(split.apart(c, b)).isTrue();
        assertThat(split.together(a, c)).isFalse();
    }

    @Test
    void of_reports_nobody_decided_about_nothing_is_said() {
        Constraints split = Constraints.of(List.of(List.of(Set.of(a), Set.of(b))));

        assertThat(split.apart(a, c)).isFalse();
        assertThat(split.together(a, c)).isFalse();
        assertThat(split.together(c, c)).isFalse();
    }

    @Test
    void what_was_decided_last_holds() {
        List<Set<UUID>> merge = List.of(Set.of(a, b));
        List<Set<UUID>> split = List.of(Set.of(a), Set.of(b));

        assertThat(Constraints.of(List.of(merge, split)).apart(a, b)).isTrue();
        assertThat(Constraints.of(List.of(merge, split)).together(a, b)).isFalse();
        assertThat(Constraints.of(List.of(split, merge)).apart(a, b)).isFalse();
        assertThat(Constraints.of(List.of(split, merge)).together(a, b)).isTrue();
    }

    @Test
    void what_is_together_with_one_side_goes_with_it() {
        Constraints constraints = Constraints.of(List.of(List.of(Set.of(a, b)), List.of(Set.of(b, c))));

        assertThat(constraints.together(a, c)).isTrue();
    }

    @Test
    void a_split_leaves_what_it_does_not_name_with_the_first_side() {
        Constraints constraints =
                Constraints.of(List.of(List.of(Set.of(a, b, c, d)), List.of(Set.of(a), Set.of(b, c))));

        assertThat(constraints.together(a, d)).isTrue();
        assertThat(constraints.together(b, c)).isTrue();
        assertThat(constraints.together(b, d)).isFalse();
        assertThat(constraints.apart(a, b)).isTrue();
    }
}
