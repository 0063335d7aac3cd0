package org.tarikh.sources.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts of the shapes that newsletters, round-ups and live blogs have, each with its articles between
 * {@code <<< headline # publisher # published # basis} and {@code >>>}; after {@code <<<•} without its bullet.
 */
class DigestShapesTest {
    private static final Path FOLDER = Path.of("src/test/resources/digests");

    record Expected(String words, String says) {}

    static Stream<Path> digests() throws IOException {
        return Files.list(FOLDER).sorted();
    }

    @ParameterizedTest
    @MethodSource("digests")
    void a_digest_is_divided_into_its_articles(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        List<Expected> expected = new ArrayList<>();
        int start = 0;
        String says = null;
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("<<<")) {
                boolean bulleted = line.startsWith("<<<•");
                says = line.substring(line.indexOf(' ') + 1);
                start = text.length() + (bulleted ? 2 : 0);
            } else if (line.equals(">>>")) {
                expected.add(new Expected(text.substring(start).strip(), says));
            } else {
                text.append(line).append('\n');
            }
        }
        Passage digest = Passage.read(text.toString());
        PartitionTest.assertPartition(digest.text(), digest.reading());
        List<Expected> found = digest.reading().articles().stream()
                .map(article -> new Expected(
                        digest.words(article.span()),
                        Stream.of(
                                        article.headline(),
                                        article.publisher(),
                                        article.published(),
                                        article.publishedBasis().text())
                                .map(each -> Objects.toString(each, "-"))
                                .reduce((a, b) -> a + " # " + b)
                                .orElseThrow()))
                .toList();
        assertThat(found).isEqualTo(expected);
    }
}
