package org.tarikh.events.extraction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Reads the sentences of the PLOVER gold standard and tells those whose type is not among what was read: {@code SENTENCES}. */
public final class PloverBench {
    private PloverBench() {}

    public static void main(String[] arguments) throws IOException {
        JsonNode sentences = new ObjectMapper().readTree(Path.of(arguments[0]).toFile());
        List<String> wrong = wrong(sentences);
        wrong.forEach(System.out::println);
        System.out.println("types right: " + (sentences.size() - wrong.size()) + " of " + sentences.size());
    }

    static List<String> wrong(JsonNode sentences) {
        var cascade = new Cascade();
        var wrong = new ArrayList<String>();
        for (JsonNode sentence : sentences) {
            String type = sentence.get("event")
                    .asText()
                    .replace("DEMAND", "REQUEST")
                    .replace("DISAPPROVE", "ACCUSE")
                    .replace("INVESTIGATE", "ACCUSE")
                    .replace("FIGHT", "ASSAULT");
            var article = new ArticleText(
                    sentence.get("text").asText(),
                    null,
                    null,
                    LocalDate.parse(sentence.get("date").asText()),
                    false);
            var read = new TreeSet<String>();
            cascade.read(article)
                    .reports()
                    .forEach(report -> read.addAll(report.type().plover()));
            if (!read.contains(type)) {
                wrong.add(
                        type + " read as " + read + ": " + sentence.get("text").asText());
            }
        }
        return wrong;
    }
}
