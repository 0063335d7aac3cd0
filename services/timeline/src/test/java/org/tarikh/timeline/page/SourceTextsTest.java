package org.tarikh.timeline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tarikh.frontend.source.Passage;
import org.tarikh.frontend.source.SourceView;
import org.tarikh.timeline.Told;
import org.tarikh.timeline.chronology.Entry;
import org.tarikh.timeline.source.Showing;
import org.tarikh.timeline.source.SourceArticle;

class SourceTextsTest {
    private static final String TEXT = "😀 Clashes broke out.\n\nThe toll: two killed. Two killed, they said.";

    private final SourceTexts texts = SourceTexts.of(Reader.ANYBODY);

    @Test
    void a_quote_is_marked_where_the_event_says_it_stands() {
        int start = TEXT.codePointCount(0, TEXT.indexOf("two killed"));

        SourceView view = texts.view(article(100), quoting("two killed", 100 + start), List.of(), List.of(), null);

        assertThat(marked(view)).containsExactly("two killed");
        assertThat(view.told()).flatExtracting(SourceView.Told::marks).containsExactly(new SourceView.Mark(1, "1"));
        assertThat(view.lost()).isNull();
    }

    @Test
    void a_quote_that_has_moved_is_found_by_its_words() {
        SourceView view = texts.view(article(0), quoting("Clashes broke out", 40), List.of(), List.of(), null);

        assertThat(marked(view)).containsExactly("Clashes broke out");
    }

    @Test
    void a_quote_no_longer_in_the_text_is_said_to_be_lost() {
        SourceView view = texts.view(article(0), quoting("nobody wrote this", 3), List.of(), List.of(), null);

        assertThat(marked(view)).isEmpty();
        assertThat(view.lost()).isEqualTo("1");
    }

    @Test
    void quotes_of_other_events_are_marked_as_well_and_numbered_on_in_order_of_their_place() {
        Entry own = quoting("two killed", TEXT.codePointCount(0, TEXT.indexOf("two killed")));
        Entry late = quoting("they said", TEXT.codePointCount(0, TEXT.indexOf("they said")));
        Entry early = quoting("Clashes", 2);

        SourceView view = texts.view(article(0), own, List.of(late, own, early), List.of(), null);

        assertThat(view.told()).extracting(told -> told.marks().get(0).number()).containsExactly(1, 2, 3);
        assertThat(view.told()).extracting(SourceView.Told::current).containsExactly(true, false, false);
        assertThat(view.told())
                .extracting(told -> told.event().href())
                .containsExactly("/events/" + own.id(), "/events/" + early.id(), "/events/" + late.id());
        assertThat(marked(view)).containsExactly("Clashes", "two killed", "they said");
    }

    @Test
    void of_an_article_that_is_hidden_only_the_events_and_the_hash_stand_there() {
        SourceView view = texts.view(limited(Showing.NONE), null, List.of(quoting("", 100)), List.of(), null);

        assertThat(view.limit()).isEqualTo(SourceView.Limit.HIDDEN);
        assertThat(view.passages()).isEmpty();
        assertThat(view.told()).singleElement().satisfies(told -> assertThat(told.marks())
                .isEmpty());
        assertThat(view.hash()).isEqualTo("sha256:00");
    }

    @Test
    void of_an_article_that_may_be_quoted_only_the_quotes_stand_there() {
        SourceView view = texts.view(
                limited(Showing.QUOTES), quoting("two killed", 140), List.of(quoting("Clashes", 100)), List.of(), null);

        assertThat(view.limit()).isEqualTo(SourceView.Limit.QUOTES);
        assertThat(view.licence()).isEqualTo("CC-BY-4.0");
        assertThat(view.lost()).isNull();
        assertThat(marked(view)).containsExactly("Clashes", "two killed");
        assertThat(view.passages()).flatExtracting(Passage::runs).allMatch(Passage.Run::marked);
    }

    private static SourceArticle limited(Showing showing) {
        SourceArticle whole = article(100);
        return new SourceArticle(
                whole.id(),
                whole.document(),
                whole.revision(),
                whole.start(),
                whole.end(),
                whole.headline(),
                whole.byline(),
                whole.publisher(),
                whole.url(),
                whole.published(),
                whole.publishedBasis(),
                whole.language(),
                null,
                whole.title(),
                whole.file(),
                "",
                showing,
                "CC-BY-4.0",
                "noai");
    }

    @Test
    void the_revision_an_event_was_read_from_is_the_newest_its_quotes_of_the_article_name() {
        assertThat(SourceTexts.readFrom(article(0), quoting("Clashes", 2))).hasValue(1);
        assertThat(SourceTexts.readFrom(article(0), Told.of("another").entry())).isEmpty();
    }

    @Test
    void an_address_that_is_none_of_the_web_becomes_no_link() {
        SourceArticle article = new SourceArticle(
                "a",
                "d",
                1,
                0,
                4,
                null,
                null,
                null,
                "javascript:alert(1)",
                null,
                "unknown",
                null,
                null,
                "Title",
                null,
                "text",
                Showing.ALL,
                null,
                null);

        SourceView view = texts.view(article, null, List.of(), List.of(), null);

        assertThat(view.url()).isNull();
        assertThat(view.headline()).isEqualTo("Title");
        assertThat(view.told()).isEmpty();
    }

    private static SourceArticle article(int start) {
        return new SourceArticle(
                "a",
                "d",
                1,
                start,
                start + TEXT.codePointCount(0, TEXT.length()),
                "Headline",
                null,
                "Herald",
                "https://example.org/a",
                LocalDate.of(2025, 9, 22),
                "stated",
                "en",
                null,
                "Title",
                "a.txt",
                TEXT,
                Showing.ALL,
                null,
                null);
    }

    private static Entry quoting(String words, int start) {
        Entry told = Told.of("clash").entry();
        Entry.Evidence evidence = new Entry.Evidence(
                "a",
                "d",
                1,
                "a.txt",
                "Herald",
                LocalDate.of(2025, 9, 22),
                "Headline",
                null,
                "sha256:00",
                new Entry.Quote("TextQuoteSelector", words, "", ""),
                new Entry.Position("TextPositionSelector", start, start + words.length()));
        return new Entry(
                UUID.randomUUID(),
                1,
                "incident",
                "A clash",
                null,
                told.type(),
                "actual",
                told.date(),
                null,
                null,
                null,
                null,
                null,
                "reported",
                null,
                List.of(evidence),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                null,
                null);
    }

    private static List<String> marked(SourceView view) {
        return view.passages().stream()
                .flatMap(passage -> passage.runs().stream())
                .filter(Passage.Run::marked)
                .map(Passage.Run::text)
                .toList();
    }
}
