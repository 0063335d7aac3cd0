package org.tarikh.events.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitlesTest {
    private static final Cascade CASCADE = new Cascade();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Germany expelled two Iranian diplomats on Monday over the killing of a dissident in Berlin. | Germany expelled two Iranian diplomats over the killing of a dissident in Berlin
                    Iran has summoned the British ambassador in Tehran over new sanctions, state media said. | Iran summoned the British ambassador in Tehran over new sanctions
                    The Taliban have released two American prisoners in Kabul after talks with Qatar. | Taliban released two American prisoners in Kabul after talks with Qatar
                    Pakistan closed the Torkham border crossing on Friday, stranding hundreds of trucks. | Pakistan closed the Torkham border crossing
                    Russia and China signed a trade agreement in Beijing on Wednesday. | Russia and China signed a trade agreement in Beijing
                    Two policemen were killed when a roadside bomb exploded in Peshawar on Sunday. | Two policemen killed in Peshawar
                    A suicide bomber killed six people outside a mosque in Quetta on Friday, police said. | Six people killed in suicide bombing in Quetta
                    At least nine people were killed and 30 injured in a magnitude 5.9 earthquake in Paktika. | At least nine people killed in magnitude 5.9 earthquake in Paktika
                    The United Nations urged the Taliban to lift the ban on girls' education. | United Nations urged the Taliban to lift the ban on girls' education
                    Donald Trump threatened Iran with new tariffs on Thursday. | Donald Trump threatened Iran with new tariffs
                    The Taliban denied that foreign fighters were present in Kunar. | Taliban denied that foreign fighters were present in Kunar
                    Pakistan's army said it had killed 12 militants in North Waziristan. | 12 militants killed in North Waziristan, Pakistan Army said
                    Turkey will host a second round of talks between Pakistan and Afghanistan in Istanbul next week. | Turkey to host a second round of talks between Pakistan and Afghanistan in Istanbul
                    India reopened its embassy in Kabul on Saturday. | India reopened its embassy in Kabul
                    The Islamic State claimed responsibility for an attack that killed four Taliban fighters in Kabul. | Four Taliban fighters killed in attack claimed by the Islamic State in Kabul
                    The National Resistance Front said its fighters had attacked a Taliban checkpoint in Panjshir, killing three. | Three people killed in attack in Panjshir, National Resistance Front said
                    Protesters blocked a road in Tehran on Monday to demand the release of prisoners. | Protesters blocked a road in Tehran to demand the release of prisoners
                    Iranian police arrested 40 Afghans in Mashhad on Sunday, according to local media. | Iranian police arrested 40 Afghans in Mashhad
                    Israel carried out air strikes on a military base near Isfahan on Friday. | Israel carried out air strikes on a military base near Isfahan
                    A flash flood killed 17 people in Nuristan province, officials said. | 17 people killed in flash flood in Nuristan
                    Pakistan has been invited by Saudi Arabia to a summit in Riyadh. | Pakistan was invited by Saudi Arabia to a summit in Riyadh
                    Amir Khan Muttaqi met Russian Foreign Minister Sergey Lavrov in Moscow on Tuesday. | Amir Khan Muttaqi met Russian Foreign Minister Sergey Lavrov in Moscow
                    France recalled its ambassador from Tehran for consultations. | France recalled its ambassador from Tehran for consultations
                    Iran executed two men on Wednesday who were convicted of spying for Israel. | Two men executed in Iran
                    The United States lifted sanctions on two banks, the Treasury said on Monday. | United States lifted sanctions on two banks
                    Unidentified gunmen abducted a doctor in Khost on Thursday night. | Unidentified gunmen abducted a doctor in Khost
                    An explosion was reported near the airport in Kandahar on Saturday. | Explosion in Kandahar
                    Pakistan and India exchanged fire across the Line of Control on Tuesday night. | Pakistan and India exchanged fire across the Line of Control
                    China condemned the attack on its embassy in Kabul. | China condemned the attack on its embassy in Kabul
                    The Taliban appointed a new governor of Balkh province on Sunday. | Taliban appointed a new governor of Balkh province
                    Pakistan deported more than 3,000 Afghan refugees through Chaman on Monday. | Pakistan deported more than 3,000 Afghan refugees through Chaman
                    The International Criminal Court issued arrest warrants for two Taliban leaders on Tuesday. | International Criminal Court issued arrest warrants for two Taliban leaders
                    Belarus released 14 political prisoners on Thursday after talks with the United States. | Belarus released 14 political prisoners after talks with the United States
                    Four militants and two soldiers died in a clash in Kech district on Wednesday. | Four militants and two soldiers killed in clash in Kech
                    Foreign ministers of the five Central Asian states will meet in Tashkent on 12 November to discuss water. | Foreign ministers of the five Central Asian states to meet in Tashkent to discuss water
                    Mali's junta expelled the head of the UN mission's rights division for “destabilising acts”, a statement said. | Mali's junta expelled the head of the UN mission's rights division for “destabilising acts”
                    An Afghan man was sentenced to death by a court in Munich on Tuesday for killing a policeman. | Afghan man was sentenced to death by a court in Munich for killing a policeman
                    Nine Somalis had been arrested in the city of Garissa on Sunday, police said. | Nine Somalis were arrested in the city of Garissa
                    JNIM fighters seized the town of Djibo on Sunday. | JNIM fighters seized the town of Djibo
                    Unknown armed men shot dead a former judge in Jalalabad late on Monday, the police said. | Former judge shot dead in Jalalabad
                    Turkey's foreign minister spoke by phone with his Pakistani counterpart on Sunday about the ceasefire. | Turkey's foreign minister spoke by phone with his Pakistani counterpart about the ceasefire
                    Hundreds of protesters marched in Tunis on Saturday against the president's decree. | Hundreds of protesters marched in Tunis against the president's decree
                    A Philippine coast guard ship was hit with a water cannon by Chinese vessels near Second Thomas Shoal on Tuesday. | Philippine coast guard ship was hit with a water cannon by Chinese vessels near Second Thomas Shoal
                    The visa lets him visit Tashkent from 9 to 16 May 2025. | Visit Tashkent from 9 to 16 May 2025
                    A million Afghans were expelled from Iran in May, the UN said. | A million Afghans were expelled from Iran
                    The death toll from Monday's landslide in Lumbini rose to 41, up from 17 the day before. | 41 people killed in landslide in Lumbini
                    """)
    void tellsWhoDidWhatInThePastTense(String passage, String title) {
        assertThat(titles(passage).get(0)).isEqualTo(title);
    }

    @Test
    void keepsTheHeadlineOfARowWithoutItsOutletAndItsCapitals() {
        String headline = "Pakistan And Afghanistan Hold Third Day Of Peace Talks In Istanbul";
        String row = headline + " - The Valley Post - November 3rd, 2025";
        var article = new ArticleText(row, headline, "The Valley Post", LocalDate.of(2025, 11, 3), true);
        assertThat(CASCADE.read(article).reports().get(0).title())
                .isEqualTo("Pakistan and Afghanistan held third day of peace talks in Istanbul");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Kabul Flood Live Updates: At least 12 killed, 40 injured | At least 12 people killed in flood in Kabul
                    `“No way back”: Iran summons British ambassador; sends a stern message` | Iran summoned British ambassador
                    `Live updates: Taliban and Pakistan agree on ceasefire in Doha | World News` | Taliban and Pakistan agreed on ceasefire in Doha
                    """)
    void leavesLabelsAndAsidesOfARowOut(String row, String title) {
        var article = new ArticleText(row, row, "The Valley Post", LocalDate.of(2025, 11, 3), true);
        assertThat(CASCADE.read(article).reports().get(0).title()).isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Opinion | A drone strike killed nine people in Khost on Sunday",
                "Analysis: Iran expelled two diplomats in Tehran"
            })
    void takesNoEventFromTheHeadlineOfAView(String row) {
        var article = new ArticleText(row, row, "The Valley Post", LocalDate.of(2025, 11, 3), true);
        assertThat(CASCADE.read(article).reports()).isEmpty();
    }

    @Test
    void namesWhatIsDeniedByWhatWasSaid() {
        String passage =
                "The Pentagon on Sunday rejected as baseless rumours that American troops had landed in Kandahar.";
        assertThat(titles(passage)).contains("American troops landed in Kandahar");
    }

    @Test
    void endsALongTitleAtAPhraseAndClosesItsQuotation() {
        String passage =
                "The Taliban rejected the demand of the United States as “a plot of the enemies of the nation who in the"
                        + " name of security want to bring back their troops to every province of the country and to stay there for good”.";
        assertThat(titles(passage)).allSatisfy(title -> {
            assertThat(title.length()).isLessThanOrEqualTo(TitleWords.LONGEST);
            assertThat(title).doesNotContain("…").doesNotEndWith(".").doesNotMatch(".* (in|of|the|to|and|who|as)$");
            assertThat(title.chars().filter(c -> c == '“').count())
                    .isEqualTo(title.chars().filter(c -> c == '”').count());
        });
    }

    private static List<String> titles(String passage) {
        var article = new ArticleText(passage, null, "The Valley Post", LocalDate.of(2025, 11, 5), false);
        return CASCADE.read(article).reports().stream().map(Report::title).toList();
    }
}
