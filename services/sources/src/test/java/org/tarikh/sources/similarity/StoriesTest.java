package org.tarikh.sources.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the thresholds to made-up stories: what outlets do to an agency's story is a copy, what others wrote of it is not. */
class StoriesTest {
    private static final String BOILERPLATE =
            """
            Follow our channel for more news of the region, and write to us if you were there and saw what happened.
            The Hill Courier is made by eleven volunteers in three towns and belongs to its readers alone since 1998.
            """;
    private static final String BACKGROUND =
            """
            Our correspondent adds that people in the bazaar spoke of little else in the evening, and that the mayor asked
            everyone to stay calm until the matter has been looked into by the commission that he means to appoint.
            """;

    private static Map<String, String> stories() throws IOException {
        Map<String, String> stories = new LinkedHashMap<>();
        try (var in = StoriesTest.class.getResourceAsStream("/similarity/stories.txt")) {
            String name = null;
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# "))
                    .toList()) {
                if (line.startsWith("== ")) {
                    name = line.substring(3);
                } else {
                    stories.merge(name, line, (a, b) -> a + "\n" + b);
                }
            }
        }
        return stories;
    }

    /** What outlets make of a story of an agency, by what they do. */
    private static Map<String, String> rewrites(String story) {
        List<String> paragraphs = story.lines().toList();
        Map<String, String> rewrites = new LinkedHashMap<>();
        rewrites.put("headline", "What is known so far of this week's news from the north\n" + story);
        rewrites.put("cut", String.join("\n", paragraphs.subList(0, paragraphs.size() - 2)));
        rewrites.put("brief", String.join("\n", paragraphs.subList(0, 2)));
        rewrites.put("middle", String.join("\n", paragraphs.subList(1, 3)));
        rewrites.put("paragraph", story + "\n" + BACKGROUND);
        rewrites.put("boilerplate", BOILERPLATE + story + "\n" + BOILERPLATE);
        String[] words = story.split("(?<= )");
        for (int i = 9; i < words.length; i += 16) {
            words[i] = "reportedly ";
        }
        rewrites.put("edited", String.join("", words));
        return rewrites;
    }

    private static Print print(String text) {
        return Print.of(text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}\\s]", "")
                .replaceAll("\\s+", " ")
                .strip());
    }

    private static boolean meet(Print a, Print b) {
        return Arrays.stream(a.keys()).anyMatch(key -> Arrays.stream(b.keys()).anyMatch(other -> other == key));
    }

    /** Whether one is found for a copy of the other: the shorter one of the longer, or either way where they are about as long. */
    private static boolean copies(Print a, Print b) {
        Sketch longer = a.sketch().size() > b.sketch().size() ? a.sketch() : b.sketch();
        Sketch shorter = longer == a.sketch() ? b.sketch() : a.sketch();
        return meet(a, b)
                && shorter.repeats(longer)
                && (shorter.lengthClass() < longer.lengthClass() || longer.repeats(shorter));
    }

    @Test
    void what_outlets_do_to_a_story_leaves_it_a_copy() throws IOException {
        List<String> missed = new ArrayList<>();
        stories().forEach((name, story) -> {
            if (name.endsWith("-agency")) {
                Print original = print(story);
                rewrites(story).forEach((how, rewrite) -> {
                    Print copy = print(rewrite);
                    if (!copies(original, copy)) {
                        missed.add(name + " " + how + " " + copy.sketch().within(original.sketch()) + " of "
                                + copy.sketch().size());
                    }
                });
            }
        });
        assertThat(missed).isEmpty();
    }

    @Test
    void what_others_wrote_of_the_same_is_no_copy_nor_is_a_form_filled_in_anew() throws IOException {
        Map<String, Print> prints = stories().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, story -> print(story.getValue())));
        List<String> wrong = new ArrayList<>();
        prints.forEach((name, one) -> prints.forEach((other, two) -> {
            if (!name.equals(other) && one.sketch().repeats(two.sketch())) {
                wrong.add(name + " of " + other + " " + one.sketch().within(two.sketch()));
            }
        }));
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_part_of_a_very_long_text_is_known_again() throws IOException {
        String story = stories().get("talks-agency");
        StringBuilder book = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            book.append("Sentence ").append(i * 7919 % 100_003).append(" of a long book that nobody has read. ");
            if (i == 1200) {
                book.append(story);
            }
        }
        Sketch part = print(story).sketch();
        assertThat(print(book.toString()).sketch().size()).isGreaterThan(10_000);
        assertThat(part.within(part)).isEqualTo(1);
        assertThat(print(story + " " + story).sketch().within(part)).isGreaterThan(0.95);
        assertThat(print(book.toString()).sketch().within(part)).isLessThan(0.1);
    }

    @Test
    void a_short_text_is_known_by_all_its_words_only() {
        Print row = Print.of("grape harvest begins early in the shomali plain");
        assertThat(Print.of("grape harvest begins early in the shomali plain")).isEqualTo(row);
        assertThat(Print.of("grape harvest begins late in the shomali plain").keys())
                .doesNotContain(row.keys());
    }

    @Test
    void of_a_million_pairs_of_unlike_texts_few_meet() {
        List<Print> prints = new ArrayList<>();
        java.util.Random random = new java.util.Random(7);
        for (int i = 0; i < 1000; i++) {
            StringBuilder text = new StringBuilder();
            for (int word = 0; word < 120; word++) {
                text.append((char) ('a' + random.nextInt(26)))
                        .append(random.nextInt(40))
                        .append(' ');
            }
            prints.add(Print.of(text.toString().strip()));
        }
        Map<Long, Integer> seen = new java.util.HashMap<>();
        prints.forEach(print -> Arrays.stream(print.keys()).forEach(key -> seen.merge(key, 1, Integer::sum)));
        assertThat(seen.values().stream().filter(count -> count > 1).count()).isLessThan(5);
    }
}
