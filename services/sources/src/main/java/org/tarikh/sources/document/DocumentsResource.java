package org.tarikh.sources.document;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tarikh.sources.access.ReadingToken;
import org.tarikh.sources.access.Scope;
import org.tarikh.sources.problem.Bounds;
import org.tarikh.sources.problem.Code;
import org.tarikh.sources.problem.IfMatch;
import org.tarikh.sources.problem.IncomingBody;
import org.tarikh.sources.problem.PageCursor;
import org.tarikh.sources.problem.Problem;
import org.tarikh.sources.problem.ProblemBody;
import org.tarikh.sources.problem.StrictJson;
import org.tarikh.sources.publisher.Display;
import org.tarikh.sources.retrieval.Retrievals;
import org.tarikh.sources.rights.Rights;

/** Documents in, and their texts out again as they came. */
@Path("/api/v1/documents")
@Tag(name = "documents", description = "Documents as they came, each in immutable revisions")
@APIResponse(
        responseCode = "default",
        description = "The request cannot be answered",
        content = @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
public class DocumentsResource {
    /** A JSON or HTML body may be somewhat larger than the text in it. */
    private static final int LARGEST_BODY = 24 * 1024 * 1024;

    private static final String VIEW =
            "select new org.tarikh.sources.document.DocumentView(d.id, r.number, d.url, d.key,"
                    + " d.file, r.title, r.publisher, r.published, r.language, r.hash, r.length, r.mediaType, r.unreadParts, r.recorded, d.takenDown,"
                    + " d.takedownReason)"
                    + " from Document d join DocumentRevision r on r.document = d.id ";

    private final Archive archive;
    private final StrictJson json;
    private final EntityManager entities;
    private final Rights rights;
    private final ReadingToken token;
    private final Retrievals retrievals;

    DocumentsResource(
            Archive archive,
            StrictJson json,
            EntityManager entities,
            Rights rights,
            ReadingToken token,
            Retrievals retrievals) {
        this.archive = archive;
        this.json = json;
        this.entities = entities;
        this.rights = rights;
        this.token = token;
        this.retrievals = retrievals;
    }

    /** A page of documents. */
    @Schema(name = "DocumentPage", description = "A page of documents; next is null at the end")
    public record DocumentPage(List<DocumentView> items, @Schema(nullable = true) String next) {}

    /** All revisions of a document. */
    @Schema(name = "DocumentRevisions", description = "All revisions of a document, the first one first")
    public record Revisions(List<DocumentView> items) {}

    @POST
    @RolesAllowed(Scope.INGEST)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "storeDocument",
            summary = "Store a document",
            description =
                    "As JSON in UTF-8, or as a file with the other fields as query parameters: text/plain, text/html,"
                            + " text/markdown, application/pdf, a document of Word (DOCX), or a mail (message/rfc822). Plain"
                            + " text is UTF-8 where the Content-Type declares no other charset. A file's title, author and"
                            + " date are taken where none are given; the day a PDF or DOCX was made is not its publication."
                            + " A mail with attachments, or a ZIP, is taken where it holds one document; several are a 400"
                            + " and go to POST /imports. A document is known again by its url, else its key, else its text:"
                            + " the same again is a 200 and changes nothing, another text or other words about it a new"
                            + " revision.")
    @RequestBody(
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = DocumentForm.class)),
                @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)),
                @Content(mediaType = FileTypes.MARKDOWN, schema = @Schema(implementation = String.class)),
                @Content(mediaType = FileTypes.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = FileTypes.DOCX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = FileTypes.MAIL, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = FileTypes.ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "201",
            description = "Stored, as a new document or a new revision",
            content = @Content(schema = @Schema(implementation = DocumentView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Stored before",
            content = @Content(schema = @Schema(implementation = DocumentView.class)))
    public Response store(InputStream body) throws IOException {
        return store(Submission.of(json.read(IncomingBody.text(body, LARGEST_BODY), DocumentForm.class), null));
    }

    @POST
    @RolesAllowed(Scope.INGEST)
    @Consumes({
        MediaType.TEXT_PLAIN,
        MediaType.TEXT_HTML,
        MediaType.APPLICATION_XHTML_XML,
        FileTypes.MARKDOWN,
        FileTypes.PDF,
        FileTypes.DOCX,
        FileTypes.MAIL,
        FileTypes.ZIP
    })
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response storeBody(
            @Context HttpHeaders headers,
            @QueryParam("publisher") String publisher,
            @QueryParam("url") String url,
            @QueryParam("key") String key,
            @QueryParam("title") String title,
            @QueryParam("published") String published,
            @QueryParam("language") String language,
            InputStream body)
            throws IOException {
        String type = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
        byte[] bytes = IncomingBody.bytes(body, LARGEST_BODY);
        DocumentForm form = new DocumentForm(publisher, url, key, title, published, language, null, null);
        if (MediaType.TEXT_PLAIN_TYPE.isCompatible(headers.getMediaType())) {
            return store(Submission.of(form.with(IncomingBody.text(bytes, type), null), null));
        }
        List<Submission> documents = FileSubmissions.of(bytes, type, null, form, null);
        if (documents.size() > 1) {
            throw new Problem(
                    Code.SEVERAL_DOCUMENTS,
                    "The file holds " + documents.size() + " documents; send it to POST /api/v1/imports.");
        }
        return store(documents.get(0));
    }

    private Response store(Submission submission) {
        Archive.Stored stored = archive.store(submission);
        DocumentView view = DocumentView.of(stored.document(), stored.revision())
                .with(retrievals.of(List.of(stored.document().id)));
        int status = stored.outcome() == Archive.Outcome.UNCHANGED ? 200 : 201;
        return Response.status(status)
                .location(URI.create("/api/v1/documents/" + view.id()))
                .tag(stored.document().tag())
                .entity(view)
                .build();
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "listDocuments", summary = "All documents, the one stored first first")
    @APIResponse(
            responseCode = "200",
            description = "A page of documents",
            content = @Content(schema = @Schema(implementation = DocumentPage.class)))
    public DocumentPage list(
            @Parameter(description = "As `next` gave it") @QueryParam("cursor") String cursor,
            @Parameter(description = "1 to 200", schema = @Schema(implementation = Integer.class, defaultValue = "50"))
                    @QueryParam("limit")
                    String limit,
            @Context HttpHeaders headers) {
        int most = Bounds.PAGE.of(limit);
        PageCursor from = PageCursor.parse(cursor);
        var query = entities.createQuery(
                VIEW + "where r.number = d.revision"
                        + (from == null ? "" : " and (d.recorded > ?1 or (d.recorded = ?1 and d.id > ?2))")
                        + " order by d.recorded, d.id",
                DocumentView.class);
        if (from != null) {
            query.setParameter(1, from.instant()).setParameter(2, from.id());
        }
        List<DocumentView> items = shown(query.setMaxResults(most).getResultList(), headers);
        if (items.size() < most) {
            return new DocumentPage(items, null);
        }
        Document last = Document.findById(items.get(most - 1).id());
        return new DocumentPage(items, PageCursor.at(last.recorded, last.id).text());
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "getDocument", summary = "A document in its newest revision")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = @Content(schema = @Schema(implementation = DocumentView.class)))
    @APIResponse(responseCode = "304", description = "Not changed since the ETag given in If-None-Match")
    public Response get(@PathParam("id") String id, @Context Request request, @Context HttpHeaders headers) {
        Document document = Document.known(id);
        return unlessKnown(request, new EntityTag(document.tag()), view(document, headers));
    }

    private DocumentView view(Document document, HttpHeaders headers) {
        DocumentView view = entities.createQuery(VIEW + "where d.id = ?1 and r.number = d.revision", DocumentView.class)
                .setParameter(1, document.id)
                .getSingleResult();
        return shown(List.of(view), headers).get(0);
    }

    /** The document after something was done to it, with this status. */
    @Transactional
    public Response told(UUID id, int status, HttpHeaders headers) {
        Document document = Document.findById(id);
        return Response.status(status)
                .location(URI.create("/api/v1/documents/" + id))
                .tag(document.tag())
                .entity(view(document, headers))
                .build();
    }

    /** The id of the document, which stands as the header If-Match says. */
    @Transactional
    public UUID standing(String id, String ifMatch) {
        Document document = Document.known(id);
        IfMatch.check(ifMatch, document.tag());
        if (document.takenDown != null) {
            throw new Problem(Code.TAKEN_DOWN, "The document was taken down: " + document.takedownReason);
        }
        return document.id;
    }

    @GET
    @Path("/{id}/revisions")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(operationId = "listRevisions", summary = "All revisions of a document")
    @APIResponse(
            responseCode = "200",
            description = "The revisions",
            content = @Content(schema = @Schema(implementation = Revisions.class)))
    public Revisions revisions(@PathParam("id") String id, @Context HttpHeaders headers) {
        return new Revisions(shown(
                entities.createQuery(VIEW + "where d.id = ?1 order by r.number", DocumentView.class)
                        .setParameter(1, Document.known(id).id)
                        .getResultList(),
                headers));
    }

    @GET
    @Path("/{id}/text")
    @Produces("text/plain; charset=UTF-8")
    @Transactional
    @Operation(
            operationId = "getDocumentText",
            summary = "The text of a document",
            description = "Every code point as it was given, without a byte-order mark. Offsets of articles and of"
                    + " evidence count the code points of this text.")
    @APIResponse(
            responseCode = "200",
            description = "The text",
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "304", description = "Not changed since the ETag given in If-None-Match")
    public Response text(
            @PathParam("id") String id,
            @Parameter(
                            description = "The newest where not given",
                            schema = @Schema(implementation = Integer.class, minimum = "1"))
                    @QueryParam("revision")
                    String revision,
            @Context Request request,
            @Context HttpHeaders headers) {
        Document document = Document.known(id);
        int number = new Bounds("revision", 1, Integer.MAX_VALUE, document.revision).of(revision);
        return unlessKnown(request, tag(number), readable(document, number, headers).text);
    }

    @GET
    @Path("/{id}/revisions/{number}/difference")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "getDocumentDifference",
            summary = "What changed between two revisions",
            description =
                    "By paragraph, and within those that changed by word; long stretches that stayed are left out.")
    @APIResponse(
            responseCode = "200",
            description = "The difference",
            content = @Content(schema = @Schema(implementation = Difference.class)))
    @APIResponse(responseCode = "304", description = "Not changed since the ETag given in If-None-Match")
    public Response difference(
            @PathParam("id") String id,
            @PathParam("number") String number,
            @Parameter(
                            description = "The one before where not given",
                            schema = @Schema(implementation = Integer.class, minimum = "1"))
                    @QueryParam("from")
                    String from,
            @Context Request request,
            @Context HttpHeaders headers) {
        Document document = Document.known(id);
        DocumentRevision to = readable(document, new Bounds("revision", 1, Integer.MAX_VALUE, 1).of(number), headers);
        int before = new Bounds("from", 1, Integer.MAX_VALUE, Math.max(1, to.number - 1)).of(from);
        return unlessKnown(
                request,
                new EntityTag(before + "-" + to.number),
                Difference.between(readable(document, before, headers), to));
    }

    /** A revision whose words may be shown to whoever asks. */
    private DocumentRevision readable(Document document, int number, HttpHeaders headers) {
        if (document.takenDown != null) {
            throw new Problem(Code.TAKEN_DOWN, "The document was taken down: " + document.takedownReason);
        }
        DocumentRevision found = DocumentRevision.of(document.id, number)
                .orElseThrow(() -> new Problem(
                        Code.REVISION_NOT_FOUND, "The document has the revisions 1 to " + document.revision + "."));
        if (found.redacted) {
            throw new Problem(Code.TEXT_GONE, "This revision was taken down, and its words did not come back.");
        }
        if (!all(headers)) {
            Rights.showWhole(display(document.id), document.url);
        }
        return found;
    }

    private boolean all(HttpHeaders headers) {
        return token.admits(headers.getHeaderString(HttpHeaders.AUTHORIZATION));
    }

    private Display display(UUID document) {
        return rights.ofDocuments(List.of(document)).get(document);
    }

    /** The views with what is told of their pages, without the titles that are not to be shown. */
    private List<DocumentView> shown(List<DocumentView> bare, HttpHeaders headers) {
        Retrievals.Told told =
                retrievals.of(bare.stream().map(DocumentView::id).distinct().toList());
        List<DocumentView> views = bare.stream().map(view -> view.with(told)).toList();
        if (all(headers)) {
            return views;
        }
        Map<UUID, Display> displays =
                rights.ofDocuments(views.stream().map(DocumentView::id).toList());
        return views.stream()
                .map(view -> displays.get(view.id()) == Display.HIDDEN ? view.hidden() : view)
                .toList();
    }

    private static EntityTag tag(int revision) {
        return new EntityTag(Integer.toString(revision));
    }

    private static Response unlessKnown(Request request, EntityTag tag, Object entity) {
        var unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(entity) : unchanged).tag(tag).build();
    }
}
