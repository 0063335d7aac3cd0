package org.tarikh.events.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
    private static final Language LANGUAGE = new Language();

    private static List<String> sentences(String text) {
        return LANGUAGE.read(text).stream().map(s -> s.span().of(text)).toList();
    }

    private static List<String> words(String text) {
        return LANGUAGE.read(text).stream()
                .flatMap(s -> s.tokens().stream())
                .map(Token::text)
                .toList();
    }

    private static String tag(String text, String word) {
        return LANGUAGE.read(text).stream()
                .flatMap(s -> s.tokens().stream())
                .filter(t -> t.text().equals(word))
                .findFirst()
                .orElseThrow()
                .tag();
    }

    /** The bar marks where a sentence ends. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The blast killed two.| Police blamed rebels.",
                "Gen. Karim Rahimi spoke on Monday.| He left on Tuesday.",
                "Lt. Col. J. R. Harding denied it.| Nobody else spoke.",
                "The U.S. embassy closed.| It reopened later.",
                "Troops left the U.S. on Sunday.| They landed in Doha.",
                "He flew to the U.S.| The visit lasted a day.",
                "The shaking began at 1 a.m. Monday near Khulm.| Walls fell.",
                "It ended at 9 p.m.| The crowd went home.",
                "A 6.3-magnitude quake struck.| Prices rose by 2.5 percent.",
                "Talks opened on Sept. 30 in Doha.| They failed.",
                "Resolution No. 1373 was passed.| No one objected.",
                "Was it a bomb? No.| Nobody was hurt.",
                "“We reject this.”| The minister then left.",
                "“Why now?” he asked the council.| It gave no answer.",
                "She said: “It is over…”| Then the line went dead.",
                "Mr. Haidari met Dr. Noori.| Prof. Amin joined them.",
                "Acme Inc. said so.| The firm paid $2.5 million.",
                "Stop!| Stay where you are.",
                "The road closed.The bridge did not.",
                "The council of Pul-e-Khumri met.| Mazar-i-Sharif was quiet.",
            })
    void sentencesEndWhereTheWriterEndedThem(String marked) {
        String text = marked.replace("|", "");
        List<String> expected = marked.equals("Was it a bomb? No.| Nobody was hurt.")
                ? List.of("Was it a bomb?", "No.", "Nobody was hurt.")
                : marked.startsWith("The road closed.The")
                        ? List.of("The road closed.", "The bridge did not.")
                        : List.of(marked.split("\\| ?"));
        assertThat(sentences(text)).isEqualTo(expected);
    }

    @Test
    void aLineBreakAlwaysEndsASentence() {
        assertThat(sentences("Blast hits market in Herat\nTwo people were hurt\r\nin the old city"))
                .containsExactly("Blast hits market in Herat", "Two people were hurt", "in the old city");
    }

    @Test
    void spansAreExactInTextsWithSurrogatesAndCurlyQuotes() {
        String text = "😀 “We won’t go,” Mr. Zaki’s aide said — twice.";
        for (Sentence sentence : LANGUAGE.read(text)) {
            for (Token token : sentence.tokens()) {
                assertThat(token.span().of(text)).isEqualTo(token.text());
            }
        }
    }

    @Test
    void namesDecimalsAndAbbreviationsStayWhole() {
        assertThat(words("Mazar-i-Sharif felt a 6.3-magnitude quake, the U.S.-led al-Qaeda hunt cost $2.5 million."))
                .containsSequence("Mazar-i-Sharif", "felt", "a", "6.3-magnitude", "quake", ",")
                .containsSequence("U.S.-led", "al-Qaeda", "hunt", "cost", "$", "2.5", "million", ".");
    }

    @Test
    void cliticsAreCutOff() {
        assertThat(words("Pakistan's envoy didn’t sign, they’re told."))
                .containsExactly("Pakistan", "'s", "envoy", "did", "n’t", "sign", ",", "they", "’re", "told", ".");
    }

    @Test
    void rangesAndTimesAndDatesStayWhole() {
        assertThat(words("From 20-25 to 9:30pm on 30/09/2025 or 2025-09-30, 1,500 left."))
                .contains("20-25", "9:30pm", "30/09/2025", "2025-09-30", "1,500");
    }

    @Test
    void tagsTellFormsOfVerbs() {
        assertThat(tag("Rebels killed two soldiers.", "killed")).isEqualTo("VBD");
        assertThat(tag("Two soldiers were killed.", "killed")).isEqualTo("VBN");
        assertThat(tag("Two soldiers were killed by rebels.", "soldiers")).isEqualTo("NNS");
        assertThat(tag("They will attack the base.", "attack")).isEqualTo("VB");
        assertThat(tag("They will attack the base.", "will")).isEqualTo("MD");
        assertThat(tag("He is leading the talks.", "leading")).isEqualTo("VBG");
        assertThat(tag("The minister visits Kabul.", "visits")).isEqualTo("VBZ");
        assertThat(tag("Pakistan's minister left.", "'s")).isEqualTo("POS");
    }

    @Test
    void shoutedAndTitledHeadlinesAreTaggedAsProse() {
        assertThat(tag("GUNMEN KILLED TWO SOLDIERS IN THE VILLAGE", "KILLED")).startsWith("VB");
        assertThat(tag("Gunmen Attack Police Checkpoint Near Village School", "Attack"))
                .startsWith("VB");
    }

    @Test
    void aMegabyteWithoutAFullStopIsReadInBoundedTime() {
        String words = "word and another ".repeat(60_000);
        String noise = "x9".repeat(500_000);
        String commas = ",".repeat(1_000_000);
        String stops = "U.S. ".repeat(20_000);
        for (String text : List.of(words, noise, commas, stops)) {
            List<Sentence> read = Assertions.assertTimeout(Duration.ofSeconds(180), () -> LANGUAGE.read(text));
            assertThat(read).isNotEmpty().allSatisfy(s -> assertThat(s.tokens()).hasSizeLessThanOrEqualTo(400));
        }
    }

    @Test
    void anEmptyTextHasNoSentences() {
        assertThat(LANGUAGE.read("")).isEmpty();
        assertThat(LANGUAGE.read(" \n\t\n")).isEmpty();
    }
}
