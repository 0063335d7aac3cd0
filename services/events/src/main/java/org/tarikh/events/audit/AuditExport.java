package org.tarikh.events.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes the audit to files, page by page, so that no part of it is held that has been written. */
@ApplicationScoped
class AuditExport {
    private static final int PAGE = 500;
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private final Audit audit;
    private final ObjectMapper json;

    AuditExport(Audit audit, ObjectMapper json) {
        this.audit = audit;
        this.json = json;
    }

    private interface Lines {
        void add(AuditEntry entry) throws IOException;
    }

    /** One act in each line, as JSON. */
    void ndjson(Audit.Filter filter, OutputStream output) throws IOException {
        OutputStream buffered = new BufferedOutputStream(output);
        each(filter, entry -> {
            buffered.write(json.writeValueAsBytes(entry));
            buffered.write('\n');
        });
        buffered.flush();
    }

    /** One act in each row; what was and what is are JSON. */
    void csv(Audit.Filter filter, OutputStream output) throws IOException {
        Writer writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        CSVPrinter printer = new CSVPrinter(
                writer,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader(
                                "id",
                                "at",
                                "act",
                                "sort",
                                "subject",
                                "by",
                                "note",
                                "was",
                                "becomes",
                                "redacted",
                                "entry")
                        .get());
        each(
                filter,
                entry -> printer.printRecord(
                        entry.id(),
                        entry.at(),
                        entry.act(),
                        entry.sort(),
                        entry.subject(),
                        defused(entry.by()),
                        defused(entry.note()),
                        values(entry.was()),
                        values(entry.becomes()),
                        entry.redacted(),
                        entry.entry()));
        printer.flush();
    }

    private void each(Audit.Filter filter, Lines lines) throws IOException {
        String cursor = null;
        do {
            Audit.Page page = audit.page(filter, cursor, PAGE);
            for (AuditEntry entry : page.items()) {
                lines.add(entry);
            }
            cursor = page.next();
        } while (cursor != null);
    }

    private String values(Map<String, Object> values) throws IOException {
        return values == null ? null : json.writeValueAsString(new TreeMap<>(values));
    }

    /** A text that a spreadsheet would run as a formula is led by an apostrophe. */
    static String defused(String text) {
        boolean formula = text != null && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
