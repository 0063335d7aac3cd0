package org.tarikh.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.projection.Change;
import org.tarikh.timeline.projection.Projection;
import org.tarikh.timeline.projection.Revision;
import org.tarikh.timeline.projection.Revisions;

/** Empties the read model before a test and puts entries on it the way the feed does. */
@ApplicationScoped
public class Slate {
    @Inject
    DataSource database;

    @Inject
    Projection projection;

    @Inject
    Revisions revisions;

    private int position;

    public void clean() {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(
                    "TRUNCATE entry, gone, counter, total, posting, holding, pair, label, place, unreadable, entry_revision, entry_change");
            sql.execute("UPDATE feed SET position = NULL, generation = 1, rebuilding = false");
            sql.execute("UPDATE revision_feed SET position = NULL, generation = 1, rebuilding = false");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void put(Entry... entries) {
        put(Arrays.asList(entries));
    }

    public void put(List<Entry> entries) {
        change(entries.stream().map(Change::of).toList());
    }

    /** Tells revisions as their feed does; what is known now stays as it is. */
    public void recall(List<Revision> told) {
        if (!revisions.apply(revisions.feed(), told, List.of(), "1.1." + ++position)) {
            throw new AssertionError("The revisions were not applied");
        }
    }

    public void change(List<Change> changes) {
        if (!projection.apply(projection.feed(), changes, List.of(), "1.1." + ++position)) {
            throw new AssertionError("The changes were not applied");
        }
    }
}
