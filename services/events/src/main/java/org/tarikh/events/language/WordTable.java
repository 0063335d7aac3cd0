package org.tarikh.events.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The rows of a tab-separated file of {@code lexicon/} on the class path; lines that start with # explain and are not rows. */
public record WordTable(String name, List<Row> rows) {
    /** A row; {@code columns} holds no nulls, missing columns read as empty. */
    public record Row(int line, List<String> columns) {
        public String get(int column) {
            return column < columns.size() ? columns.get(column) : "";
        }
    }

    public static WordTable load(String name) {
        var rows = new ArrayList<Row>();
        try (var stream = WordTable.class.getResourceAsStream("/lexicon/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("No file lexicon/" + name + " on the class path");
            }
            var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(new Row(
                            number,
                            Arrays.stream(line.split("\t", -1))
                                    .map(String::strip)
                                    .toList()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read lexicon/" + name, e);
        }
        return new WordTable(name, List.copyOf(rows));
    }

    /** All words of the file where a row holds one or more words apart by blanks. */
    public List<String> words() {
        return rows.stream()
                .flatMap(row -> row.columns().stream())
                .flatMap(column -> Arrays.stream(column.split("\\s+")))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
