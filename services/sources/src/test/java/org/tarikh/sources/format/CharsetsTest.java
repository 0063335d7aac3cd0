package org.tarikh.sources.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharsetsTest {
    private static final String FRENCH = "La rivière a débordé à Hérat, près de l’école, où les élèves étaient réunis.";
    private static final String ARABIC =
            "اجتمع الوزراء في العاصمة يوم الاثنين وقالوا إن الطريق سيفتح قريبا بعد الثلوج التي أغلقته.";
    private static final String PERSIAN =
            "رود پنجشير ديروز طغيان کرد و پل چوبي را برد، مردم گفتند که هيچ کسي زخمي نشده و کار آغاز مي شود.";
    private static final String RUSSIAN = "Министр сказал в понедельник, что дорога через перевал будет скоро открыта.";

    private static byte[] bytes(String text, String charset) {
        return text.getBytes(Charset.forName(charset));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void a_byte_order_mark_goes_before_all_else_and_is_dropped(String charset) {
        assertThat(Charsets.decode(bytes("\uFEFF" + FRENCH, charset), "text/html; charset=windows-1256"))
                .isEqualTo(FRENCH);
    }

    @Test
    void the_header_goes_before_the_markup() {
        String page = "<meta charset=windows-1251><p>" + FRENCH;
        assertThat(Charsets.decode(bytes(page, "windows-1252"), "text/html; charset=\"ISO-8859-1\""))
                .isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<html><head><meta charset='windows-1256'>|windows-1256",
                "<META http-equiv=Content-Type content=\"text/html; charset=windows-1256\">|windows-1256",
                "<?xml version=\"1.0\" encoding=\"windows-1256\"?>|windows-1256",
                "<meta charset=UTF-16>|UTF-8",
                "<meta charset=no-such>|UTF-8",
            })
    void markup_declares_its_own(String declaration, String charset) {
        String page = declaration + "<p>" + ARABIC;
        assertThat(Charsets.decode(bytes(page, charset), "text/html")).isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource({"latin1", "us-ascii", "ISO-8859-1", "windows-1252"})
    void a_page_of_utf_8_that_is_declared_latin_is_utf_8(String label) {
        assertThat(Charsets.decode(bytes(FRENCH, "UTF-8"), "text/html; charset=" + label))
                .isEqualTo(FRENCH);
        assertThat(Charsets.decode(bytes(FRENCH, "windows-1252"), "text/html; charset=" + label))
                .isEqualTo(FRENCH);
    }

    @Test
    void a_declaration_that_the_bytes_contradict_is_passed_over() {
        assertThat(Charsets.decode(bytes(ARABIC, "windows-1256"), "text/html; charset=utf-8"))
                .isEqualTo(ARABIC);
    }

    @ParameterizedTest
    @CsvSource({
        "FRENCH,windows-1252",
        "ARABIC,windows-1256",
        "PERSIAN,windows-1256",
        "RUSSIAN,windows-1251",
        "RUSSIAN,KOI8-R",
        "RUSSIAN,UTF-16LE",
        "FRENCH,UTF-16BE",
        "PERSIAN,UTF-8"
    })
    void undeclared_bytes_are_told_by_their_looks(String name, String charset) throws UnreadableFile {
        String text =
                switch (name) {
                    case "FRENCH" -> FRENCH;
                    case "ARABIC" -> ARABIC;
                    case "PERSIAN" -> PERSIAN;
                    default -> "Road news: " + RUSSIAN + " " + RUSSIAN;
                };
        assertThat(Charsets.decode(bytes(text, charset), null)).isEqualTo(text);
        assertThat(Charsets.file(bytes(text, charset), "text/plain")).isEqualTo(text);
    }

    @Test
    void a_stray_byte_in_utf_8_is_damage() {
        ByteArrayOutputStream damaged = new ByteArrayOutputStream();
        damaged.writeBytes(bytes(PERSIAN, "UTF-8"));
        damaged.write(0xff);
        int at = damaged.size() - 1;
        damaged.writeBytes(bytes(" " + FRENCH, "UTF-8"));

        assertThat(Charsets.decode(damaged.toByteArray(), "text/html; charset=latin1"))
                .isEqualTo(PERSIAN + "\uFFFD " + FRENCH);
        assertThatThrownBy(() -> Charsets.file(damaged.toByteArray(), "text/plain"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("position " + at + " ");
    }

    @Test
    void two_bytes_tell_nothing_unless_they_are_quotation_marks() throws UnreadableFile {
        assertThatThrownBy(() -> Charsets.file(new byte[] {'a', (byte) 0xff, 'b'}, "text/plain"))
                .hasMessageContaining("position 1 ");
        String quoted = "He said “the road is open”.";
        assertThat(Charsets.file(bytes(quoted, "windows-1252"), "text/plain")).isEqualTo(quoted);
    }

    @Test
    void nothing_and_noise_are_decoded_too() {
        assertThat(Charsets.decode(new byte[0], null)).isEmpty();
        byte[] noise = new byte[2000];
        new java.util.Random(7).nextBytes(noise);
        assertThat(Charsets.decode(noise, "text/html; charset=")).isNotEmpty();
        assertThat(Charsets.decode("plain".getBytes(StandardCharsets.US_ASCII), "x; charset=nonsense"))
                .isEqualTo("plain");
    }
}
