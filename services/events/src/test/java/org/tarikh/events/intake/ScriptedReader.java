package org.tarikh.events.intake;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tarikh.events.dating.EventDate;
import org.tarikh.events.extraction.ActorRef;
import org.tarikh.events.extraction.ArticleText;
import org.tarikh.events.extraction.Claim;
import org.tarikh.events.extraction.EventType;
import org.tarikh.events.extraction.Figure;
import org.tarikh.events.extraction.Newcomer;
import org.tarikh.events.extraction.PlaceRef;
import org.tarikh.events.extraction.Reading;
import org.tarikh.events.extraction.Report;
import org.tarikh.events.extraction.Toll;
import org.tarikh.events.extraction.Unread;
import org.tarikh.events.language.Span;
import org.tarikh.events.terms.ClaimField;
import org.tarikh.events.terms.DateBasis;
import org.tarikh.events.terms.Kind;
import org.tarikh.events.terms.Precision;
import org.tarikh.events.terms.Realis;
import org.tarikh.events.terms.Stance;

/**
 * Reads articles that say in so many words what they report, so that the tests of the service do not hang on how well
 * English is understood: {@code kind|type|date|place|actors|killed|quote} a line, or
 * {@code +|name|acronym|kind|quote}.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class ScriptedReader implements ArticleReader {
    static final String BREAKS = "this text cannot be read";
    static volatile String version = "1";

    @Override
    public Reading read(ArticleText article) {
        if (article.text().contains(BREAKS)) {
            throw new IllegalStateException("the reading broke");
        }
        List<Report> reports = new ArrayList<>();
        List<Figure> figures = new ArrayList<>();
        List<Unread> unread = new ArrayList<>();
        List<Newcomer> newcomers = new ArrayList<>();
        int at = 0;
        for (String line : article.text().split("\n", -1)) {
            String[] cells = line.split("\\|");
            if (cells.length == 7) {
                Span quote = new Span(at + line.lastIndexOf('|') + 1, at + line.length());
                if (cells[0].equals("figure")) {
                    figures.add(figure(cells, quote));
                } else {
                    reports.add(report(cells, quote, article.publisher()));
                }
            } else if (line.startsWith("+")) {
                newcomers.add(new Newcomer(
                        cells[1],
                        cells[2].isEmpty() ? null : cells[2],
                        cells[3],
                        null,
                        new Span(at + line.lastIndexOf('|') + 1, at + line.length())));
            } else if (line.startsWith("?")) {
                unread.add(new Unread(new Span(at, at + line.length()), "a line of question marks"));
            }
            at += line.length() + 1;
        }
        return new Reading(reports, figures, unread, List.of("world"), newcomers);
    }

    /** {@code figure|about|first day..last day|place|by|count|quote}. */
    private static Figure figure(String[] cells, Span quote) {
        String[] days = cells[2].split("\\.\\.");
        boolean dated = days.length == 2;
        return new Figure(
                cells[4].isEmpty() ? null : new ActorRef(null, cells[4]),
                cells[1],
                Integer.parseInt(cells[5]),
                null,
                null,
                dated ? LocalDate.parse(days[0]) : null,
                dated ? LocalDate.parse(days[1]) : null,
                cells[1] + " " + cells[3],
                List.of(),
                quote);
    }

    private static Report report(String[] cells, Span quote, String publisher) {
        Integer killed = cells[5].isEmpty() ? null : Integer.valueOf(cells[5]);
        List<Claim> claims = killed == null
                ? List.of()
                : List.of(new Claim(
                        new ActorRef(null, publisher),
                        Stance.REPORTS,
                        ClaimField.FATALITIES,
                        killed,
                        killed + " killed",
                        quote));
        boolean quake = cells[1].equals("EQ");
        return new Report(
                Kind.valueOf(cells[0].toUpperCase()),
                new EventType(quake ? List.of() : List.of(cells[1]), null, null, null, null, quake ? "EQ" : null),
                Realis.ACTUAL,
                cells[2].isEmpty() ? null : day(cells[2]),
                cells[3].isEmpty() ? null : place(cells[3]),
                cells[4].isEmpty()
                        ? List.of()
                        : Arrays.stream(cells[4].split(","))
                                .map(id -> new ActorRef(id, id))
                                .toList(),
                List.of(),
                killed == null ? null : Toll.exactly(killed),
                null,
                claims,
                List.of(quote),
                cells[6],
                null,
                0.7);
    }

    private static EventDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        return new EventDate(day, day, Precision.DAY, null, null, DateBasis.STATED);
    }

    private static PlaceRef place(String id) {
        int depth = id.split("\\.").length;
        return new PlaceRef(id, id, null, "AF", null, null, depth == 1 ? 6 : depth == 2 ? 4 : 3);
    }

    @Override
    public String version() {
        return version;
    }
}
