package org.tarikh.timeline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tarikh.frontend.event.QuoteView.Run;
import org.tarikh.timeline.chronology.Entry;

class QuotedTest {
    private static final String TEXT =
            "Delegations left\n😀 The talks hosted by the ministry in the old fort of the town broke up without a word."
                    + " Guards stood at the gate all night long and let nobody pass before dawn, a porter said later on."
                    + " Both sides blame each other.\nWeather";

    @Test
    void quotes_that_overlap_are_one_passage_marked_once() {
        List<Quoted> passages = Quoted.of(List.of(
                quote("a", 1, "hosted by the ministry in the old fort"), quote("a", 1, "in the old fort of the town")));

        assertThat(passages).hasSize(1);
        assertThat(marked(passages.get(0))).containsExactly("hosted by the ministry in the old fort of the town");
        assertThat(words(passages.get(0)))
                .isEqualTo(
                        "…😀 The talks hosted by the ministry in the old fort of the town broke up without a word. Guards…");
    }

    @Test
    void quotes_near_each_other_share_a_passage_and_are_marked_each() {
        List<Quoted> passages = Quoted.of(List.of(quote("a", 1, "broke up"), quote("a", 1, "hosted by the ministry")));

        assertThat(passages).hasSize(1);
        assertThat(passages.get(0).evidence()).containsExactly(1, 0);
        assertThat(marked(passages.get(0))).containsExactly("hosted by the ministry", "broke up");
    }

    @Test
    void quotes_far_apart_or_of_other_articles_or_revisions_are_passages_of_their_own() {
        List<Quoted> passages = Quoted.of(List.of(
                quote("a", 1, "hosted by the ministry"),
                quote("a", 1, "Both sides blame each other"),
                quote("a", 2, "hosted by the ministry"),
                quote("b", 1, "hosted by the ministry")));

        assertThat(passages).hasSize(4);
        assertThat(passages).extracting(Quoted::number).containsExactly(1, 2, 3, 4);
        assertThat(passages).flatExtracting(Quoted::evidence).containsExactlyInAnyOrder(0, 1, 2, 3);
    }

    @Test
    void what_surrounds_a_quote_ends_with_its_line() {
        Quoted passage = Quoted.of(List.of(quote("a", 1, "Both sides blame each other.")))
                .get(0);

        assertThat(passage.runs())
                .containsExactly(
                        new Run("…e dawn, a porter said later on. ", false),
                        new Run("Both sides blame each other.", true));
    }

    @Test
    void the_oldest_publication_comes_first_and_what_has_no_date_last() {
        List<Quoted> passages = Quoted.of(List.of(
                dated(null, "Delegations left"),
                dated(LocalDate.of(2025, 9, 23), "Both sides"),
                dated(LocalDate.of(2025, 9, 22), "Guards stood")));

        assertThat(passages).flatExtracting(Quoted::evidence).containsExactly(2, 1, 0);
    }

    @Test
    void a_quote_without_a_place_stands_alone() {
        Entry.Evidence placed = quote("a", 1, "Guards");
        Entry.Evidence lost = new Entry.Evidence(
                "a", "d", 1, null, "Herald", placed.published(), null, null, "sha256:00", placed.quote(), null);

        assertThat(Quoted.of(List.of(placed, lost)))
                .extracting(Quoted::evidence)
                .hasSize(2);
        assertThat(Quoted.of(List.of())).isEmpty();
    }

    private static Entry.Evidence dated(LocalDate published, String words) {
        Entry.Evidence quote = quote("of " + published, 1, words);
        return new Entry.Evidence(
                quote.article(),
                "d",
                1,
                null,
                "Herald",
                published,
                null,
                null,
                "sha256:00",
                quote.quote(),
                quote.position());
    }

    private static Entry.Evidence quote(String article, int revision, String words) {
        int at = TEXT.indexOf(words);
        int start = TEXT.codePointCount(0, at);
        int before = TEXT.offsetByCodePoints(0, Math.max(0, start - 32));
        int end = at + words.length();
        return new Entry.Evidence(
                article,
                "d",
                revision,
                null,
                "Herald",
                LocalDate.of(2025, 9, 22),
                "Headline",
                null,
                "sha256:00",
                new Entry.Quote(
                        "TextQuoteSelector",
                        words,
                        TEXT.substring(before, at),
                        TEXT.substring(end, Math.min(TEXT.length(), end + 32))),
                new Entry.Position("TextPositionSelector", start, start + words.codePointCount(0, words.length())));
    }

    private static List<String> marked(Quoted passage) {
        return passage.runs().stream().filter(Run::marked).map(Run::text).toList();
    }

    private static String words(Quoted passage) {
        return String.join("", passage.runs().stream().map(Run::text).toList());
    }
}
