package org.tarikh.events.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table of the lexicon: named columns, one row a line, problems told with file and line. */
final class Tsv {
    private Tsv() {}

    /** The rows of {@code lexicon/file} on the class path; it must have the columns asked for. */
    static List<Row> read(String file, String... columns) {
        try (InputStream in = Tsv.class.getResourceAsStream("/lexicon/" + file)) {
            if (in == null) {
                throw new IllegalStateException("lexicon/" + file + " is missing");
            }
            var findings = new FindingList();
            List<Row> rows = parse(file, new String(in.readAllBytes(), StandardCharsets.UTF_8), findings, columns);
            if (!findings.problems().isEmpty()) {
                throw new IllegalStateException("lexicon/" + findings.problems().get(0));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("lexicon/" + file, e);
        }
    }

    /** The rows of a text; none where a column is missing. */
    static List<Row> parse(String file, String text, FindingList findings, String... wanted) {
        Map<String, Integer> columns = null;
        var rows = new ArrayList<Row>();
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            for (int i = 0; i < cells.length; i++) {
                Characters.check(file, number, i + 1, cells[i], findings);
            }
            if (columns == null) {
                columns = header(file, number, cells, findings, wanted);
                if (columns == null) {
                    return List.of();
                }
            } else {
                if (cells.length > columns.size()) {
                    findings.problem(file, number, columns.size() + 1, "has more cells than the header");
                }
                rows.add(new Row(file, number, columns, cells));
            }
        }
        if (columns == null) {
            findings.problem(file, 0, 0, "has no header");
        }
        return List.copyOf(rows);
    }

    private static Map<String, Integer> header(
            String file, int line, String[] cells, FindingList findings, String... wanted) {
        var columns = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < cells.length; i++) {
            if (columns.put(cells[i].strip(), i) != null) {
                findings.problem(file, line, i + 1, "the column " + cells[i].strip() + " is there twice");
            }
        }
        boolean whole = true;
        for (String column : wanted) {
            if (!columns.containsKey(column)) {
                findings.problem(file, line, 0, "has no column " + column);
                whole = false;
            }
        }
        return whole ? columns : null;
    }

    /** The parts of a list that is apart by bars. */
    static List<String> parts(String text) {
        var parts = new ArrayList<String>();
        for (String part : text.split("\\|")) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return List.copyOf(parts);
    }

    /** One line of a table. */
    record Row(String file, int line, Map<String, Integer> columns, String[] cells) {
        /** The cell's text, or null where it is empty. */
        String text(String column) {
            Integer at = columns.get(column);
            if (at == null || at >= cells.length || cells[at].isBlank()) {
                return null;
            }
            return cells[at].strip();
        }

        String required(String column) {
            String text = text(column);
            if (text == null) {
                throw problem(column + " is empty");
            }
            return text;
        }

        /** The parts of a cell that lists with a bar. */
        List<String> list(String column) {
            String text = text(column);
            return text == null ? List.of() : parts(text);
        }

        /** The number of a column from 1, 0 where the table has none of the name. */
        int at(String column) {
            return columns.getOrDefault(column, -1) + 1;
        }

        IllegalStateException problem(String what) {
            return new IllegalStateException("lexicon/" + file + ", line " + line + ": " + what);
        }
    }
}
