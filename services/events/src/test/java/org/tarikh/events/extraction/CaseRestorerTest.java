package org.tarikh.events.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tarikh.events.lexicon.Lexicon;

class CaseRestorerTest {
    private static final Lexicon LEXICON = Lexicon.load();
    private static final CaseRestorer RESTORER = new CaseRestorer(LEXICON);
    private static final Cascade CASCADE = new Cascade(LEXICON);
    private static final LocalDate DAY = LocalDate.of(2024, 6, 12);

    private static final String STORY =
            """
            Mortar fire kills five in Omdurman market

            KHARTOUM – Mortar shells hit a crowded market in Omdurman on Tuesday, killing five people, residents said.

            The Rapid Support Forces denied responsibility. Egypt condemned the attack and urged both sides to stop fighting.

            On Monday, Kenyan President William Ruto met the leaders of Uganda and Ethiopia in Nairobi.
            """;

    private static ArticleText article(String text) {
        String headline = text.substring(0, text.indexOf('\n'));
        return new ArticleText(text, headline, null, DAY, false);
    }

    private static List<String> told(String text) {
        return CASCADE.read(article(text)).reports().stream()
                .map(report -> report.kind() + " " + report.type().plover() + " "
                        + (report.date() == null ? null : report.date().start()) + " " + report.initiators())
                .toList();
    }

    @Test
    void textWithoutCapitalsTellsTheSameEventsAsProse() {
        assertThat(told(STORY)).hasSizeGreaterThan(3);
        assertThat(told(STORY.toLowerCase(Locale.ROOT))).isEqualTo(told(STORY));
    }

    @Test
    void textInCapitalsTellsTheSameEventsAsProse() {
        assertThat(told(STORY.toUpperCase(Locale.ROOT))).isEqualTo(told(STORY));
    }

    @Test
    void noLetterMovesSoThatQuotesStayTrue() {
        String small = STORY.toLowerCase(Locale.ROOT);
        String restored = RESTORER.restore(article(small)).text();
        assertThat(restored).hasSameSizeAs(small);
        assertThat(restored.toLowerCase(Locale.ROOT)).isEqualTo(small);
    }

    @Test
    void proseIsLeftAsItIs() {
        assertThat(RESTORER.restore(article(STORY)).text()).isEqualTo(STORY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "President Cerezo",
                "the United Nations Security Council",
                "on Tuesday",
                "Guatemala",
                "General Alvarado",
                "Russia told us",
                "3 May",
                "it may rain",
                "the Afghan army"
            })
    void namesGetTheirCapitalsBackAndCommonWordsDoNot(String words) {
        String small = "reports from the region said that " + words.toLowerCase(Locale.ROOT)
                + ", and that nothing else was heard of the matter since";
        String restored =
                RESTORER.restore(new ArticleText(small, null, null, DAY, false)).text();
        assertThat(restored).contains(words);
    }

    @Test
    void theHeadlineIsRestoredWithItsText() {
        ArticleText restored = RESTORER.restore(article(STORY.toUpperCase(Locale.ROOT)));
        assertThat(restored.text()).contains(restored.headline());
        assertThat(restored.headline()).isEqualTo("Mortar fire kills five in Omdurman market");
    }
}
