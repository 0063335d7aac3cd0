package org.tarikh.sources.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.tarikh.sources.access.Scope;
import org.tarikh.sources.document.FileTypes;
import org.tarikh.sources.problem.Code;
import org.tarikh.sources.problem.GivenId;
import org.tarikh.sources.problem.IncomingBody;
import org.tarikh.sources.problem.Problem;
import org.tarikh.sources.problem.ProblemBody;
import org.tarikh.sources.problem.StrictJson;
import org.tarikh.sources.problem.Violation;

/** Many documents at once. */
@Path("/api/v1/imports")
@Tag(name = "imports", description = "Many documents at once, worked in the background")
@APIResponse(
        responseCode = "default",
        description = "The request cannot be answered",
        content = @Content(mediaType = ProblemBody.MEDIA_TYPE, schema = @Schema(implementation = ProblemBody.class)))
public class ImportsResource {
    private static final int LARGEST_MANIFEST = 20 * 1024 * 1024;

    private final Imports imports;
    private final ImportWorker worker;
    private final StrictJson json;

    ImportsResource(Imports imports, ImportWorker worker, StrictJson json) {
        this.imports = imports;
        this.worker = worker;
        this.json = json;
    }

    @POST
    @RolesAllowed(Scope.INGEST)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "importDocuments",
            summary = "Import a folder, or NDJSON",
            description = "Files as multipart/form-data: a part `file` with its file name for each, and one part"
                    + " `manifest` (the JSON of manifest.json) that names them all, or none. Or a ZIP of such a folder,"
                    + " with manifest.json in it or without. Files may be text, HTML, Markdown, PDF, DOCX, mail (.eml) and"
                    + " ZIP; a mail with attachments, and a ZIP among the files, is several documents, stored all or none."
                    + " Or NDJSON with a document a line as POST /documents takes it. The upload is checked and stored as a whole before the answer; a document"
                    + " that cannot be read fails alone and is listed with its row or line.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = MediaType.MULTIPART_FORM_DATA,
                        schema =
                                @Schema(
                                        type = SchemaType.OBJECT,
                                        properties = {
                                            @SchemaProperty(
                                                    name = "manifest",
                                                    type = SchemaType.STRING,
                                                    description =
                                                            "The JSON of manifest.json: {\"documents\": [{\"file\", \"title\"?,"
                                                                    + " \"publisher\"?, \"url\"?, \"key\"?, \"published\"?, \"language\"?}]}"),
                                            @SchemaProperty(
                                                    name = "file",
                                                    type = SchemaType.STRING,
                                                    format = "binary",
                                                    description =
                                                            "A file; as many as there are, and as the manifest names where there is one")
                                        })),
                @Content(mediaType = FileTypes.ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/x-ndjson",
                        examples =
                                @ExampleObject(
                                        name = "two documents",
                                        value =
                                                "{\"url\":\"https://example.org/1\",\"text\":\"One.\"}\n{\"url\":\"https://example.org/2\",\"text\":\"Two.\"}\n"))
            })
    @APIResponse(
            responseCode = "202",
            description = "Stored; its progress is at Location",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response folder(MultipartFormDataInput parts) throws IOException {
        String manifest = null;
        Map<String, java.nio.file.Path> files = new HashMap<>();
        List<java.nio.file.Path> made = new ArrayList<>();
        try {
            for (var part : parts.getValues().entrySet()) {
                for (FormValue value : part.getValue()) {
                    if (part.getKey().equals("manifest")) {
                        if (manifest != null) {
                            throw Problem.field(Code.INVALID_MANIFEST, "manifest", "is given more than once");
                        }
                        try (InputStream in = open(value)) {
                            manifest = IncomingBody.text(in, LARGEST_MANIFEST);
                        }
                    } else if (part.getKey().equals("file") && value.getFileName() != null) {
                        java.nio.file.Path stored = stored(value, made);
                        if (files.put(value.getFileName(), stored) != null) {
                            throw Problem.field(
                                    Code.INVALID_MANIFEST, "file", value.getFileName() + " is sent more than once");
                        }
                    } else {
                        throw Problem.field(
                                Code.UNKNOWN_FIELD,
                                part.getKey(),
                                "is not a part of an import; parts are manifest, and file with a file name");
                    }
                }
            }
            if (manifest != null) {
                return accepted(imports.accept(FolderUpload.of(manifest, files, json)));
            }
            if (files.isEmpty()) {
                throw new Problem(
                        Code.INVALID_MANIFEST,
                        "No file was sent.",
                        List.of(new Violation("file", "must be sent, with a manifest or without")));
            }
            java.nio.file.Path only = files.values().iterator().next();
            if (files.size() == 1 && ZipUpload.isZip(only)) {
                return accepted(only);
            }
            return accepted(imports.accept(FolderUpload.of(files, json)));
        } finally {
            for (java.nio.file.Path path : made) {
                Files.deleteIfExists(path);
            }
        }
    }

    @POST
    @RolesAllowed(Scope.INGEST)
    @Consumes({"application/x-ndjson", "application/ndjson"})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response lines(InputStream body) throws IOException {
        // Written to disk first: a slow sender would otherwise hold a transaction open, and with it the change feed.
        java.nio.file.Path spool = Files.createTempFile("import", ".ndjson");
        try {
            Files.copy(body, spool, StandardCopyOption.REPLACE_EXISTING);
            try (LinesUpload upload = LinesUpload.of(spool)) {
                return accepted(imports.accept(upload));
            }
        } finally {
            Files.deleteIfExists(spool);
        }
    }

    @POST
    @RolesAllowed(Scope.INGEST)
    @Consumes(FileTypes.ZIP)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Response zip(InputStream body) throws IOException {
        java.nio.file.Path spool = Files.createTempFile("import", ".zip");
        try {
            Files.copy(body, spool, StandardCopyOption.REPLACE_EXISTING);
            return accepted(spool);
        } finally {
            Files.deleteIfExists(spool);
        }
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getImport", summary = "How far an import has come")
    @APIResponse(
            responseCode = "200",
            description = "The import",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public ImportView progress(@PathParam("id") String id) {
        return imports.progress(GivenId.of(id, ImportsResource::none)).orElseThrow(() -> none(id));
    }

    private static Problem none(String id) {
        return new Problem(Code.IMPORT_NOT_FOUND, "No import has the id " + id + ".");
    }

    private Response accepted(Import accepted) {
        worker.wake();
        return Response.accepted(imports.progress(accepted.id).orElseThrow())
                .location(URI.create("/api/v1/imports/" + accepted.id))
                .build();
    }

    private Response accepted(java.nio.file.Path zip) throws IOException {
        try (ZipUpload unpacked = ZipUpload.of(zip)) {
            return accepted(imports.accept(unpacked.folder(json)));
        }
    }

    private static InputStream open(FormValue value) throws IOException {
        return value.isFileItem()
                ? value.getFileItem().getInputStream()
                : new ByteArrayInputStream(value.getValue().getBytes(StandardCharsets.UTF_8));
    }

    /** The part's bytes as a file: small parts are held in memory. */
    private static java.nio.file.Path stored(FormValue value, List<java.nio.file.Path> made) throws IOException {
        if (value.isFileItem() && value.getFileItem().getFile() != null) {
            return value.getFileItem().getFile();
        }
        java.nio.file.Path copy = Files.createTempFile("import", ".part");
        made.add(copy);
        try (InputStream in = open(value)) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        return copy;
    }
}
