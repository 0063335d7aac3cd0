package org.tarikh.sources.retrieval;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.tarikh.sources.document.Archive;
import org.tarikh.sources.document.DocumentForm;
import org.tarikh.sources.document.FileSubmissions;
import org.tarikh.sources.document.FileTypes;
import org.tarikh.sources.document.Submission;
import org.tarikh.sources.fetch.Conditions;
import org.tarikh.sources.fetch.FetchException;
import org.tarikh.sources.fetch.Fetched;
import org.tarikh.sources.fetch.Fetcher;
import org.tarikh.sources.fetch.WebAddress;
import org.tarikh.sources.format.Charsets;
import org.tarikh.sources.problem.Code;
import org.tarikh.sources.problem.Problem;
import org.tarikh.sources.retrieval.Retrievals.Known;

/** Pages of the web taken in as documents. Nothing is stored while the web is waited for. */
@ApplicationScoped
public class Pages {
    private static final DocumentForm NOTHING = new DocumentForm(null, null, null, null, null, null, null, null);

    private final Fetcher fetcher;
    private final Retrievals retrievals;
    private final Archive archive;
    private final Clock clock;

    Pages(Fetcher fetcher, Retrievals retrievals, Archive archive, Clock clock) {
        this.fetcher = fetcher;
        this.retrievals = retrievals;
        this.archive = archive;
        this.clock = clock;
    }

    /**
     * The document that a page is.
     *
     * @param changed whether it is new, or a revision of it is
     */
    public record Taken(UUID document, boolean changed) {}

    /** A page that was had, fit to be stored. */
    public record Had(Submission submission, Retrieval retrieval) {}

    /**
     * Fetches a page and stores it; a page that is known and says it has not changed is noted as seen.
     *
     * @throws Problem naming {@code url} where it cannot be had or read
     */
    public Taken fetch(PageForm form) {
        if (form.url() == null) {
            throw Problem.field(Code.INVALID_FIELD, "url", "must be given");
        }
        // All that was sent is looked at before anybody is asked.
        Submission.of(form.said().at(form.url()).with("looked at", null), null);
        try {
            URI asked = WebAddress.of(form.url());
            Optional<Known> known = retrievals.at(asked);
            Conditions conditions =
                    known.isPresent() && form.saysNothing() ? known.get().conditions() : Conditions.NONE;
            Fetched fetched = fetcher.get(asked, conditions);
            if (fetched.notModified() && known.isPresent()) {
                return seen(known.get());
            }
            return stored(had(form.said(), known, asked, fetched));
        } catch (FetchException e) {
            throw FetchProblem.of(e, clock.instant());
        }
    }

    /**
     * Fetches the page at a link without storing it.
     *
     * @param said of it, without address and words
     * @throws FetchException where it cannot be had
     * @throws Problem where it cannot be read
     */
    public Had read(String link, DocumentForm said) throws FetchException {
        URI asked = WebAddress.of(link);
        Optional<Known> known = retrievals.at(asked);
        return had(said, known, asked, fetcher.get(asked, Conditions.NONE));
    }

    /**
     * The address by which the words at a link are known, or would be; those at a place within a page are known by that
     * place.
     *
     * @throws FetchException where it is none that is opened
     */
    public String address(String link) throws FetchException {
        URI asked = WebAddress.of(link);
        return link.contains("#") ? link : retrievals.at(asked).map(Known::url).orElse(asked.toString());
    }

    /**
     * Reads a document's page again: what has changed is a new revision, a page that is gone is marked so.
     *
     * @throws Problem where the page can neither be had nor is it gone
     */
    Taken refetch(Known known) {
        try {
            URI asked = WebAddress.of(known.asked());
            Fetched fetched = fetcher.get(asked, known.conditions());
            if (fetched.notModified()) {
                return seen(known);
            }
            return stored(had(NOTHING, Optional.of(known), asked, fetched));
        } catch (FetchException e) {
            OptionalInt status = e.status();
            if (status.isPresent() && (status.getAsInt() == 404 || status.getAsInt() == 410)) {
                retrievals.gone(known, status.getAsInt(), clock.instant());
                return new Taken(known.document(), false);
            }
            throw FetchProblem.of(e, clock.instant());
        }
    }

    private Taken seen(Known known) {
        retrievals.seen(known.document(), clock.instant());
        return new Taken(known.document(), false);
    }

    private static Had had(DocumentForm said, Optional<Known> known, URI asked, Fetched fetched) {
        if (isFront(fetched.address())
                && !isFront(asked)
                && fetched.address().getHost().equals(asked.getHost())) {
            throw Problem.field(
                    Code.PAGE_UNREADABLE, "url", "leads to the front page of its site, as pages do that are no more");
        }
        String url = known.map(Known::url).orElse(fetched.permanent().toString());
        try {
            return new Had(submission(said.at(url), fetched), Retrieval.of(asked, fetched));
        } catch (Problem e) {
            throw Problem.field(Code.PAGE_UNREADABLE, "url", "leads to what cannot be stored: " + e.getMessage());
        }
    }

    private static boolean isFront(URI address) {
        return address.getRawQuery() == null && address.getPath().length() <= 1;
    }

    private Taken stored(Had had) {
        Archive.Stored stored = archive.store(had.submission(), had.retrieval());
        return new Taken(stored.document().id, stored.outcome() != Archive.Outcome.UNCHANGED);
    }

    private static Submission submission(DocumentForm form, Fetched fetched) {
        String type = fetched.header("content-type").orElse(null);
        String kind = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return switch (kind) {
            case "text/html", "application/xhtml+xml" -> page(form, fetched, type);
            case "text/plain" -> Submission.of(form.with(words(fetched, type), null), null);
            case "", "application/octet-stream" ->
                words(fetched, null).stripLeading().startsWith("<")
                        ? page(form, fetched, null)
                        : file(form, fetched, type);
            case FileTypes.PDF, FileTypes.DOCX, FileTypes.MARKDOWN, FileTypes.MAIL -> file(form, fetched, type);
            default -> throw new Problem(Code.PAGE_UNREADABLE, "The type " + kind + " is not read.");
        };
    }

    private static Submission page(DocumentForm form, Fetched fetched, String type) {
        // as every reader of HTML does
        return Submission.of(form.with(null, words(fetched, type).replace('\0', '\ufffd')), null);
    }

    private static String words(Fetched fetched, String type) {
        String words = Charsets.decode(fetched.body(), type);
        if (words.isBlank()) {
            throw new Problem(Code.PAGE_UNREADABLE, "The page is without words.");
        }
        return words;
    }

    private static Submission file(DocumentForm form, Fetched fetched, String type) {
        String path = fetched.address().getPath();
        String name = path.substring(path.lastIndexOf('/') + 1);
        List<Submission> documents = FileSubmissions.of(fetched.body(), type, name, form, null);
        if (documents.size() != 1) {
            throw new Problem(Code.PAGE_UNREADABLE, "The file holds " + documents.size() + " documents.");
        }
        return documents.get(0);
    }
}
