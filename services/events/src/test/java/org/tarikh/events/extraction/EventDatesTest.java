package org.tarikh.events.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tarikh.events.dating.EventDate;
import org.tarikh.events.language.Span;

/** What a whole reading makes of the times that are told beside an event. */
class EventDatesTest {
    private static final Cascade CASCADE = new Cascade();

    static Stream<Arguments> cases() throws IOException {
        try (var stream = EventDatesTest.class.getResourceAsStream("/dating/events.tsv")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Arguments.of((Object[]) line.split("\t")));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void anEventHasTheDateThatItsStoryTells(String published, String marked, String dates) {
        String told = marked.replace("\\n", "\n");
        String text = told.replace("[", "").replace("]", "");
        var words = new Span(told.indexOf('['), told.indexOf(']') - 1);
        LocalDate day = published.isEmpty() ? null : LocalDate.parse(published);
        Report report = CASCADE.read(new ArticleText(text, null, "Example Wire", day, false)).reports().stream()
                .filter(any -> shared(any, words) > 0)
                .max(Comparator.comparingInt(any -> shared(any, words)))
                .orElseThrow(() -> new AssertionError("No event told by " + words.of(text)));
        assertThat(dates.split("\\|")).contains(written(report.date()));
    }

    private static int shared(Report report, Span words) {
        return report.quotes().stream()
                .mapToInt(quote -> Math.min(quote.end(), words.end()) - Math.max(quote.start(), words.start()))
                .max()
                .orElse(0);
    }

    private static String written(EventDate date) {
        return date == null
                ? "none"
                : date.start().equals(date.end()) ? date.start().toString() : date.start() + ".." + date.end();
    }
}
