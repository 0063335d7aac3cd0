package org.tarikh.events.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ForeignScriptTest {
    @Test
    void lines_in_another_script_are_kept_as_one_unread_stretch() {
        String foreign = "در کابل انفجاری رخ داد.\n\nکسی مسئولیت آن را نپذیرفت.";
        String text = "A blast shook Kabul.\n" + foreign + "\nNobody claimed it.";

        assertThat(ForeignScript.in(text)).singleElement().satisfies(unread -> {
            assertThat(unread.span().of(text)).isEqualTo(foreign);
            assertThat(unread.why()).contains("English");
        });
    }

    @Test
    void a_foreign_name_in_an_english_line_leaves_it_readable() {
        assertThat(ForeignScript.in("The daily Hasht-e Subh (هشت صبح) reported a blast in Kabul."))
                .isEmpty();
        assertThat(ForeignScript.in("— 2025 —\n\n")).isEmpty();
    }

    @Test
    void the_cascade_hands_on_what_it_cannot_read() {
        ArticleText article = new ArticleText("په کابل کې چاودنه وشوه.", null, null, null, false);

        assertThat(new Cascade().read(article).unread()).hasSize(1);
    }
}
