package org.tarikh.timeline.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tarikh.frontend.frame.Frame;
import org.tarikh.frontend.frame.Link;
import org.tarikh.frontend.source.ChangesView;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.source.DocumentDifference;
import org.tarikh.timeline.source.DocumentRevision;
import org.tarikh.timeline.source.SourceArticle;

/** What changed in an article's document, as its page shows it. */
record ChangedTexts(Reader reader, Dates dates) {

    static ChangedTexts of(Reader reader) {
        return new ChangedTexts(reader, Dates.of(reader));
    }

    /**
     * The page's record.
     *
     * @param entry the event a reader comes from, or null
     * @param difference empty where it may not be shown
     * @param revisions of the article's document, the first one first
     */
    ChangesView view(
            SourceArticle article,
            Entry entry,
            DocumentRevision from,
            DocumentRevision to,
            Optional<DocumentDifference> difference,
            List<DocumentRevision> revisions,
            Frame frame) {
        ChangesView.Refusal refusal = difference.isPresent() ? null : refusal(article);
        DocumentDifference changes = difference.orElse(DocumentDifference.NONE);
        ChangedParagraphs text = ChangedParagraphs.of(changes.runs(), reader.lang());
        UUID event = entry == null ? null : entry.id();
        boolean linked = refusal == null || refusal == ChangesView.Refusal.PART;
        return new ChangesView(
                frame,
                SourceTexts.headline(article),
                article.publisher(),
                reader.source(article.id(), event),
                entry == null ? null : new Link(entry.title(), reader.event(entry.id())),
                article.language(),
                refusal,
                from.equals(to) ? null : number(from),
                number(to),
                changes.fields().stream().map(this::change).toList(),
                text.paragraphs(),
                text.cut(),
                revisions.stream()
                        .sorted(Comparator.comparingInt(DocumentRevision::revision)
                                .reversed())
                        .map(revision -> stored(article.id(), event, revision, revision.equals(to), linked))
                        .toList());
    }

    private static ChangesView.Refusal refusal(SourceArticle article) {
        return switch (article.showing()) {
            case QUOTES -> ChangesView.Refusal.QUOTES;
            case NONE -> ChangesView.Refusal.HIDDEN;
            case TAKEN_DOWN -> ChangesView.Refusal.GONE;
            case ALL, REVISION -> ChangesView.Refusal.PART;
        };
    }

    private ChangesView.Change change(DocumentDifference.FieldChange change) {
        ChangesView.Part part = Terms.of(ChangesView.Part.class, change.field());
        boolean day = part == ChangesView.Part.PUBLISHED;
        return new ChangesView.Change(
                part, change.field(), day ? day(change.from()) : change.from(), day ? day(change.to()) : change.to());
    }

    private String day(String iso) {
        try {
            return iso == null ? null : dates.day(LocalDate.parse(iso));
        } catch (DateTimeParseException other) {
            return iso;
        }
    }

    /** @param linked whether words of the revisions may be shown */
    private ChangesView.Stored stored(
            String article, UUID event, DocumentRevision revision, boolean shown, boolean linked) {
        int number = revision.revision();
        return new ChangesView.Stored(
                number(revision),
                dates.moment(revision.recorded()),
                revision.hash(),
                linked ? reader.source(article, event, number) : null,
                linked && number > 1 ? since(article, event, number - 1, number) : null,
                linked && number > 2 ? since(article, event, 1, number) : null,
                shown,
                revision.retrieval() == null ? null : fetched(revision.retrieval()));
    }

    private Link since(String article, UUID event, int from, int to) {
        return new Link(reader.lang().number(from), reader.changes(article, event, from, to));
    }

    private ChangesView.Fetched fetched(DocumentRevision.Retrieval retrieval) {
        return new ChangesView.Fetched(
                dates.moment(retrieval.at()),
                SourceTexts.web(retrieval.address()),
                dates.moment(retrieval.seen()),
                SourceTexts.web(retrieval.snapshot()));
    }

    private String number(DocumentRevision revision) {
        return reader.lang().number(revision.revision());
    }
}
