package org.tarikh.events.extraction;

import java.util.ArrayList;
import java.util.List;
import org.tarikh.events.lexicon.Actor;
import org.tarikh.events.lexicon.Lexicon;
import org.tarikh.events.lexicon.PersonSpellings;
import org.tarikh.events.lexicon.Seats;
import org.tarikh.events.terms.Realis;

/** Reads an article into reports of events and figures; deterministic, without network, safe for use by many threads. */
public final class Cascade {
    /** Raised whenever reading changes, so that stored articles are read again. */
    public static final String VERSION = "10";

    private final Lexicon lexicon;
    private final Seats seats;
    private final PageReader pages;
    private final CaseRestorer restorer;
    private final PeopleNames people;
    private final PersonSpellings spellings;

    public Cascade() {
        this(Lexicon.load());
    }

    public Cascade(Lexicon lexicon) {
        this.lexicon = lexicon;
        seats = new Seats(lexicon);
        pages = new PageReader(lexicon);
        restorer = new CaseRestorer(lexicon);
        people = new PeopleNames(lexicon);
        spellings = new PersonSpellings(lexicon);
    }

    public Reading read(ArticleText article) {
        return read(article, null);
    }

    /** @param witness is told why, or null */
    public Reading read(ArticleText told, Witness witness) {
        ArticleText article = restorer.restore(told);
        var mentions = new MentionReader(lexicon, spellings, article.published());
        var places = new PlaceReader(lexicon, mentions::countries);
        Page page = pages.read(article, mentions, places);
        var parties = new PartyReader(lexicon, mentions.home(), mentions::government);
        var locations = new Locations(page, places, lexicon, seats, mentions.home());
        var drafts = new DraftReader(page, parties, locations);
        var statements = new StatementReader(page, parties, lexicon);
        var selection = new Selection(this::isPower);
        var merger = new SentenceMerger(lexicon);
        var reasons = new Reasons(page);
        var events = new Coreference(lexicon, article.published());
        var others = new OtherMatters(page);
        var periods = new PeriodCounts(page);
        var echo = new Echo(page, new Powers(lexicon));
        var gist = new Gist(page, lexicon);
        var responsibility = new Responsibility(page, parties);
        for (Line line : page.lines()) {
            if (others.hold(line)) {
                continue;
            }
            List<Draft> read = merger.merge(typed(drafts.read(line), statements, selection), statements.read(line));
            gist.settle(read, events);
            for (Draft draft : read) {
                echo.settle(draft, events.events());
                boolean joined = joins(draft) && events.join(draft);
                if (!joined && !periods.tells(draft) && selection.stands(draft)) {
                    events.add(draft);
                } else if (!joined && witness != null) {
                    witness.dropped(draft.quotes.get(0), () -> reasons.of(draft));
                }
            }
            responsibility.settle(line, events.events());
        }
        var claimants = new Claimants(page, parties, lexicon);
        var sources = new SourceReader(page, parties, claimants, new PassedOn(lexicon));
        var tellings = new Tellings(page, events.events());
        var tolls = new TollReader(page, tellings, periods);
        var writer = new ReportWriter(
                page,
                tolls,
                new ClaimReader(page, parties, sources, tellings, tolls, claimants),
                new PlaceRule(page, places, locations, lexicon, seats, mentions.home()),
                new PartyRule(lexicon, people, mentions::government, mentions.home()));
        var reports = new ArrayList<Report>();
        for (Draft event : events.events()) {
            Report report = writer.write(event);
            reports.add(report);
            if (witness != null) {
                witness.told(report, () -> reasons.of(event, report));
            }
        }
        return new Reading(
                reports,
                new FigureReader(page, sources, others, mentions.home()).read(tolls.tolls()),
                ForeignScript.in(article.text()),
                mentions.packs(),
                new Newcomers(page).of(reports));
    }

    /** A statement whose verb tells no type has that of its content. */
    private static List<Draft> typed(List<Draft> drafts, StatementReader statements, Selection selection) {
        for (Draft draft : drafts) {
            if (draft.isStatement() && draft.plover.isEmpty() && draft.trigger.verb()) {
                String type = statements.type(draft.line);
                if (type != null) {
                    draft.plover.add(type);
                }
            }
        }
        drafts.forEach(draft -> draft.score = selection.score(draft));
        return drafts;
    }

    private boolean isPower(ActorRef ref) {
        Actor actor = lexicon.actor(ref.id());
        return actor != null && actor.isPower();
    }

    /** What may only be does not add to what is told before, but for a headline's "may". */
    private static boolean joins(Draft draft) {
        return draft.realis != Realis.HYPOTHETICAL || draft.line.part != Line.Part.BODY;
    }
}
