package org.tarikh.timeline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tarikh.frontend.frame.Lang;
import org.tarikh.frontend.source.ChangesView.Paragraph;
import org.tarikh.frontend.source.ChangesView.Piece;
import org.tarikh.timeline.source.DocumentDifference.Run;

class ChangedParagraphsTest {
    @Test
    void words_that_went_and_came_stand_in_their_paragraph() {
        assertThat(written(same("A toll\n\nSeven "), removed("were "), added("are "), same("dead.\n\nMore.")))
                .containsExactly("A toll", "Seven [-were-] [+are+] dead.", "More.");
    }

    @Test
    void a_last_word_that_was_replaced_stays_in_the_paragraph_it_ends() {
        assertThat(written(same("They met in "), removed("Doha.\n\n"), added("Istanbul.\n\n"), same("So it was said.")))
                .containsExactly("They met in [-Doha.-] [+Istanbul.+]", "So it was said.");
    }

    @Test
    void a_paragraph_that_came_or_went_stands_by_itself() {
        assertThat(written(same("One.\n"), added("Two.\n\nThree.\n"), same("Four.\n"), removed("Five.\n")))
                .containsExactly("One.", "[+Two.+]", "[+Three.+]", "Four.", "[-Five.-]");
    }

    @Test
    void what_differs_in_white_space_alone_is_no_change() {
        assertThat(written(same("One "), removed("two\n"), added("two "), same("three"), added("\n\n")))
                .isEmpty();
    }

    @Test
    void a_stretch_left_out_is_told_by_its_length_in_the_readers_digits_and_shows_where_it_cuts() {
        List<Run> runs = List.of(
                same("The beginning of a long"), new Run("same", "", 1234), same("end of it.\n"), added("New."));

        assertThat(ChangedParagraphs.of(runs, Lang.FA).paragraphs().stream().map(ChangedParagraphsTest::written))
                .containsExactly("The beginning of a long…", "(۱,۲۳۴)", "…end of it.", "[+New.+]");
    }

    @Test
    void a_text_too_long_for_a_page_is_cut_between_characters() {
        ChangedParagraphs cut =
                ChangedParagraphs.of(List.of(added("x".repeat(199_999) + "😀"), same("never reached")), Lang.EN);

        assertThat(cut.cut()).isTrue();
        assertThat(cut.paragraphs()).singleElement().satisfies(only -> assertThat(only.pieces())
                .extracting(Piece::text)
                .containsExactly("x".repeat(199_999)));
        assertThat(ChangedParagraphs.of(List.of(added("x".repeat(200_000))), Lang.EN)
                        .cut())
                .isFalse();
    }

    private static Run same(String text) {
        return new Run("same", text, 0);
    }

    private static Run added(String text) {
        return new Run("added", text, 0);
    }

    private static Run removed(String text) {
        return new Run("removed", text, 0);
    }

    private static List<String> written(Run... runs) {
        return ChangedParagraphs.of(List.of(runs), Lang.EN).paragraphs().stream()
                .map(ChangedParagraphsTest::written)
                .toList();
    }

    private static String written(Paragraph paragraph) {
        return paragraph.leftOut() != null
                ? "(" + paragraph.leftOut() + ")"
                : paragraph.pieces().stream()
                        .map(piece -> piece.added()
                                ? "[+" + piece.text() + "+]"
                                : piece.removed() ? "[-" + piece.text() + "-]" : piece.text())
                        .collect(Collectors.joining());
    }
}
