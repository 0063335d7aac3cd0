package org.tarikh.events.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tarikh.events.extraction.ArticleText;
import org.tarikh.events.extraction.Cascade;
import org.tarikh.events.intake.Placement;
import org.tarikh.events.intake.SourceArticle;

class SummaryTest {
    private static final Cascade CASCADE = new Cascade();
    private static final LocalDate DAY = LocalDate.of(2025, 11, 5);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    A suicide bomber killed six people and wounded 20 outside a mosque in Quetta on Friday, police said. | On 31 October 2025 in Quetta, Balochistan, Pakistan, six people were killed and 20 were injured in a suicide bombing, according to the police.
                    The Taliban have released two American prisoners in Kabul after talks with Qatar. | As reported on 5 November 2025, the Taliban released two American prisoners in Kabul after talks with Qatar.
                    Turkey will host a second round of talks between Pakistan and Afghanistan in Istanbul on 9 November. | Planned for 9 November 2025: Turkey to host a second round of talks between Pakistan and Afghanistan in Istanbul.
                    A flash flood killed 17 people in Nuristan province on Monday. | On 3 November 2025 in Nuristan, Afghanistan, 17 people were killed in a flash flood.
                    Germany expelled two Iranian diplomats on 21 October. | On 21 October 2025, Germany expelled two Iranian diplomats.
                    """)
    void tells_when_and_where_what_and_by_whose_account(String text, String summary) {
        assertThat(summaries(text)).contains(summary);
    }

    private static List<String> summaries(String text) {
        var article = new SourceArticle(
                "1", "1", 1, 0, text.length(), null, "The Valley Post", null, DAY, "stated", null, "1", "1", null);
        return new Placement(article, text)
                .of(CASCADE.read(new ArticleText(text, null, "The Valley Post", DAY, false))).reports().stream()
                        .map(report -> Synthesis.of(List.of(report)).summary())
                        .toList();
    }
}
