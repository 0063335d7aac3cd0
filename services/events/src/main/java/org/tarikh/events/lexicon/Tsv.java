package org.tarikh.events.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table of the lexicon on the class path: named columns, one row a line, problems told with file and line. */
final class Tsv {
    private final String file;
    private final List<Row> rows = new ArrayList<>();

    private Tsv(String file) {
        this.file = file;
    }

    /** The table at {@code lexicon/file}; it must have the columns asked for. */
    static List<Row> read(String file, String... columns) {
        var table = new Tsv(file);
        try (InputStream in = Tsv.class.getResourceAsStream("/lexicon/" + file)) {
            if (in == null) {
                throw new IllegalStateException("lexicon/" + file + " is missing");
            }
            table.read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), List.of(columns));
        } catch (IOException e) {
            throw new UncheckedIOException("lexicon/" + file, e);
        }
        return List.copyOf(table.rows);
    }

    private void read(BufferedReader in, List<String> wanted) throws IOException {
        Map<String, Integer> columns = null;
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            if (columns == null) {
                columns = new HashMap<>();
                for (int i = 0; i < cells.length; i++) {
                    columns.put(cells[i].strip(), i);
                }
                for (String column : wanted) {
                    if (!columns.containsKey(column)) {
                        throw new IllegalStateException("lexicon/" + file + " has no column " + column);
                    }
                }
            } else {
                rows.add(new Row(file, number, columns, cells));
            }
        }
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
            if (text == null) {
                return List.of();
            }
            var parts = new ArrayList<String>();
            for (String part : text.split("\\|")) {
                if (!part.isBlank()) {
                    parts.add(part.strip());
                }
            }
            return List.copyOf(parts);
        }

        Double number(String column) {
            String text = text(column);
            try {
                return text == null ? null : Double.valueOf(text);
            } catch (NumberFormatException e) {
                throw problem(column + " is no number: " + text);
            }
        }

        IllegalStateException problem(String what) {
            return new IllegalStateException("lexicon/" + file + ", line " + line + ": " + what);
        }
    }
}
