package org.tarikh.sources.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    private static final String FRENCH =
            "La rivière a débordé lundi dans la vallée, et le pont qui menait au marché a été emporté par les eaux, selon"
                    + " le gouverneur de la province. Les routes sont fermées.";

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Der Fluss ist am Montag über die Ufer getreten und hat die Brücke mit sich gerissen, sagte der Gouverneur"
                        + " der Provinz. Die Straßen im Norden sind gesperrt.|de",
                "El río se desbordó el lunes en el valle y el puente que llevaba al mercado fue arrastrado por las aguas,"
                        + " según el gobernador de la provincia.|es",
                "Nehir pazartesi günü vadide taştı ve pazara giden köprü sular tarafından götürüldü, bu sabah yeni bir"
                        + " açıklama yapan vali ise yolların daha sonra açılacağını söyledi.|tr",
                "Rzeka wylała w poniedziałek i zabrała ze sobą most, powiedział gubernator prowincji. Drogi na północy są"
                        + " zamknięte aż do odwołania, a szkoły pozostaną puste przez cały tydzień.|",
                "Министр сказал в понедельник, что дорога через перевал будет скоро открыта для всех.|",
                "Taliban, Pakistan hold talks in Doha|en",
            })
    void what_is_not_english_is_not_called_so(String text, String language) {
        assertThat(Languages.guess(text)).isEqualTo(language);
    }

    @Test
    void letters_in_any_form_speak_for_their_language() {
        assertThat(Languages.guess(FRENCH)).isEqualTo("fr");
        assertThat(Languages.guess(Normalizer.normalize(FRENCH, Normalizer.Form.NFD)))
                .isEqualTo("fr");
        // «در کابل» in the shapes of print, with a kashida and a mark of direction.
        assertThat(
                        Languages.guess(
                                "\u200f\uFEA9\uFEAD \uFB90\uFE8E\uFE91\uFEDE \u0628\u0640\u0640\u0631\u0641 \u0628\u0627\u0631\u06CC\u062F"))
                .isEqualTo("fa");
    }

    @Test
    void a_name_in_another_language_does_not_make_it_the_texts() {
        assertThat(Languages.guess(
                        "قال الوزير إن السفير پرويز گل وصل إلى العاصمة يوم الاثنين مع وفد من التجار، وإن المحادثات"
                                + " التي بدأت في الصباح ستستمر بعد الظهر."))
                .isEqualTo("ar");
    }

    @Test
    void each_article_of_a_digest_has_its_own_language() {
        String text =
                "Bridge in the valley reopens\nAmu TV | 1 October 2025\n\nThe bridge in the valley was opened on Monday after the snow had gone,"
                        + " the governor said, and the first lorries went over it at noon with flour for the villages in the"
                        + " north.\n\nسیلاب در شمال کشور\nAmu TV | 2 October 2025\n\nرود پنجشیر دیروز طغیان کرد و پل را برد. والی ولایت گفت که کسی در این"
                        + " رویداد زخمی نشده است و کار ساختن پل نو از فردا آغاز می‌شود.\n";
        DocumentReading reading = new DocumentReader().read(text, new Given(null, null, null, null));
        assertThat(reading.articles()).extracting(ArticleReading::language).isEqualTo(List.of("en", "fa"));
    }

    @ParameterizedTest
    @CsvSource({"en, fa, en", "fa, en, fa", "xx, ru, ru"})
    void what_a_feed_says_of_all_it_tells_holds_where_the_words_do_not_speak(
            String words, String told, String language) {
        Map<String, String> texts = Map.of(
                "en",
                "The bridge in the valley was opened on Monday after the snow had gone, the governor said, and the first"
                        + " lorries went over it at noon.",
                "fa",
                "رود پنجشیر دیروز طغیان کرد و پل را برد. والی ولایت گفت که کسی در این رویداد زخمی نشده است و کار ساختن پل نو"
                        + " از فردا آغاز می‌شود.",
                "xx",
                "Министр сказал в понедельник, что дорога через перевал будет скоро открыта для всех.");
        Given byFeed = new Given(null, null, null, told, null, null, null, List.of(), List.of(), PublishedBasis.FEED);
        Given bySender = new Given(null, null, null, told);
        assertThat(article(texts.get(words), byFeed).language()).isEqualTo(language);
        assertThat(article(texts.get(words), bySender).language()).isEqualTo(told);
    }

    private static ArticleReading article(String text, Given given) {
        return new DocumentReader().read(text, given).articles().get(0);
    }
}
