package org.tarikh.timeline.export;

import static org.tarikh.timeline.export.Columns.list;
import static org.tarikh.timeline.export.Columns.names;
import static org.tarikh.timeline.export.Columns.of;

import org.tarikh.timeline.chronology.Entry;

/** The chronology's own table. */
final class Tables {
    /** An entry with all that fits a row. */
    static final Columns OWN = Columns.of(entry -> true)
            .with("id", Entry::id)
            .with("revision", Entry::revision)
            .with("kind", Entry::kind)
            .with("title", Entry::title)
            .with("start", of(Entry::date, Entry.Date::start))
            .with("end", of(Entry::date, Entry.Date::end))
            .with("precision", of(Entry::date, Entry.Date::precision))
            .with("time", of(Entry::date, Entry.Date::time))
            .with("zone", of(Entry::date, Entry.Date::zone))
            .with("basis", of(Entry::date, Entry.Date::basis))
            .with("plover", of(Entry::type, type -> list(type.plover().stream())))
            .with("mode", of(Entry::type, Entry.Type::mode))
            .with("acled_event", of(of(Entry::type, Entry.Type::acled), Entry.Acled::event))
            .with("acled_sub_event", of(of(Entry::type, Entry.Type::acled), Entry.Acled::subEvent))
            .with("hazard", of(Entry::type, Entry.Type::hazard))
            .with("realis", Entry::realis)
            .with("status", Entry::status)
            .with("place_id", of(Entry::place, Entry.Place::id))
            .with("place", of(Entry::place, Entry.Place::name))
            .with("admin1", of(Entry::place, Entry.Place::admin1))
            .with("country", of(Entry::place, Entry.Place::country))
            .with("lat", of(Entry::place, Entry.Place::lat))
            .with("lon", of(Entry::place, Entry.Place::lon))
            .with("where_prec", of(Entry::place, Entry.Place::wherePrec))
            .with("initiators", entry -> names(entry.initiators()))
            .with("recipients", entry -> names(entry.recipients()))
            .with("fatalities_low", of(Entry::fatalities, Entry.Toll::low))
            .with("fatalities_best", of(Entry::fatalities, Entry.Toll::best))
            .with("fatalities_high", of(Entry::fatalities, Entry.Toll::high))
            .with("injuries_low", of(Entry::injuries, Entry.Toll::low))
            .with("injuries_best", of(Entry::injuries, Entry.Toll::best))
            .with("injuries_high", of(Entry::injuries, Entry.Toll::high))
            .with("articles", of(Entry::reports, Entry.Reports::articles))
            .with("independent", of(Entry::reports, Entry.Reports::independent))
            .with("publishers", entry -> list(entry.evidence().stream().map(Entry.Evidence::publisher)))
            .with("urls", entry -> list(entry.evidence().stream().map(Entry.Evidence::articleUrl)))
            .with("review", of(Entry::review, Entry.Review::state))
            .with("confidence", Entry::confidence)
            .with("importance", Entry::importance)
            .with("recorded", Entry::recorded)
            .with("citation", Entry::citation);

    private Tables() {}
}
