package org.tarikh.sources.imports;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tarikh.sources.problem.Code;
import org.tarikh.sources.problem.Problem;

/** NDJSON: a document a line; blank lines count as lines and are left out. */
final class LinesUpload implements Imports.Upload, AutoCloseable {
    private static final int LONGEST_LINE = 64 * 1024 * 1024;

    private final List<Integer> lines;
    private final InputStream in;
    private int at;

    private LinesUpload(List<Integer> lines, InputStream in) {
        this.lines = lines;
        this.in = in;
    }

    /** Counts the lines that hold a document; none is a 400, one longer than any document can be a 413. */
    static LinesUpload of(Path file) throws IOException {
        List<Integer> lines = new ArrayList<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            int line = 1;
            int length = 0;
            boolean words = false;
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b == '\n') {
                    if (words) {
                        lines.add(line);
                    }
                    line++;
                    length = 0;
                    words = false;
                } else {
                    words |= b > ' ';
                    if (++length > LONGEST_LINE) {
                        throw new Problem(Code.BODY_TOO_LARGE, "Line " + line + " is longer than a document may be.");
                    }
                }
            }
            if (words) {
                lines.add(line);
            }
        }
        if (lines.isEmpty()) {
            throw new Problem(Code.EMPTY_BODY, "The body holds no document.");
        }
        return new LinesUpload(lines, new BufferedInputStream(Files.newInputStream(file)));
    }

    @Override
    public int total() {
        return lines.size();
    }

    @Override
    public ImportItem item(Import of, int line) throws IOException {
        byte[] content = null;
        while (at < lines.get(line - 1)) {
            content = line();
            at++;
        }
        return ImportItem.waiting(of, lines.get(line - 1), "json", null, content);
    }

    private byte[] line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            line.write(b);
        }
        return line.toByteArray();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
