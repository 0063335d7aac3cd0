package org.tarikh.sources.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A list of words beside the classes: an entry a line, lines beginning with # left out. */
final class WordList {
    private WordList() {}

    static List<String> named(String file) {
        try (var in = WordList.class.getResourceAsStream("/reading/" + file)) {
            if (in == null) {
                throw new IllegalStateException("The word list " + file + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
