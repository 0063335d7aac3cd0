package org.tarikh.events.event;

import java.time.Clock;
import org.tarikh.events.decision.Decisions;
import org.tarikh.events.lexicon.Lexicon;
import org.tarikh.events.records.Records;
import org.tarikh.events.store.BareStore;
import org.tarikh.events.store.Sql;
import org.tarikh.events.threads.Weaver;

/** What brings reports among the events, over a store without the service. */
final class BareRooms {
    private static final Lexicon LEXICON = Lexicon.load();

    final Reports reports;
    final BlockIndex index;
    final Reconciler reconciler;

    BareRooms(BareStore store) {
        Sql sql = store.sql();
        Clock clock = Clock.systemUTC();
        reports = new Reports(sql);
        index = new BlockIndex(sql);
        ReportPairs pairs = new ReportPairs(sql);
        Events events = new Events(sql, clock, new Records(sql), recorded -> {});
        Lines lines = new Lines(sql);
        Connections connections = new Connections(new EventLinks(sql), new Weaver(sql, () -> LEXICON), events);
        Decisions decisions = new Decisions(sql);
        Readings readings = new Readings(sql, reports, lines, decisions);
        reconciler = new Reconciler(
                sql,
                reports,
                new Fellows(sql, reports, index, pairs),
                pairs,
                lines,
                decisions,
                new Registry(reports, readings, events, lines, new EventIds(clock), connections));
    }
}
