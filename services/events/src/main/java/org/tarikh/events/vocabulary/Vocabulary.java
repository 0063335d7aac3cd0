package org.tarikh.events.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Every enumeration with its labels in each language, from {@code vocabulary/vocabulary.tsv}. */
@ApplicationScoped
public class Vocabulary {
    private static final String FILE = "/vocabulary/vocabulary.tsv";
    private static final int COLUMNS = 6;

    private final Map<String, List<Term>> sets = new LinkedHashMap<>();

    /** One value of an enumeration. */
    public record Term(
            @Schema(examples = "ASSAULT") String value,
            @Schema(nullable = true, description = "The value it belongs under", examples = "4") String parent,
            Labels labels) {}

    /** What a value is called. */
    public record Labels(
            @Schema(examples = "Assault") String en,
            @Schema(examples = "حمله") String fa,
            @Schema(examples = "برید") String ps) {}

    Vocabulary() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Vocabulary.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            lines.lines().skip(1).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalStateException(FILE + " has " + cells.length + " columns in: " + line);
        }
        sets.computeIfAbsent(cells[0], name -> new ArrayList<>())
                .add(new Term(
                        cells[1], cells[2].isEmpty() ? null : cells[2], new Labels(cells[3], cells[4], cells[5])));
    }

    /** Every enumeration by its name. */
    public Map<String, List<Term>> sets() {
        return sets;
    }

    /** What the type of an event may be called: PLOVER types, ACLED events and sub-events, GLIDE hazards. */
    public Set<String> types() {
        return Stream.of("plover", "acled", "acledSub", "hazard")
                .flatMap(set -> sets.get(set).stream())
                .map(Term::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
