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
                    Four militants and two soldiers died in a clash in Kech district on Wednesday. | On 5 November 2025 in Kech, Balochistan, Pakistan, four militants and two soldiers were killed in a clash.
                    The death toll from Monday's landslide in Lumbini rose to 41, up from 17 the day before. | On 3 November 2025 in Lumbini, Nepal, 41 people were killed in a landslide.
                    Belarus released 14 political prisoners on Thursday after talks with the United States. | On 30 October 2025, Belarus released 14 political prisoners after talks with the United States.
                    The president of Iran dismissed the head of the central bank on Monday. | On 3 November 2025, the president of Iran dismissed the head of the central bank.
                    Foreign ministers of the five Central Asian states will meet in Tashkent on 12 November to discuss water. | Planned for 12 November 2025: foreign ministers of the five Central Asian states to meet in Tashkent to discuss water.
                    The Kremlin denied that its drones had entered Polish airspace. | As reported on 5 November 2025, Russia denied that its drones had entered Polish airspace.
                    Saudi Arabia condemned the storming of Al-Aqsa by Israeli ministers. | As reported on 5 November 2025, Saudi Arabia condemned the storming of Al-Aqsa by Israeli ministers.
                    The International Monetary Fund approved a loan of $1.2 billion for Pakistan on Friday. | On 31 October 2025, the International Monetary Fund approved a loan of $1.2 billion for Pakistan.
                    Turkey's foreign minister spoke by phone with his Pakistani counterpart on Sunday about the ceasefire. | On 2 November 2025, Turkey's foreign minister spoke by phone with his Pakistani counterpart about the ceasefire.
                    Unknown armed men shot dead a former judge in Jalalabad late on Monday. | On 3 November 2025 in Jalalabad, Nangarhar, Afghanistan, a former judge was shot dead.
                    An explosion was reported near the airport in Kandahar on Saturday. | On 1 November 2025 in Kandahar, Afghanistan, an explosion was reported.
                    A car bomb killed at least nine soldiers, including a colonel, at a checkpoint in Maiduguri on Tuesday, the Nigerian army said. | On 4 November 2025 in Maiduguri, Borno, Nigeria, at least nine soldiers were killed in an explosion, according to the Nigerian Army.
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
