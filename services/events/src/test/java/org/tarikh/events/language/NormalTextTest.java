package org.tarikh.events.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NormalTextTest {
    @Test
    void variantsAreFoldedAndFoundAgainInTheOriginal() {
        String original = "The “Türkiye” talks…in Kābul—now";
        var normal = NormalText.of(original);
        assertThat(normal.text()).isEqualTo("the \"turkiye\" talks...in kabul-now");
        for (String[] pair : new String[][] {{"turkiye", "Türkiye"}, {"kabul", "Kābul"}, {"now", "now"}}) {
            int at = normal.text().indexOf(pair[0]);
            assertThat(normal.original(at, at + pair[0].length()).of(original)).isEqualTo(pair[1]);
        }
    }

    @Test
    void combiningMarksAndInvisibleCharactersLeaveNoTrace() {
        String original = "Ka\u0304bul\u200C and\u00A0Jala\u00ADlabad";
        var normal = NormalText.of(original);
        assertThat(normal.text()).isEqualTo("kabul and jalalabad");
        assertThat(normal.original(0, 5).of(original)).isEqualTo("Ka\u0304bul");
        assertThat(normal.original(normal.length())).isEqualTo(original.length());
    }

    @Test
    void persianAndArabicLettersAndDigitsMeet() {
        assertThat(NormalText.fold("كابل ۱۴۰۴ ي")).isEqualTo("کابل 1404 ی");
    }
}
