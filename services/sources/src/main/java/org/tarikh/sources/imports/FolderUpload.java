package org.tarikh.sources.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tarikh.sources.document.Submission;
import org.tarikh.sources.problem.Code;
import org.tarikh.sources.problem.Problem;
import org.tarikh.sources.problem.StrictJson;
import org.tarikh.sources.problem.Violation;

/** A manifest with its files. */
final class FolderUpload implements Imports.Upload {
    private static final int MOST_VIOLATIONS = 100;

    private final List<Manifest.Row> rows;
    private final Map<String, Path> files;
    private final StrictJson json;

    private FolderUpload(List<Manifest.Row> rows, Map<String, Path> files, StrictJson json) {
        this.rows = rows;
        this.files = files;
        this.json = json;
    }

    /** Checks the manifest as a whole against the files sent; what is wrong is a 400 naming each row. */
    static FolderUpload of(String manifestText, Map<String, Path> files, StrictJson json) {
        Manifest manifest = manifest(manifestText, json);
        if (manifest.documents() == null || manifest.documents().isEmpty()) {
            throw Problem.field(Code.INVALID_MANIFEST, "documents", "must list at least one document");
        }
        List<Violation> violations = new ArrayList<>();
        Map<String, Map<String, Integer>> seen = new HashMap<>();
        Set<String> named = new HashSet<>();
        for (int i = 0; i < manifest.documents().size(); i++) {
            String at = "documents[" + i + "]";
            Manifest.Row row = manifest.documents().get(i);
            if (row == null || row.file() == null || row.file().isBlank()) {
                violations.add(new Violation(at + ".file", "must name a file"));
                continue;
            }
            named.add(row.file());
            if (!files.containsKey(row.file())) {
                violations.add(new Violation(at + ".file", "names " + row.file() + ", which was not sent"));
            }
            once(at, "file", row.file(), i, seen, violations);
            once(at, "url", row.url(), i, seen, violations);
            once(at, "key", row.url() == null ? row.key() : null, i, seen, violations);
            try {
                Submission.of(row.form().with("-", null), row.file());
            } catch (Problem problem) {
                problem.violations().forEach(v -> violations.add(new Violation(at + "." + v.field(), v.message())));
            }
        }
        for (String file : files.keySet()) {
            if (!named.contains(file)) {
                violations.add(new Violation("file", "holds " + file + ", which the manifest does not name"));
            }
        }
        if (!violations.isEmpty()) {
            String first = violations.get(0).field() + " " + violations.get(0).message();
            throw new Problem(
                    Code.INVALID_MANIFEST,
                    violations.size() == 1 ? first : first + "; and " + (violations.size() - 1) + " more",
                    violations.subList(0, Math.min(violations.size(), MOST_VIOLATIONS)));
        }
        return new FolderUpload(manifest.documents(), files, json);
    }

    /** Files of which nothing is said, by their names. */
    static FolderUpload of(Map<String, Path> files, StrictJson json) {
        List<Manifest.Row> rows = files.keySet().stream()
                .sorted()
                .map(file -> new Manifest.Row(file, null, null, null, null, null, null))
                .toList();
        return new FolderUpload(rows, files, json);
    }

    private static Manifest manifest(String text, StrictJson json) {
        try {
            return json.read(text, Manifest.class);
        } catch (Problem problem) {
            if (problem.code() == Code.BAD_REQUEST) {
                throw new Problem(
                        Code.INVALID_MANIFEST,
                        "The manifest cannot be read. " + problem.getMessage(),
                        List.of(new Violation("manifest", problem.getMessage())));
            }
            throw problem;
        }
    }

    private static void once(
            String at, String field, String value, int i, Map<String, Map<String, Integer>> seen, List<Violation> to) {
        if (value == null) {
            return;
        }
        Integer first = seen.computeIfAbsent(field, name -> new HashMap<>()).putIfAbsent(value, i);
        if (first != null) {
            to.add(new Violation(at + "." + field, "is the same as that of documents[" + first + "]"));
        }
    }

    @Override
    public int total() {
        return rows.size();
    }

    @Override
    public ImportItem item(Import of, int line) throws IOException {
        Manifest.Row row = rows.get(line - 1);
        return ImportItem.waiting(of, line, "file", json.write(row), Files.readAllBytes(files.get(row.file())));
    }
}
