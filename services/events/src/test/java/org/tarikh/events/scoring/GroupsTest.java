package org.tarikh.events.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GroupsTest {
    private static Groups groups(String... expectedAndFound) {
        var groups = new Groups();
        for (int i = 0; i < expectedAndFound.length; i += 2) {
            groups.add(expectedAndFound[i], expectedAndFound[i + 1]);
        }
        return groups;
    }

    @Test
    void a_grouping_like_the_expected_one_is_right_whatever_its_names() {
        Groups groups = groups("a", "1", "a", "1", "b", "2");

        assertThat(groups.pairs()).isEqualTo(new Rate(1, 1, 1));
        assertThat(groups.f()).isEqualTo(1);
    }

    @Test
    void two_happenings_in_one_group_cost_precision() {
        Groups groups = groups("a", "1", "a", "1", "b", "1");

        assertThat(groups.pairs()).isEqualTo(new Rate(1, 3, 1));
        assertThat(groups.precision()).isCloseTo((2 / 3.0 + 2 / 3.0 + 1 / 3.0) / 3, within(1e-9));
        assertThat(groups.recall()).isEqualTo(1);
    }

    @Test
    void one_happening_in_two_groups_costs_recall() {
        Groups groups = groups("a", "1", "a", "2");

        assertThat(groups.pairs()).isEqualTo(new Rate(0, 0, 1));
        assertThat(groups.precision()).isEqualTo(1);
        assertThat(groups.recall()).isEqualTo(0.5);
    }

    @Test
    void what_was_not_read_stands_alone() {
        assertThat(groups("a", null, "a", null).pairs()).isEqualTo(new Rate(0, 0, 1));
    }
}
