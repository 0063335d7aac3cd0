package org.tarikh.timeline.keydates;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Prints how well the most important dates meet each reference timeline of a folder, and on average. */
public final class KeyDatesBench {
    private static final ObjectMapper JSON = new ObjectMapper();

    private KeyDatesBench() {}

    /**
     * A timeline a person made.
     *
     * @param filter a query of the chronology's API that its subject stands for; empty for everything
     * @param words a regular expression one of which an event's title has to meet, null for any
     */
    record Reference(String name, String filter, Pattern words, Set<LocalDate> dates) {}

    /** @param arguments the folder, then the address of a running timeline or a file of its NDJSON export */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<Reference> references = references(Path.of(arguments[0]));
        if (references.isEmpty()) {
            System.out.println("skipped: no timeline (*.json) in " + arguments[0]);
            return;
        }
        List<KeyDates.Score> scores = new ArrayList<>();
        for (Reference reference : references) {
            List<KeyDates.Weighed> events = events(arguments[1], reference);
            KeyDates.Score score = KeyDates.score(
                    reference.dates(), KeyDates.chosen(events, reference.dates().size()));
            print("keydates." + reference.name(), score);
            scores.add(score);
        }
        print("keydates", mean(scores));
    }

    static List<Reference> references(Path folder) throws IOException {
        List<Reference> references = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                JsonNode timeline = JSON.readTree(file.toFile());
                Set<LocalDate> dates = new TreeSet<>();
                for (JsonNode entry : timeline.path("dates")) {
                    dates.add(LocalDate.parse(
                            entry.isTextual()
                                    ? entry.asText()
                                    : entry.path("date").asText()));
                }
                if (dates.isEmpty()) {
                    throw new IOException(file + " has no dates");
                }
                references.add(new Reference(
                        file.getFileName().toString().replaceFirst("\\.json$", ""),
                        timeline.path("filter").asText(""),
                        timeline.hasNonNull("words")
                                ? Pattern.compile(timeline.get("words").asText(), Pattern.CASE_INSENSITIVE)
                                : null,
                        dates));
            }
        }
        return references;
    }

    private static List<KeyDates.Weighed> events(String from, Reference reference)
            throws IOException, InterruptedException {
        if (!from.startsWith("http")) {
            try (Stream<String> lines = Files.lines(Path.of(from))) {
                return weighed(lines, reference);
            }
        }
        String query = reference.filter().isEmpty() ? "" : "?" + reference.filter();
        URI address = URI.create(from.replaceFirst("/+$", "") + "/api/v1/chronology/export.ndjson" + query);
        HttpResponse<Stream<String>> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofLines());
        if (answer.statusCode() != 200) {
            throw new IOException(address + " answered " + answer.statusCode());
        }
        try (Stream<String> lines = answer.body()) {
            return weighed(lines, reference);
        }
    }

    /** Events dated to a day: a timeline of dates has no place for a month or a year. */
    static List<KeyDates.Weighed> weighed(Stream<String> lines, Reference reference) throws IOException {
        List<KeyDates.Weighed> events = new ArrayList<>();
        for (String line : lines.filter(line -> !line.isBlank()).toList()) {
            JsonNode event = JSON.readTree(line);
            boolean wanted = reference.words() == null
                    || reference.words().matcher(event.path("title").asText()).find();
            if (wanted && event.path("date").path("precision").asText().matches("days?")) {
                events.add(new KeyDates.Weighed(
                        LocalDate.parse(event.path("date").path("start").asText()),
                        event.path("importance").asDouble()));
            }
        }
        return events;
    }

    private static KeyDates.Score mean(List<KeyDates.Score> scores) {
        return new KeyDates.Score(
                scores.stream().mapToDouble(KeyDates.Score::precision).average().orElse(0),
                scores.stream().mapToDouble(KeyDates.Score::recall).average().orElse(0),
                scores.stream().mapToDouble(KeyDates.Score::f1).average().orElse(0),
                scores.stream().mapToDouble(KeyDates.Score::coverage).average().orElse(0));
    }

    private static void print(String name, KeyDates.Score score) {
        line(name + ".precision", score.precision());
        line(name + ".recall", score.recall());
        line(name + ".f1", score.f1());
        line(name + ".coverage_within_a_day", score.coverage());
    }

    private static void line(String name, double value) {
        System.out.println(String.format(Locale.ROOT, "%s %.3f ratio", name, value));
    }
}
