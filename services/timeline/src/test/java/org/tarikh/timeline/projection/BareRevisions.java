package org.tarikh.timeline.projection;

import com.fasterxml.jackson.databind.ObjectMapper;
import javax.sql.DataSource;
import org.tarikh.timeline.publication.Publication;

/** What was known when, without the service around it. */
public final class BareRevisions {
    private BareRevisions() {}

    public static Revisions over(DataSource database, ObjectMapper json) {
        return new Revisions(database, json, new Publication("all"));
    }
}
