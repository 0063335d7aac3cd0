package org.tarikh.events.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewcomersTest {
    private static final Cascade CASCADE = new Cascade();

    private static Reading read(String text) {
        return CASCADE.read(new ArticleText(text, null, "Outlet", LocalDate.of(2025, 9, 22), false));
    }

    private static List<String> told(String text) {
        return read(text).newcomers().stream()
                .map(newcomer -> newcomer.kind() + " " + newcomer.name() + " " + newcomer.acronym())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "The Valley Liberation Front (VLF) attacked a convoy in Zabul on Sunday.; armed-group Valley Liberation"
                        + " Front VLF",
                "A group that calls itself VLF (Valley Liberation Front) bombed a bridge in Zabul.; armed-group Valley"
                        + " Liberation Front VLF",
                "The Movement for Order and Justice (MOJ) seized a village near Gao on Monday.; armed-group Movement for"
                        + " Order and Justice MOJ",
                "The Free Highlands Movement attacked an army convoy near Bamako, killing nine soldiers.; armed-group"
                        + " Free Highlands Movement null",
                "Harakat Jabal Nour (HJN) fired rockets at a base in Iraq on Friday.; armed-group Harakat Jabal Nour HJN",
                "The Federation of Hill Growers (FHG) said on Sunday it rejected the ban.; agency Federation of Hill"
                        + " Growers FHG",
                "The National Harvest Party (NHP) accused the army of fraud on Sunday.; party National Harvest Party NHP",
                "The Red Sunrise Brigade claimed responsibility for a bombing in Lima on Monday.; armed-group Red"
                        + " Sunrise Brigade null"
            })
    void a_body_is_known_by_its_noun_or_its_acronym(String text, String newcomer) {
        assertThat(told(text)).contains(newcomer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Provincial police spokesman Karim Daudzai said two soldiers were killed in Kunduz on Sunday.; Karim"
                        + " Daudzai; Provincial police spokesman",
                "Barakat Zadran, the deputy governor of Paktia, urged Pakistan to open the crossing.; Barakat Zadran; the"
                        + " deputy governor",
                "Kenyan foreign minister Wanjiru Kamau met Sudanese officials in Nairobi on Tuesday.; Wanjiru Kamau;"
                        + " Kenyan foreign minister",
                "Gen. Rafiq Tanai accused Iran of firing on a border post on Sunday.; Rafiq Tanai; Gen."
            })
    void a_person_is_proposed_with_the_office_told(String text, String name, String role) {
        Newcomer newcomer = read(text).newcomers().get(0);

        assertThat(newcomer.name()).isEqualTo(name);
        assertThat(newcomer.role()).isEqualTo(role);
        assertThat(newcomer.kind()).isEqualTo("person");
        assertThat(newcomer.quote().of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The National Resistance Front (NRF) attacked a post in Panjshir on Sunday.",
                "Taliban spokesman Zabihullah Mujahid rejected the report on Sunday.",
                "The Nigerian Army killed ten militants in Borno on Monday.",
                "Analyst Peter Langdon said the talks would fail.",
                "Former governor Tom Hadley criticised the plan on Friday.",
                "The striker Marco Bellini scored twice against Real Madrid on Sunday.",
                "The Skilled Worker Sponsorship Scheme (SWSS) angered Iran on Monday.",
                "The Comprehensive Fisheries Treaty (CFT) failed on Sunday.",
                "The Coastal Shipping Act (CSA) was rejected by Iran on Sunday.",
                "The Meadow School Programme warned Iran on Monday.",
                "The Joint Plan of Work (JPW) condemned the raid on Sunday.",
                "Shares of the Blue Harbour Group fell on Monday.",
                "Residents of New Bridge Town fled on Sunday.",
                "Prime Minister Narendra Modi visited Japan on Sunday."
            })
    void who_is_known_or_tells_no_office_is_not_proposed(String text) {
        assertThat(told(text)).isEmpty();
    }

    @Test
    void an_acronym_alone_stands_for_the_body_once_it_was_spelt_out() {
        Reading reading = read("The Valley Liberation Front (VLF) was formed in 2019.\n\n"
                + "The VLF attacked an army convoy in Zabul on Saturday, killing four soldiers.");

        assertThat(reading.reports().get(reading.reports().size() - 1).initiators())
                .contains(new ActorRef(null, "Valley Liberation Front"));
        assertThat(reading.newcomers()).hasSize(1);
    }

    @Test
    void a_person_with_an_office_acts_beside_the_power_he_serves() {
        Report report = read("Kenyan foreign minister Wanjiru Kamau condemned the attack on Tuesday.")
                .reports()
                .get(0);

        assertThat(report.initiators()).extracting(ActorRef::name).contains("Wanjiru Kamau", "Kenya");
    }

    @ParameterizedTest
    @CsvSource({
        "Gunmen from the Brigade of the Martyrs kidnapped two engineers near Quetta on Thursday., Brigade of the Martyrs",
        "Fighters from al-Shabab attacked a base near Kismayo on Friday., al-Shabaab"
    })
    void gunmen_from_a_group_act_for_it(String text, String group) {
        assertThat(read(text).reports().get(0).initiators())
                .extracting(ActorRef::name)
                .contains(group);
    }

    @Test
    void a_namesake_with_a_given_name_of_his_own_is_another_person() {
        Report report = read("Deputy governor Rahim Mujahid urged Iran on Sunday to release the drivers in Herat.")
                .reports()
                .get(0);

        assertThat(report.initiators()).extracting(ActorRef::name).doesNotContain("Zabihullah Mujahid");
    }

    @ParameterizedTest
    @CsvSource({
        "VLF, Valley|Liberation|Front, true",
        "MOJ, Movement|for|Order|and|Justice, true",
        "TTP, Tehrik|e|Taliban|Pakistan, true",
        "VLF, Valley|Party, false",
        "VFL, Valley|Liberation|Front, false",
        "XLF, Valley|Liberation|Front, false"
    })
    void an_acronym_stands_for_the_words_that_begin_with_its_letters(String acronym, String words, boolean stands) {
        assertThat(Acronym.standsFor(acronym, List.of(words.split("\\|")))).isEqualTo(stands);
    }

    @ParameterizedTest
    @CsvSource({"VLF, true", "M-23, false", "FARC-EP, true", "Vlf, false", "V, false", "M23X, true", "ABCDEFGHIJ, false"
    })
    void an_acronym_is_written_in_capitals(String word, boolean isOne) {
        assertThat(Acronym.isOne(word)).isEqualTo(isOne);
    }
}
