package org.tarikh.sources.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tarikh.sources.retrieval.Gone;
import org.tarikh.sources.retrieval.RetrievalView;
import org.tarikh.sources.retrieval.Retrievals;

/** A document, in one of its revisions, as clients see it; its text has an address of its own. */
@Schema(name = "Document", description = "A document in one revision; the text is at /documents/{id}/text")
public record DocumentView(
        UUID id,
        @Schema(description = "Rises by one at each change of the text or of what is said of it", examples = "1")
                int revision,
        @Schema(nullable = true) String url,
        @Schema(nullable = true) String key,
        @Schema(nullable = true, description = "The name a manifest gave it", examples = "2025-09-22.txt") String file,
        @Schema(nullable = true, examples = "Two killed in an attack in Guzara") String title,
        @Schema(nullable = true, examples = "Khaama Press") String publisher,
        @Schema(nullable = true, examples = "2025-09-22") LocalDate published,
        @Schema(nullable = true, examples = "en") String language,
        @Schema(
                        description = "Of the text's UTF-8",
                        examples = "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                String hash,
        @Schema(description = "Of the text, in code points", examples = "1120") int length,
        @Schema(
                        nullable = true,
                        description = "Of what the text was read from; null where it was stored before this was told",
                        examples = "application/pdf")
                String mediaType,
        @Schema(description = "Attachments of a mail that could not be read, each with why") List<String> unreadParts,
        @Schema(description = "When this revision was stored") Instant recorded,
        @Schema(nullable = true, description = "Set where the document was taken down: its words are gone")
                Takedown takenDown,
        @Schema(nullable = true, description = "How this revision was had, where that was from the web")
                RetrievalView retrieval,
        @Schema(nullable = true, description = "Set where the page is not at its address any more") Gone gone) {
    /** That a document was taken down. */
    @Schema(name = "Takedown", description = "Since when a document is taken down, and why")
    public record Takedown(Instant at, @Schema(examples = "Court order 12/2026") String reason) {}

    public DocumentView(
            UUID id,
            int revision,
            String url,
            String key,
            String file,
            String title,
            String publisher,
            LocalDate published,
            String language,
            String hash,
            int length,
            String mediaType,
            String[] unreadParts,
            Instant recorded,
            Instant takenDown,
            String reason) {
        this(
                id,
                revision,
                url,
                key,
                file,
                title,
                publisher,
                published,
                language,
                hash,
                length,
                mediaType,
                List.of(unreadParts),
                recorded,
                takenDown == null ? null : new Takedown(takenDown, reason),
                null,
                null);
    }

    /** The same with what is told of its page. */
    DocumentView with(Retrievals.Told told) {
        return new DocumentView(
                id,
                revision,
                url,
                key,
                file,
                title,
                publisher,
                published,
                language,
                hash,
                length,
                mediaType,
                unreadParts,
                recorded,
                takenDown,
                told.retrieval(id, revision),
                told.gone(id));
    }

    /** The same without words. */
    DocumentView hidden() {
        return new DocumentView(
                id, revision, url, key, file, null, publisher, published, language, hash, length, mediaType, List.of(),
                recorded, takenDown, retrieval, gone);
    }

    static DocumentView of(Document document, DocumentRevision revision) {
        return new DocumentView(
                document.id,
                revision.number,
                document.url,
                document.key,
                document.file,
                revision.title,
                revision.publisher,
                revision.published,
                revision.language,
                revision.hash,
                revision.length,
                revision.mediaType,
                revision.unreadParts,
                revision.recorded,
                document.takenDown,
                document.takedownReason);
    }
}
