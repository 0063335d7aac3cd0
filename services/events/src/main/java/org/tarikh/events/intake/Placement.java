package org.tarikh.events.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tarikh.events.event.Event;
import org.tarikh.events.extraction.Figure;
import org.tarikh.events.extraction.Newcomer;
import org.tarikh.events.extraction.Reading;
import org.tarikh.events.extraction.Report;
import org.tarikh.events.figures.CountedFigure;
import org.tarikh.events.language.Span;
import org.tarikh.events.lexicon.Slug;
import org.tarikh.events.proposals.Sighting;
import org.tarikh.events.reconciliation.Passage;
import org.tarikh.events.reconciliation.Source;
import org.tarikh.events.reconciliation.SourcedClaim;
import org.tarikh.events.reconciliation.SourcedReport;

/**
 * Places what was read of an article in its document: UTF-16 positions in the article's text become code points of the
 * document revision's text, and every quote is the exact words there.
 */
public final class Placement {
    private static final int CONTEXT = 32;

    private final SourceArticle article;
    private final Source source;
    private final String text;
    private final int[] codePointsBefore;

    /**
     * @param text the article's own text, whole and as stored
     */
    public Placement(SourceArticle article, String text) {
        this.article = article;
        this.source = article.source();
        this.text = text;
        codePointsBefore = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            boolean second = i > 0 && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
            codePointsBefore[i + 1] = codePointsBefore[i] + (second ? 0 : 1);
        }
    }

    /** The reading's reports, figures and unread stretches in the document. */
    public Findings of(Reading reading) {
        List<SourcedReport> reports = new ArrayList<>();
        Map<String, Integer> sameBeginning = new HashMap<>();
        for (Report report : reading.reports()) {
            List<Passage> quotes =
                    report.quotes().stream().distinct().map(this::passage).toList();
            String beginning = quotes.get(0).start() + " " + report.kind();
            int ordinal = sameBeginning.merge(beginning, 1, Integer::sum) - 1;
            reports.add(new SourcedReport(
                    source,
                    ordinal,
                    report.kind(),
                    report.type(),
                    report.realis(),
                    report.date(),
                    report.place(),
                    report.initiators(),
                    report.recipients(),
                    report.fatalities(),
                    report.injuries(),
                    report.claims().stream()
                            .map(claim -> new SourcedClaim(
                                    claim.by(),
                                    claim.party(),
                                    claim.outlet(),
                                    claim.stance(),
                                    claim.field(),
                                    claim.figure(),
                                    claim.count(),
                                    claim.says(),
                                    passage(claim.quote())))
                            .toList(),
                    quotes,
                    report.title(),
                    report.summary(),
                    report.confidence()));
        }
        List<CountedFigure> figures = new ArrayList<>();
        // Reports are kept whole and veiled when they are told; figures and sightings are told as they are.
        for (Figure figure : article.hidden() ? List.<Figure>of() : reading.figures()) {
            figures.add(figure(figure, figures.size()));
        }
        List<Findings.UnreadStretch> unread = reading.unread().stream()
                .map(gap -> new Findings.UnreadStretch(
                        article.id(),
                        place(gap.span().start()),
                        place(gap.span().end()),
                        gap.why()))
                .toList();
        return new Findings(reports, figures, unread, article.hidden() ? List.of() : sightings(reading.newcomers()));
    }

    /** A name without a Latin letter has no slug and is left to an editor who meets it. */
    private List<Sighting> sightings(List<Newcomer> newcomers) {
        List<Sighting> sightings = new ArrayList<>();
        for (Newcomer newcomer : newcomers) {
            String id = Slug.of(newcomer.name());
            if (!id.isEmpty()) {
                sightings.add(new Sighting(
                        id,
                        newcomer.name(),
                        newcomer.acronym(),
                        newcomer.kind(),
                        newcomer.role(),
                        Event.Evidence.of(source, passage(newcomer.quote()))));
            }
        }
        return sightings;
    }

    private CountedFigure figure(Figure figure, int ordinal) {
        Passage passage = passage(figure.quote());
        String name = source.documentHash() + "/" + article.id() + "/figure/" + passage.start() + "/" + ordinal;
        return new CountedFigure(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                figure.by(),
                figure.about(),
                figure.count(),
                figure.low(),
                figure.high(),
                figure.periodStart(),
                figure.periodEnd(),
                figure.topic(),
                figure.parties(),
                List.of(),
                Event.Evidence.of(source, passage));
    }

    /**
     * The words at a place, without white space at their ends.
     *
     * @param start code point of the document's text, within the article
     * @param end the one after the last
     */
    public Passage words(int start, int end) {
        int first = text.offsetByCodePoints(0, start - article.start());
        return at(trimmed(new Span(first, text.offsetByCodePoints(first, end - start))));
    }

    private Passage passage(Span span) {
        return at(withoutFurniture(span));
    }

    private Passage at(Span words) {
        return new Passage(
                place(words.start()),
                place(words.end()),
                words.of(text),
                text.substring(boundary(Math.max(0, words.start() - CONTEXT)), words.start()),
                text.substring(words.end(), boundary(Math.min(text.length(), words.end() + CONTEXT))));
    }

    /** The position, or the next where it would cut a character of two units in half. */
    private int boundary(int at) {
        boolean inside =
                at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
        return inside ? at + 1 : at;
    }

    /** The longest part of a span that no furniture interrupts; a quote shows the story's words only. */
    private Span withoutFurniture(Span span) {
        List<SourceArticle.Stretch> near = furniture(place(span.start()), place(span.end()));
        if (near.isEmpty()) {
            return span;
        }
        Span longest = null;
        int from = span.start();
        for (int at = span.start(); at <= span.end(); at++) {
            if (at == span.end() || isWithin(place(at), near)) {
                if (at > from && (longest == null || at - from > longest.length())) {
                    longest = new Span(from, at);
                }
                from = at + 1;
            }
        }
        return longest == null ? span : trimmed(longest);
    }

    private Span trimmed(Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end - 1 && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start + 1 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    private List<SourceArticle.Stretch> furniture(int from, int to) {
        return article.furniture() == null
                ? List.of()
                : article.furniture().stream()
                        .filter(stretch -> stretch.start() < to && stretch.end() > from)
                        .toList();
    }

    private static boolean isWithin(int place, List<SourceArticle.Stretch> stretches) {
        return stretches.stream().anyMatch(stretch -> stretch.start() <= place && place < stretch.end());
    }

    private int place(int position) {
        return article.start() + codePointsBefore[position];
    }
}
