package org.tarikh.events.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RomanisedTest {
    private static final PersonSpellings SPELLINGS = new PersonSpellings(Lexicon.load());

    @ParameterizedTest
    @CsvSource({
        "Amir Khan Muttaqi, Amir Khan Motaqi",
        "Amir Khan Muttaqi, Ameer Khan Mutaqqi",
        "Zabihullah Mujahid, Zabiullah Mojahed",
        "Zabihullah Mujahid, Zabihollah Mujaheed",
        "Sirajuddin Haqqani, Serajuddin Haqani",
        "Sirajuddin Haqqani, Siraj-ud-Din Hakkani",
        "Hibatullah Akhundzada, Haibatullah Akhunzada",
        "Hibatullah Akhundzada, Hebatollah Akhundzadah",
        "Mohammad Yaqoob, Muhammad Yaqub",
        "Mohammed Omar, Mohamed Umar",
        "Muammar Gaddafi, Moammar Qaddafi",
        "Ahmad Massoud, Ahmed Masoud",
        "Esmail Qaani, Ismail Qaani",
        "Abdul Fattah al-Burhan, Abdel-Fattah Burhan",
        "Abdul Aziz, Abdulaziz",
        "Fazl Karim, Fazal Kareem",
        "Faisal Nawaz, Faysal Navaz"
    })
    void the_spellings_of_one_name_match(String one, String other) {
        assertThat(Romanised.of(one).matches(Romanised.of(other))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Hassan Rouhani, Hussein Rouhani",
        "Jamil Nasir, Jamal Nasir",
        "Salim Akbar, Salam Akbar",
        "Rashid Amini, Rashad Amini",
        "Karim Haqqani, Akram Haqqani",
        "Mahmud Abbasi, Mohammad Abbasi",
        "Abdul Haq, Abdul Hakim",
        "Ahmad Massoud, Ahmad Masoumi",
        "Hamid Karzai, Ahmad Karzai",
        "Khalid Omari, Walid Omari",
        "Anas Haqqani, Aziz Haqqani",
        "Nur Wali, Noor Ali",
        "Mullah Baradar, Mullah Berader Khan"
    })
    void the_names_of_different_people_stay_apart(String one, String other) {
        assertThat(Romanised.of(one).matches(Romanised.of(other))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Ameer Khan Motaqqi, amir-khan-muttaqi",
        "Zabiullah Mojahed, zabihullah-mujahid",
        "Serajuddin Haqani, sirajuddin-haqqani",
        "Rahim Mujahid, ",
        "Karim Haqqani, ",
        "Li Wu, "
    })
    void a_person_of_the_lexicon_is_found_by_another_spelling_and_no_one_else(String name, String id) {
        Actor found = SPELLINGS.find(name);

        assertThat(found == null ? null : found.id()).isEqualTo(id);
    }
}
