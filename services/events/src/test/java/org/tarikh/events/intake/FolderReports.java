package org.tarikh.events.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tarikh.events.extraction.Cascade;
import org.tarikh.events.reconciliation.SourcedReport;

/** The reports that the reading finds in folders of documents with a manifest, each document taken for one article. */
public final class FolderReports {
    private static final List<Path> FOLDERS = List.of(
            Path.of("../../deploy/sample"), Path.of("../../../shared/corpus"), Path.of("../../../shared/pages/docs"));

    private FolderReports() {}

    /** By article: of the sample and of what further folders this machine has. */
    public static Map<String, List<SourcedReport>> ofEveryFolder() throws IOException {
        Cascade cascade = new Cascade();
        Map<String, List<SourcedReport>> articles = new LinkedHashMap<>();
        for (Path folder : FOLDERS) {
            if (Files.exists(folder.resolve("manifest.json"))) {
                read(folder, cascade, articles);
            } else {
                System.out.println("There is no " + folder + " here: its documents are left out");
            }
        }
        return articles;
    }

    private static void read(Path folder, Cascade cascade, Map<String, List<SourcedReport>> articles)
            throws IOException {
        JsonNode manifest =
                new ObjectMapper().readTree(folder.resolve("manifest.json").toFile());
        for (JsonNode row : manifest.path("documents")) {
            String file = row.path("file").asText();
            String text = Files.readString(folder.resolve(file));
            String published = row.path("published").asText(null);
            SourceArticle article = new SourceArticle(
                    file,
                    file,
                    1,
                    0,
                    text.codePointCount(0, text.length()),
                    row.path("title").asText(null),
                    row.path("publisher").asText(null),
                    null,
                    published == null ? null : LocalDate.parse(published),
                    published == null ? "unknown" : "manifest",
                    null,
                    file,
                    "sha256:" + Integer.toHexString(text.hashCode()),
                    List.of());
            articles.put(
                    file,
                    new Placement(article, text)
                            .of(cascade.read(article.toRead(text)))
                            .reports());
        }
    }
}
