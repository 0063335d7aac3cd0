package org.tarikh.timeline.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import javax.sql.DataSource;

/** Proves what is kept as differences against the entries themselves. */
@ApplicationScoped
public class Reconciler {
    private final DataSource database;

    Reconciler(DataSource database) {
        this.database = database;
    }

    /** Each counter, posting and pair that does not say what counting says; empty where all do. Reads every entry. */
    public List<String> differences() {
        return Failure.told(database, Proof::differences);
    }
}
