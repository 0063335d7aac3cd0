package org.tarikh.timeline.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardPainterTest {
    private static final int PAPER = 0xFFFBFAF7;
    private static final int INCIDENT = 0xFFA8321A;
    private static final int MOVE = 0xFF0F5E7A;
    private static final int INK = 0xFF1B1B1A;

    @BeforeEach
    void fonts() {
        assumeTrue(CardPainter.able(), "No font on this machine");
    }

    @Test
    void a_card_has_the_band_of_its_kind_where_reading_begins() throws IOException {
        BufferedImage incident = paint(card("Two killed", true, false, Card.Mark.SOLID));
        BufferedImage move = paint(card("دیدار در کابل", false, true, Card.Mark.RING));

        assertThat(incident.getWidth()).isEqualTo(1200);
        assertThat(incident.getHeight()).isEqualTo(630);
        assertThat(incident.getRGB(5, 300)).isEqualTo(INCIDENT);
        assertThat(incident.getRGB(1195, 300)).isEqualTo(PAPER);
        assertThat(move.getRGB(1195, 300)).isEqualTo(MOVE);
        assertThat(move.getRGB(5, 300)).isEqualTo(PAPER);
    }

    @Test
    void a_title_of_arabic_letters_begins_at_the_right() throws IOException {
        assertThat(ink(paint(card("Two killed", true, false, Card.Mark.RING)), 84, 400))
                .isTrue();
        BufferedImage dari = paint(card("حمله در کابل", true, false, Card.Mark.RING));
        assertThat(ink(dari, 84, 400)).isFalse();
        assertThat(ink(dari, 800, 1116)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"word ", "Donaudampfschifffahrtsgesellschaftskapitän", "حمله ", "\u0301", "😀"})
    void however_long_a_title_its_letters_stay_in_their_box(String word) throws IOException {
        BufferedImage card = paint(card(word.repeat(4000), true, false, Card.Mark.DOTTED));

        for (int x = 1130; x < 1200; x++) {
            for (int y = 160; y < 480; y++) {
                assertThat(card.getRGB(x, y)).isEqualTo(PAPER);
            }
        }
        assertThat(card.getRGB(600, 474)).isEqualTo(PAPER);
    }

    @ParameterizedTest
    @EnumSource(Card.Mark.class)
    void the_middle_of_a_mark_is_filled_where_it_is_solid_only(Card.Mark mark) throws IOException {
        int left = paint(card("Two killed", true, false, mark)).getRGB(92, 531);

        assertThat(left == INCIDENT).isEqualTo(mark == Card.Mark.SOLID || mark == Card.Mark.HALF);
    }

    @Test
    void equal_cards_have_equal_fingerprints_and_others_do_not() {
        Card card = card("Two killed", true, false, Card.Mark.RING);

        assertThat(card.fingerprint())
                .isEqualTo(card("Two killed", true, false, Card.Mark.RING).fingerprint())
                .isNotEqualTo(card("Two killed", true, false, Card.Mark.HALF).fingerprint());
    }

    private static boolean ink(BufferedImage card, int from, int to) {
        for (int x = from; x < to; x++) {
            for (int y = 170; y < 460; y++) {
                if (card.getRGB(x, y) == INK) {
                    return true;
                }
            }
        }
        return false;
    }

    private static BufferedImage paint(Card card) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(CardPainter.png(card)));
    }

    private static Card card(String title, boolean incident, boolean rightToLeft, Card.Mark mark) {
        return new Card(
                incident,
                mark,
                false,
                "incident",
                "21 September 2025",
                title,
                "claimed",
                "Guzara",
                "2 reports",
                rightToLeft);
    }
}
