package org.tarikh.events.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlacePassagesTest {
    private static final Cascade CASCADE = new Cascade();

    record Passage(LocalDate day, String headline, String text, String words, String place) {
        @Override
        public String toString() {
            return words + " => " + place;
        }
    }

    @ParameterizedTest
    @MethodSource
    void saysWhereItHappened(Passage passage) {
        assertThat(placesOf(passage)).isNotEmpty().contains(passage.place());
    }

    static Stream<Passage> saysWhereItHappened() throws IOException {
        return passages().stream();
    }

    /** The places of the events whose quotes hold the passage's words. */
    static List<String> placesOf(Passage passage) {
        String headline = passage.headline().isEmpty() ? null : passage.headline();
        String text = headline == null ? passage.text() : headline + "\n\n" + passage.text();
        return CASCADE.read(new ArticleText(text, headline, null, passage.day(), false)).reports().stream()
                .filter(report -> report.quotes().stream()
                        .anyMatch(quote -> quote.of(text).contains(passage.words())))
                .map(report -> told(report.place()))
                .toList();
    }

    private static String told(PlaceRef place) {
        return place == null
                ? "none"
                : place.name() + " | " + (place.admin1() == null ? "-" : place.admin1()) + " | "
                        + (place.country() == null ? "-" : place.country()) + " | " + place.wherePrec();
    }

    static List<Passage> passages() throws IOException {
        var passages = new ArrayList<Passage>();
        String file;
        try (var in = PlacePassagesTest.class.getResourceAsStream("/places/passages.txt")) {
            file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (String block : file.split("(?m)^=== ")) {
            String[] lines = block.split("\n", 2);
            String[] head = lines[0].split(" \\|", 2);
            if (head.length < 2 || block.startsWith("#")) {
                continue;
            }
            int expected = lines[1].indexOf("\n> ");
            String text = lines[1].substring(0, expected).strip();
            for (String row : lines[1].substring(expected).strip().split("\n")) {
                String[] sides = row.substring(2).split(" => ");
                passages.add(new Passage(LocalDate.parse(head[0]), head[1].strip(), text, sides[0], sides[1].strip()));
            }
        }
        return passages;
    }
}
