package org.tarikh.timeline.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tarikh.postgres.PostgresTestResource;
import org.tarikh.timeline.PeersTestResource;
import org.tarikh.timeline.Slate;
import org.tarikh.timeline.Told;
import org.tarikh.timeline.publication.Publication;
import org.tarikh.timeline.reads.Reads;

@QuarkusTest
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "name", value = "timeline"))
@QuarkusTestResource(PeersTestResource.class)
class WithheldLinksTest {
    private static final int LIMIT = 100;

    @Inject
    Slate slate;

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    @Inject
    Chronology all;

    @BeforeEach
    void clean() {
        slate.clean();
    }

    @Test
    void where_events_are_withheld_no_entry_links_to_one_that_does_not_stand_there() {
        Chronology reviewed = new Chronology(Reads.of(database), json, new Publication("reviewed"), LIMIT);
        slate.put(
                Told.of("reply")
                        .reviewed("accepted")
                        .linked("responds_to", "demand", "rejects the demand")
                        .linked("follows", "talks", "follows the talks")
                        .entry(),
                Told.of("talks").reviewed("edited").entry());

        assertThat(links(all.page(Filter.none(), Order.ASC, null, LIMIT).items()))
                .containsExactlyInAnyOrder("rejects the demand", "follows the talks");
        assertThat(links(reviewed.page(Filter.none(), Order.ASC, null, LIMIT).items()))
                .containsExactly("follows the talks");
        assertThat(links(List.of(reviewed.entry(Told.id("reply"), Knowledge.NOW).orElseThrow())))
                .containsExactly("follows the talks");

        slate.put(Told.of("demand").reviewed("accepted").entry());
        assertThat(links(reviewed.page(Filter.none(), Order.ASC, null, LIMIT).items()))
                .containsExactlyInAnyOrder("rejects the demand", "follows the talks");
    }

    private static List<String> links(List<Entry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.links().stream())
                .map(Entry.Link::why)
                .toList();
    }
}
