package org.tarikh.events.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a family name and "he" stand for. */
class FamilyNamesTest {
    private static final Cascade CASCADE = new Cascade();

    private static List<Report> read(String text) {
        return CASCADE.read(new ArticleText(text, null, "Outlet", LocalDate.of(2025, 11, 20), false))
                .reports();
    }

    private static List<String> parties(String text) {
        return read(text).stream()
                .flatMap(report -> report.initiators().stream())
                .map(ActorRef::name)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Village teacher Navid Karimi accused Pakistan on Monday of shelling his school.; Bilal Karimi",
                "The farmer Hadi Sultani accused Iran on Monday of firing on his truck.; Abdrabbuh Mansur Hadi",
                "The baker Anas Mujahid rejected the offer of Iran on Monday.; Zabihullah Mujahid",
                "Karimi condemned the strike on Monday.; Bilal Karimi",
                "Judge Karimi condemned the strike on Monday.; Bilal Karimi",
                "Samira Lavrov condemned the strike on Monday.; Sergey Lavrov"
            })
    void another_mans_family_name_is_not_the_person_of_the_lexicon(String text, String person) {
        assertThat(parties(text)).doesNotContain(person);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Bilal Karimi spoke to reporters. Karimi condemned the strike on Monday.; Bilal Karimi",
                "Taliban deputy spokesman Karimi condemned the strike on Monday.; Bilal Karimi",
                "Lavrov condemned the strike on Monday.; Sergey Lavrov",
                "Foreign Minister Lavrov condemned the strike on Monday.; Sergey Lavrov",
                "Mullah Baradar condemned the strike on Monday.; Abdul Ghani Baradar",
                "Secretary-General Guterres condemned the strike on Monday.; António Guterres",
                "Republican Trump condemned the strike on Monday.; Donald Trump",
                "On Monday Trump condemned the strike.; Donald Trump",
                "Ibrahim Raisi condemned the strike on Monday.; Ebrahim Raisi"
            })
    void a_family_name_stands_for_him_who_is_told_in_full_or_with_his_office_or_is_known_by_it(
            String text, String person) {
        assertThat(parties(text)).contains(person);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "The Taliban sheltered Osama bin Laden as he carried out the attack on Nairobi in 1998.; Osama bin Laden",
                "Iran armed the Houthis. It invited Hassan Nasrallah before he threatened Israel on Monday.; Hassan Nasrallah",
                "Sudanese troops freed Omar al-Bashir after he condemned the junta on Monday.; Omar al-Bashir"
            })
    void he_is_the_person_named_last_where_only_groups_act_in_the_sentence(String text, String person) {
        assertThat(parties(text)).contains(person);
    }

    @Test
    void he_is_the_subject_where_a_person_acts() {
        assertThat(parties("Narendra Modi met Vladimir Putin before he condemned the strike on Monday."))
                .contains("Narendra Modi")
                .doesNotContain("Vladimir Putin");
    }

    @Test
    void who_is_not_in_the_lexicon_is_known_by_the_family_name_once_told_in_full() {
        List<Report> reports =
                read("Pakistani forces shelled a village in Kunar on Wednesday. Reza Karimi, a farmer, said"
                        + " two houses were hit. Karimi said five people were killed in the shelling.");
        assertThat(reports)
                .flatExtracting(Report::claims)
                .extracting(claim -> claim.by().name())
                .contains("Reza Karimi");
    }
}
