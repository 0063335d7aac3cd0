package org.tarikh.events.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeaningsTest {
    private static final Cascade CASCADE = new Cascade();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The coach came under fire from supporters on Tuesday after his team lost the final.",
                "The senator blasted the government on Tuesday over its tax policy.",
                "A flood of refugees crossed into Chad from Sudan on Tuesday, the UN said.",
                "Doctors said the ministry was losing its battle against malaria.",
                "Opposition leaders launched an attack on the government's budget policy on Tuesday.",
                "Shares crashed in Tokyo on Tuesday after an explosion of prices in the energy market.",
                "Shooting of the new film began in Mumbai on Tuesday, the director said.",
                "A photographer shot the cover in Paris on Tuesday.",
                "The king had an operation on his knee on Tuesday, the palace said.",
                "More than 300 patients visited the clinic in Herat on Tuesday.",
                "The ruling dealt a blow to the opposition on Tuesday.",
                "Afghanistan beat Sri Lanka by three wickets in Colombo on Tuesday.",
                "Oil prices hit a three-month high on Tuesday.",
                "The company raided its rival's staff on Tuesday.",
                "Scores of people were charged a fee to enter the park on Tuesday.",
                "The bank's new chief was shot down in the vote on Tuesday.",
                "A new shell company was seized upon by critics on Tuesday.",
                "The band rocked the stadium in Istanbul on Tuesday.",
                "Parliament struck down the law in Seoul on Tuesday.",
                "Ministers clashed with reporters over the figures on Tuesday.",
                "Ukraine captured the attention of voters in Poland on Tuesday.",
                "The documentary captured first prize at a festival in Cannes on Tuesday.",
                "The president's wife died of cancer in Harare on Tuesday, the family said.",
                "Asian shares closed higher on Tuesday as traders bet on a rate cut."
            })
    void aFigureOfSpeechIsNoEvent(String words) {
        assertThat(read(words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A police patrol came under fire in Mastung on Tuesday and two officers were killed.|firearms",
                "Gunmen opened fire on a bus in Quetta on Tuesday, killing nine passengers.|firearms",
                "Unknown men fired on a bus in Quetta on Tuesday, wounding nine passengers.|firearms",
                "Afghan and Pakistani border forces exchanged fire near Torkham on Tuesday, officials said.|firearms",
                "A shooting at a shopping mall in Texas killed four people on Tuesday.|firearms",
                "Railway workers in France began a three-day strike on Tuesday over pay.|strike",
                "An Israeli strike killed four people in southern Lebanon on Tuesday.|aerial",
                "An Israeli strike killed three aid workers in Gaza on Tuesday.|aerial",
                "Militants captured a camera team of a Turkish channel in Idlib on Tuesday.|seize",
                "Protesters stormed the parliament building in Nairobi on Tuesday.|riot",
                "A bomb killed two people in Herat on Tuesday.|explosives",
                "A mine killed two children in Ghazni on Tuesday, police said.|explosives",
                "A roadside bomb wounded four policemen in Kandahar on Tuesday.|explosives",
                "A drone killed a commander in Idlib on Tuesday.|drone",
                "Rockets hit the airport in Erbil on Tuesday.|heavy-weapons",
                "Artillery shells killed three farmers in Kunar on Tuesday.|heavy-weapons",
                "A suicide bomber killed 20 worshippers in Kunduz on Tuesday.|suicide-attack",
                "A man with a knife killed two people in Mannheim on Tuesday.|primitive",
                "Iran fired missiles at Israel on Tuesday.|heavy-weapons"
            })
    void violenceIsToldByWhatDidIt(String words, String mode) {
        assertThat(read(words))
                .singleElement()
                .satisfies(report -> assertThat(report.type().mode()).isEqualTo(mode));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A fire broke out in a garment factory in Karachi on Tuesday, killing 12 workers.|FR",
                "A storm killed eight people in the southern Philippines on Tuesday.|ST",
                "Floods killed 30 people in Nepal on Tuesday, police said.|FL",
                "Lightning killed five farmers in Bihar on Tuesday.|ST",
                "An avalanche hit a village in Salang on Tuesday, killing three people.|AV"
            })
    void disastersStayDisasters(String words, String hazard) {
        assertThat(read(words))
                .singleElement()
                .satisfies(report -> assertThat(report.type().hazard()).isEqualTo(hazard));
    }

    private static List<Report> read(String words) {
        return CASCADE.read(new ArticleText(words, null, "The Gazette", LocalDate.of(2024, 11, 21), false))
                .reports();
    }
}
