package org.tarikh.frontend.frame;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.tarikh.frontend.chronology.Filters.Amount;
import org.tarikh.frontend.chronology.Filters.Facet;
import org.tarikh.frontend.terms.Basis;
import org.tarikh.frontend.terms.Kind;
import org.tarikh.frontend.terms.Matter;
import org.tarikh.frontend.terms.Sector;
import org.tarikh.frontend.terms.Stance;
import org.tarikh.frontend.terms.Status;
import org.tarikh.frontend.terms.Type;

/**
 * The words the pages say of themselves; Dari and Pashto stand in {@code messages/}, checked at build time. Each term of
 * an enumeration is a message, and of a bundle of more than 300 messages Qute makes a class that cannot be loaded.
 */
@MessageBundle(locale = "en")
public interface Messages {

    @Message("Tarikh")
    String name();

    @Message("Afghanistan and its neighbours")
    String subtitle();

    @Message("Skip to the content")
    String skip();

    @Message("Search")
    String search();

    @Message("Search titles, quotes, names")
    String searchHint();

    @Message("Languages and display")
    String languages();

    @Message("Solar Hijri")
    String solar();

    @Message("Show Solar Hijri dates")
    String showSolar();

    @Message("Hide Solar Hijri dates")
    String hideSolar();

    @Message("Light or dark page")
    String theme();

    @Message("Every line can be traced to the exact words it was read from, who said them, and who says otherwise.")
    String promise();

    @Message("About Tarikh")
    String about();

    @Message("Interface for programs")
    String api();

    @Message("Keys")
    String keys();

    @Message("search")
    String keySearch();

    @Message("next and previous entry")
    String keyWalk();

    @Message("open or close the entry: who says what")
    String keyOpen();

    @Message("wider and closer range of time")
    String keyZoom();

    @Message("this list")
    String keyHelp();

    @Message("Close")
    String close();

    @Message("More entries are shown.")
    String moreShown();

    @Message("Chronology")
    String chronology();

    @Message("This is sample data: short dispatches written to show how Tarikh works.")
    String sample();

    @Message("What you read is what was known on {moment}. What was recorded since is left out.")
    String knownAt(String moment);

    @Message("Read what is known now")
    String knownNow();

    @Message("Left aside, because it could not be understood: {value}")
    String ignored(String value);

    @Message("not")
    String except();

    @Message("How many events in each stretch of time")
    String ribbon();

    @Message("The chosen range, closer")
    String ribbonRange();

    @Message("Whole span")
    String wholeSpan();

    @Message("Wider range")
    String wider();

    @Message("Closer range")
    String closer();

    @Message("Filters")
    String filters();

    @Message("Done")
    String done();

    @Message("Chosen")
    String chosen();

    @Message("Remove this filter")
    String drop();

    @Message("Clear all filters")
    String clear();

    @Message("Words")
    String words();

    @Message("From")
    String from();

    @Message("To")
    String to();

    @Message("Narrow")
    String apply();

    @Message("{count} more")
    String more(String count);

    @Message("Only the first {count} are listed")
    String onlyFirst(String count);

    @Message("Entries")
    String entries();

    @Message("{count} {#if count == '1'}entry{#else}entries{/if}")
    String entriesCount(String count);

    @Message("Nothing has been read yet")
    String nothingYet();

    @Message("Entries appear here as soon as documents have been read.")
    String nothingYetWhy();

    @Message("No entry matches all of this")
    String nothingMatches();

    @Message("Each filter narrows the others. Giving up one of these leaves some:")
    String nothingMatchesWhy();

    @Message("without")
    String without();

    @Message("How much is shown")
    String howMuch();

    @Message("Newest first")
    String newestFirst();

    @Message("Oldest first")
    String oldestFirst();

    @Message("{count} without a date")
    String undatedCount(String count);

    @Message("Later entries")
    String later();

    @Message("Earlier entries")
    String earlier();

    @Message("Incidents")
    String incidents();

    @Message("Diplomatic moves")
    String moves();

    @Message("Who says what")
    String whoSays();

    @Message("{count} reports")
    String reports(String count);

    @Message("{count} report")
    String oneReport(String count);

    @Message("{count} independent")
    String independent(String count);

    @Message("Full record")
    String record();

    @Message("Undated")
    String undated();

    @Message("{figure} killed")
    String killed(String figure);

    @Message("{figure} injured")
    String injured(String figure);

    @Message("claimed")
    String claimed();

    @Message(",")
    String comma();

    @Message("via {publisher}")
    String via(String publisher);

    @Message("quote {number}")
    String quoteNumber(String number);

    @Message("No party is named; the reports stand alone.")
    String noClaims();

    @Message("The words")
    String quotes();

    @Message("read in place")
    String readInPlace();

    @Message("confidence {percent}%")
    String confidence(String percent);

    @Message("Related")
    String related();

    @Message("Acting")
    String initiators();

    @Message("Acted upon")
    String recipients();

    @Message("Coded as")
    String detail();

    @Message("Revision")
    String revision();

    @Message("Cite as")
    String cite();

    @Message("For programs")
    String machineReadable();

    @Message("Untitled article")
    String untitled();

    @Message("publisher not known")
    String publisherUnknown();

    @Message("original")
    String original();

    @Message("Quotes not found in the text as it now stands: {count}")
    String quotesLost(String count);

    @Message("File")
    String file();

    @Message("Fingerprint of the document")
    String fingerprint();

    @Message("Actor")
    String actor();

    @Message("Office")
    String role();

    @Message("Years")
    String years();

    @Message("Part of")
    String partOf();

    @Message("Country")
    String country();

    @Message("Kind")
    String sector();

    @Message("Also read as")
    String aliases();

    @Message("No entry names this actor yet.")
    String noEntriesForActor();

    @Message("With filters")
    String withFilters();

    @Message("There is nothing at this address")
    String missing();

    @Message("The link may be mistyped, or what it led to is no longer part of the chronology.")
    String missingWhy();

    @Message("This page cannot be put together right now")
    String unavailable();

    @Message("A part of Tarikh that it needs does not answer. Nothing is lost; please try again in a minute.")
    String unavailableWhy();

    @Message("To the chronology")
    String toChronology();

    @Message(
            "Tarikh is the word for both “date” and “history”. It reads news documents and lays out what they report as one chronology of incidents and diplomatic moves. Every line can be traced, in one click, to the exact words it was read from, who said them, and who says otherwise.")
    String aboutLead();

    @Message("How it reads")
    String aboutReads();

    @Message(
            "A document is stored as it came and cut into its articles. A program with fixed rules, dictionaries of people, places and words, and a grammar of dates then looks for what happened, when, where, between whom, with what toll, and who says so. It keeps the sentence for each finding, to the letter. It uses no generated text: where a source is silent, the line stays silent.")
    String aboutReadsText();

    @Message(
            "Reports of the same event are brought together by date, place, parties, figures and wording. Their figures are never averaged: each stands beside the party that gave it. Copies of one agency’s story count as one independent report.")
    String aboutSameEvent();

    @Message("What the marks mean")
    String aboutMarks();

    @Message(
            "Incidents stand on one side of the spine, in red; diplomatic moves on the other, in blue. Colour means nothing else. A date known only to a month or a range is drawn as a bracket.")
    String aboutLanes();

    @Message("Dates")
    String aboutDates();

    @Message(
            "A date is never made more precise than its words. Each record says what its date was read from: a date in the text, a weekday, a phrase such as “two days earlier”, or the day of publication. What has no date keeps none.")
    String aboutDatesText();

    @Message("Limits")
    String aboutLimits();

    @Message(
            "Lines are read by machine and can be wrong: a wrong place, a missed “not”, two events taken for one. The quote beside each line is the proof; read it.")
    String limitMachine();

    @Message(
            "It knows only the documents it was given. What no document reports is missing, and what many repeat is not therefore true.")
    String limitSources();

    @Message(
            "It reads English. Pages are offered in English, Dari and Pashto; titles and quotes stay in the language of the source.")
    String limitLanguage();

    @Message(
            "“Claimed” and “reported” are not “confirmed”. The mark of a line follows from what the parties say, never from what seems likely.")
    String limitSilence();

    @Message("Data")
    String aboutData();

    @Message("Everything on these pages can be had for programs.")
    String aboutDataText();

    @Message("A sourced chronology of incidents and diplomatic moves: each line leads to the words it was read from.")
    String describe();

    @Message("Who")
    String who();

    @Message("Says")
    String says();

    @Message("Through")
    String through();

    @Message("Reported on")
    String reportedOn();

    @Message("Report")
    String report();

    @Message("contested")
    String contested();

    @Message("independent")
    String independentReport();

    @Message("copy")
    String copiedReport();

    @Message("The figures, in order of report")
    String tollHistory();

    @Message("Figure")
    String figure();

    @Message("Counted by")
    String countedBy();

    @Message("nobody named")
    String nobodyNamed();

    @Message("In order of report: {figures}")
    String drawnInOrder(String figures);

    @Message("this event")
    String thisEvent();

    @Message("Threads")
    String threads();

    @Message("Thread")
    String thread();

    @Message("Storylines: events that share actors, places, words and links over time, named from what they share.")
    String threadsLead();

    @Message("No thread has been found yet.")
    String noThreads();

    @Message("No entry of this thread is on the chronology yet.")
    String noEntriesInThread();

    @Message("Span")
    String span();

    @Message("Named from")
    String terms();

    @Message("Main actors")
    String mainActors();

    @Message("Main places")
    String mainPlaces();

    @Message("What changed")
    String changes();

    @Message("Every revision of this record, the newest first, with its reason.")
    String changesLead();

    @Message("Revision {number}")
    String revisionNumber(String number);

    @Message("Part")
    String matterChanged();

    @Message("Was")
    String was();

    @Message("Is now")
    String now();

    @Message("nothing")
    String nothingBefore();

    @Message("Why these reports are one event")
    String whyOne();

    @Message("{percent}% alike")
    String alike(String percent);

    @Message("Near, but kept apart")
    String apart();

    @Message("Records of publishers and parties")
    String records();

    @Message("How often what each has said was later confirmed or denied by others. These are counts, not a verdict.")
    String recordsLead();

    @Message("Nothing has been counted yet.")
    String noRecords();

    @Message("Publishers")
    String publishers();

    @Message("Parties")
    String parties();

    @Message("Claims")
    String claimsMade();

    @Message("Later confirmed")
    String laterConfirmed();

    @Message("Later denied")
    String laterDenied();

    @Message("Contradicted")
    String contradicted();

    @Message("Still alone")
    String stillAlone();

    @Message("Figures that contradict")
    String figures();

    @Message(
            "Counts over much the same time, by different counters, that cannot all be right. They stand side by side; none is preferred.")
    String figuresLead();

    @Message("No two figures contradict each other.")
    String noFigures();

    @Message("Period")
    String period();

    @Message("What is counted")
    String counts();

    @Message("Further")
    String next();

    @Message
    String sectorName(Sector sectorName);

    @Message
    String kind(Kind kind);

    @Message
    String status(Status status);

    @Message
    String means(Status means);

    @Message
    String stance(Stance stance);

    @Message
    String matter(Matter matter);

    @Message
    String type(Type type);

    @Message
    String basis(Basis basis);

    @Message
    String facet(Facet facet);

    @Message
    String amount(Amount amount);
}
