package org.tarikh.sources.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    @ParameterizedTest
    @CsvSource({
        "The river rose on Monday.,en",
        "رود پنجشیر دیروز طغیان کرد و پل را برد,fa",
        "د کابل ښار کې پرون یو نوی ښوونځی پرانیستل شو او ډېر خلک راټول شوي وو,ps",
        "لاہور میں آج بڑی ریلی نکالی گئی جس میں ہزاروں لوگ شریک ہوئے ہیں,ur",
        "اجتمع الوزراء في العاصمة يوم الاثنين,ar",
        "1234 5678,",
    })
    void a_text_is_taken_for_the_language_its_letters_speak_for(String text, String language) {
        assertThat(Languages.guess(text)).isEqualTo(language);
    }
}
