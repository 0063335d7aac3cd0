package org.tarikh.events.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One lede a pattern: what kind of event, of which type, by or upon whom. */
class PatternsTest {
    private static final Cascade CASCADE = new Cascade();
    private static final LocalDate FRIDAY = LocalDate.of(2025, 3, 14);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        Norway and Chile signed a fisheries agreement in Oslo on Tuesday.                                          | MOVE     | AGREE      | Norway
        Kenya and Uganda agreed on Monday to share power from the new dam.                                         | MOVE     | AGREE      | Uganda
        Jordan and Egypt reached a deal over the gas pipeline on Wednesday.                                        | MOVE     | AGREE      | Jordan
        Japan will give Nepal a grant for rural clinics, the embassy in Kathmandu said on Thursday.                | MOVE     | AGREE      | Japan
        Foreign ministers of India and Brazil held talks in New Delhi on Thursday.                                 | MOVE     | CONSULT    | India
        Chinese Foreign Minister Wang Yi visited Islamabad on Wednesday.                                           | MOVE     | CONSULT    | China
        Russian President Vladimir Putin met with Turkish officials in Sochi on Monday.                            | MOVE     | CONSULT    | Russia
        Qatar hosted a new round of talks between the Taliban and the United States on Sunday.                      | MOVE     | CONSULT    | Qatar
        Oman mediated between Iran and Britain for a third day on Tuesday.                                         | MOVE     | CONSULT    | Oman
        The prime ministers of Spain and Portugal spoke by phone on Monday.                                        | MOVE     | CONSULT    | Spain
        Germany welcomed the verdict of the court in The Hague on Thursday.                                        | MOVE     | SUPPORT    | Germany
        Uzbekistan praised the opening of the railway line on Friday.                                              | MOVE     | SUPPORT    | Uzbekistan
        Russia on Thursday recognised the Islamic Emirate as the government of Afghanistan.                        | MOVE     | SUPPORT    | Russia
        Canada expressed condolences to Pakistan after the floods on Monday.                                       | MOVE     | SUPPORT    | Canada
        Myanmar lifted a six-month night curfew in the port on Sunday.                                             | MOVE     | CONCEDE    | Myanmar
        Iran released two French nationals from prison in Tehran on Tuesday.                                       | MOVE     | CONCEDE    | Iran
        The Taliban reopened the Torkham crossing to lorries on Wednesday.                                         | MOVE     | CONCEDE    | Taliban
        The UN Security Council granted a travel exemption to a Taliban minister on Monday.                        | MOVE     | CONCEDE    | UN Security Council
        India and France held joint exercises in the Arabian Sea on Tuesday.                                       | MOVE     | COOPERATE  | India
        Turkey extradited three suspects to Italy on Monday.                                                       | MOVE     | COOPERATE  | Turkey
        Kazakhstan sent humanitarian aid to Afghanistan on Thursday.                                               | MOVE     | AID        | Kazakhstan
        The European Union allocated 20 million euros for refugees in Chad on Wednesday.                           | MOVE     | AID        | European Union
        Britain has pledged £5m in relief for families hit by the drought.                                          | MOVE     | AID        | United Kingdom
        Ethiopia withdrew its forces from the border town on Sunday.                                               | MOVE     | RETREAT    | Ethiopia
        Houthi leaders declared a ceasefire in the Red Sea on Monday.                                              | MOVE     | RETREAT    | Houthis
        The prime minister of Kosovo resigned on Thursday.                                                         | MOVE     | RETREAT    | Kosovo
        Pakistan urged Afghanistan on Tuesday to act against armed groups on its soil.                             | MOVE     | REQUEST    | Pakistan
        The United Nations called for an immediate truce in Sudan on Friday.                                       | MOVE     | REQUEST    | United Nations
        Ukraine demanded the return of its prisoners on Monday.                                                    | MOVE     | REQUEST    | Ukraine
        UNHCR appealed for funds to shelter families returning from Iran on Thursday.                              | MOVE     | REQUEST    | UNHCR
        Israel rejected the proposal for a pause in the fighting on Wednesday.                                     | MOVE     | REJECT     | Israel
        The Taliban denied on Sunday that foreign troops were back at the base.                                    | MOVE     | REJECT     | Taliban
        Hungary vetoed the statement of the European Union on Monday.                                              | MOVE     | REJECT     | Hungary
        Tajikistan accused the Taliban on Thursday of sheltering smugglers.                                        | MOVE     | ACCUSE     | Tajikistan
        Iran condemned the strikes on Damascus on Tuesday.                                                         | MOVE     | ACCUSE     | Iran
        Lebanon summoned the Iranian ambassador on Friday over his remarks.                                        | MOVE     | ACCUSE     | Lebanon
        North Korea threatened to fire on balloons from the South on Monday.                                       | MOVE     | THREATEN   | North Korea
        Donald Trump warned Hamas on Wednesday that bad things would follow.                                       | MOVE     | THREATEN   | Hamas
        Iran vowed to retaliate after the raid on its consulate on Tuesday.                                        | MOVE     | THREATEN   | Iran
        Switzerland imposed sanctions on two Belarusian banks on Friday.                                           | MOVE     | SANCTION   | Switzerland
        Niger expelled the French ambassador on Thursday.                                                          | MOVE     | SANCTION   | Niger
        Mali cut diplomatic ties with Ukraine on Sunday.                                                           | MOVE     | SANCTION   | Mali
        Poland recalled its ambassador from Budapest on Thursday.                                                  | MOVE     | SANCTION   | Poland
        Thousands of people protested in Tbilisi on Tuesday against the new law.                                   | INCIDENT | PROTEST    |
        Officials from Chile and Norway met in Muscat on Tuesday.                                                  | MOVE     | CONSULT    | Norway
        Officials from Chile and Norway met in Muscat on Tuesday.                                                  | MOVE     | CONSULT    | Chile
        Envoys from Kenya, Uganda and Rwanda met in Arusha on Monday.                                              | MOVE     | CONSULT    | Rwanda
        Kenya's foreign minister met his counterparts from Uganda and Rwanda on Monday.                            | MOVE     | CONSULT    | Uganda
        Ministers from Nepal and Bhutan signed a trade agreement on Monday.                                        | MOVE     | AGREE      | Nepal
        Talks between Peru, Chile and Bolivia were held in Lima on Wednesday.                                      | MOVE     | CONSULT    | Bolivia
        A meeting between Ghana, Togo and Benin took place in Accra on Wednesday.                                  | MOVE     | CONSULT    | Togo
        Nurses went on strike in Harare on Monday over unpaid wages.                                               | INCIDENT | PROTEST    |
        Students blocked roads in Dhaka on Wednesday.                                                              | INCIDENT | PROTEST    |
        Rwanda deployed troops along its border with Burundi on Monday.                                            | INCIDENT | MOBILIZE   | Rwanda
        North Korea fired a ballistic missile into the sea on Friday.                                              | INCIDENT | MOBILIZE   | North Korea
        Belarusian police arrested a dozen activists in Minsk on Sunday.                                           | INCIDENT | COERCE     | Belarus
        Pakistan deported 300 Afghan families through Chaman on Tuesday.                                           | INCIDENT | COERCE     | Pakistan
        The Taliban cut off the internet in Balkh province on Monday.                                              | INCIDENT | COERCE     | Taliban
        M23 rebels seized the town of Sake on Thursday.                                                            | INCIDENT | COERCE     | M23
        The junta imposed a curfew in Bamako on Friday.                                                            | INCIDENT | COERCE     |
        Gunmen killed four policemen in Quetta on Monday.                                                          | INCIDENT | ASSAULT    |
        A suicide bomber struck a mosque in Peshawar on Friday, killing nine people.                                | INCIDENT | ASSAULT    |
        Israeli jets bombed a warehouse near Beirut on Tuesday.                                                    | INCIDENT | ASSAULT    | Israel
        Two soldiers were wounded by a roadside bomb in Helmand on Sunday.                                         | INCIDENT | ASSAULT    |
        Al-Shabaab fighters abducted five aid workers near Garissa on Wednesday.                                   | INCIDENT | ASSAULT    | al-Shabaab
        Clashes between Pakistani and Afghan forces erupted at Torkham on Monday.                                  | INCIDENT | ASSAULT    | Pakistan
        A drone strike hit an oil depot in Port Sudan on Thursday.                                                 | INCIDENT | ASSAULT    |
        Boko Haram militants ambushed a convoy in Borno state on Tuesday.                                          | INCIDENT | ASSAULT    | Boko Haram
        """)
    void readsTheTypeOfALede(String lede, String kind, String plover, String party) {
        List<Report> reports = read(lede);
        assertThat(reports).as(lede).isNotEmpty();
        assertThat(reports).as(lede).anySatisfy(report -> {
            assertThat(report.kind()).hasToString(kind.toLowerCase(java.util.Locale.ROOT));
            assertThat(report.type().plover()).contains(plover);
            if (party != null) {
                assertThat(Stream.concat(report.initiators().stream(), report.recipients().stream()))
                        .extracting(ActorRef::name)
                        .contains(party);
            }
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        A magnitude 6.1 earthquake shook Paktika province on Tuesday, killing at least 40 people.  | EQ | Paktika
        Flash floods swept through villages in Baghlan on Friday, leaving 12 dead.                 | FF | Baghlan
        A landslide buried nine homes in Badakhshan on Monday.                                     | LS | Badakhshan
        A cyclone battered the coast of Mozambique on Wednesday.                                   | TC | Mozambique
        An avalanche killed six climbers in Nuristan on Thursday.                                  | AV | Nuristan
        A wildfire destroyed 30 houses near Athens on Sunday.                                      | FR | Athens
        A bus crash killed eleven people in Ghazni on Tuesday.                                     | AC | Ghazni
        """)
    void readsTheHazardOfADisaster(String lede, String hazard, String place) {
        assertThat(read(lede)).as(lede).hasSize(1).allSatisfy(report -> {
            assertThat(report.type().hazard()).isEqualTo(hazard);
            assertThat(report.place().name()).contains(place);
        });
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Residents of Kabul say prices have risen steadily.",
                "The minister declined to comment on the report.",
                "Analyst John Smith said the talks would change little.",
                "How durable is the truce between Israel and Hamas?",
                "If Iran attacks Israel, prices will rise.",
                "The economy has grown slowly for a decade.",
                "Pakistan has repeatedly expressed worry about the border.",
                "The army recorded 120 attacks across nine provinces between May 2023 and May 2024."
            })
    void readsNoEventFromConditionsQuestionsOpinionsAndCounts(String sentence) {
        String article =
                "The weather in the valley was mild that week.\n\nFarmers tended their fields as usual.\n\n" + sentence;
        assertThat(read(article)).as(sentence).isEmpty();
    }

    private static List<Report> read(String text) {
        return CASCADE.read(new ArticleText(text, null, "The Gazette", FRIDAY, false))
                .reports();
    }
}
