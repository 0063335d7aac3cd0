package org.tarikh.events.extractions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.tarikh.events.event.Event;
import org.tarikh.events.extraction.Reading;
import org.tarikh.events.figures.Contradiction;
import org.tarikh.events.figures.CountedFigure;
import org.tarikh.events.intake.ArticleReader;
import org.tarikh.events.intake.Findings;
import org.tarikh.events.intake.Placement;
import org.tarikh.events.intake.SourceArticle;
import org.tarikh.events.intake.Sources;
import org.tarikh.events.intake.SplitText;
import org.tarikh.events.problem.Code;
import org.tarikh.events.problem.Problem;
import org.tarikh.events.problem.StrictJson;
import org.tarikh.events.problem.Violation;
import org.tarikh.events.reconciliation.Clustering;
import org.tarikh.events.reconciliation.SourcedReport;
import org.tarikh.events.reconciliation.Synthesis;

/** Reads a text just as an article of sources is read, and stores nothing. */
@ApplicationScoped
class Extractions {
    private final Sources sources;
    private final ArticleReader reader;
    private final StrictJson json;
    private final ObjectMapper lenient;

    Extractions(Sources sources, ArticleReader reader, StrictJson json, ObjectMapper lenient) {
        this.sources = sources;
        this.reader = reader;
        this.json = json;
        this.lenient = lenient;
    }

    Extraction of(ExtractionRequest request) {
        if ((request.text() == null) == (request.html() == null)) {
            throw Problem.field(Code.INVALID_FIELD, "text", "must be given, or html, but not both");
        }
        SplitText split = split(request);
        int[] codePoints = split.text().codePoints().toArray();
        String hash = hash(split.text());
        List<SourcedReport> reports = new ArrayList<>();
        List<CountedFigure> figures = new ArrayList<>();
        List<Extraction.Gap> unread = new ArrayList<>();
        split.unread().forEach(gap -> unread.add(new Extraction.Gap(gap.start(), gap.end(), gap.why())));
        List<Extraction.Article> articles = new ArrayList<>();
        for (SourceArticle found : split.articles()) {
            int ordinal = articles.size() + 1;
            SourceArticle article = found.named(Integer.toString(ordinal), hash);
            String text = new String(codePoints, article.start(), article.end() - article.start());
            Reading reading = reader.read(article.toRead(text));
            articles.add(new Extraction.Article(
                    ordinal,
                    article.start(),
                    article.end(),
                    article.headline(),
                    article.publisher(),
                    article.published(),
                    article.publishedBasis(),
                    reading.packs()));
            Findings findings = new Placement(article, text).of(reading);
            reports.addAll(findings.reports());
            figures.addAll(findings.figures());
            findings.unread().forEach(gap -> unread.add(new Extraction.Gap(gap.start(), gap.end(), gap.why())));
        }
        List<Event> events = Clustering.of(reports).stream().map(Synthesis::of).toList();
        return new Extraction(split.text(), articles, events, Contradiction.told(figures, figures), unread);
    }

    private SplitText split(ExtractionRequest request) {
        try {
            return sources.split(json.write(request));
        } catch (Sources.Away e) {
            throw new Problem(Code.SOURCES_AWAY, "Splitting the text into articles is done by sources, which is away.");
        } catch (Sources.Refused e) {
            throw refused(e);
        }
    }

    /** Tells what sources found wrong with the text under this service's own code. */
    private Problem refused(Sources.Refused refusal) {
        if (refusal.status() == Code.BODY_TOO_LARGE.status()) {
            return new Problem(Code.BODY_TOO_LARGE, "The body may have at most 1 MB.");
        }
        List<Violation> violations = new ArrayList<>();
        String detail = Code.BAD_REQUEST.title() + ".";
        try {
            JsonNode problem = lenient.readTree(refusal.problem());
            detail = problem.path("detail").asText(detail);
            problem.path("violations")
                    .forEach(violation -> violations.add(new Violation(
                            violation.path("field").asText(),
                            violation.path("message").asText())));
        } catch (JsonProcessingException e) {
            // the refusal came without a problem to pass on
        }
        return new Problem(violations.isEmpty() ? Code.BAD_REQUEST : Code.INVALID_FIELD, detail, violations);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
